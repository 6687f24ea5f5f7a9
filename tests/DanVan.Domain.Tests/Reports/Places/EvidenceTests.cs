using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports.Places;

/// <summary>Minh chứng: who lays what beside a figure or section, until when, and what stays when it is taken away.</summary>
public sealed class EvidenceTests
{
    private static readonly ReportPlace Talks = ReportPlace.OfIndicator(AForm.Talks);

    [Fact]
    public void Officers_of_the_two_bodies_lay_evidence_until_the_report_is_accepted_and_nobody_else()
    {
        foreach (var actor in Someone.Everyone)
        {
            var isOne = actor == Someone.PartyOfficer || actor == Someone.MilitaryOfficer;
            Assert.Equal(isOne, Evidence.CanAdd(AReport.Submitted(), actor) is null);
            Assert.NotNull(Evidence.CanAdd(AReport.Accepted(), actor));
        }
    }

    [Fact]
    public void It_says_whose_it_is_and_where_and_tells_the_report_s_story_without_touching_the_report()
    {
        var whole = AReport.Started();
        var before = whole.Report.Events.Count;

        var (evidence, refusal) = Add(whole, Talks, File(whole));

        Assert.Null(refusal);
        Assert.Equal((Side.Party, Talks, "bien-ban.pdf"), (evidence!.Side, evidence.Place, evidence.FileName));
        Assert.Equal(whole.Report.Id.ToString(), evidence.Key);
        Assert.Equal("DC_DOITHOAI", Assert.IsType<EvidenceAdded>(Assert.Single(evidence.Events)).Where);
        Assert.Equal(before, whole.Report.Events.Count);
    }

    [Fact]
    public void What_is_secret_is_said_without_a_file()
    {
        var (evidence, refusal) = Add(AReport.Started(), Talks, null);

        Assert.Null(refusal);
        Assert.True(evidence!.IsSecret);
        Assert.Null(evidence.FileId);
    }

    [Fact]
    public void Only_its_own_side_takes_it_away_and_once()
    {
        var whole = AReport.Started();
        var evidence = Add(whole, Talks, File(whole)).Evidence!;

        Assert.Equal("common.not-your-organization", evidence.Remove(whole, Someone.MilitaryOfficer, AReport.Now)?.Code);
        Assert.Null(evidence.Remove(whole, Someone.PartyOfficer, AReport.Now));
        Assert.Equal("common.not-in-this-state", evidence.Remove(whole, Someone.PartyOfficer, AReport.Now)?.Code);
        Assert.Null(evidence.FileId);
        Assert.Equal("bien-ban.pdf", evidence.FileName);
    }

    [Fact]
    public void A_place_takes_a_limited_number_and_only_what_the_form_has()
    {
        var whole = AReport.Started();

        Assert.Equal("place.too-many-files", Evidence.Add(Guid.NewGuid(), whole, Talks, null, "", Evidence.MostAtOnePlace, Someone.PartyOfficer, AReport.Now).Refusal?.Code);
        Assert.Equal("report.unknown-section", Add(whole, ReportPlace.OfNarrative(9), null).Refusal?.Code);
        Assert.Equal("report.unknown-section", Add(whole, ReportPlace.OfIndicator(AForm.Meetings), null).Refusal?.Code);
        Assert.Equal("place.caption-too-long", Evidence.Add(Guid.NewGuid(), whole, Talks, null, new string('x', 201), 0, Someone.PartyOfficer, AReport.Now).Refusal?.Code);
    }

    [Theory]
    [InlineData("C:\\anh\\DSC 1.JPEG", FileKind.Jpeg, "DSC 1.jpg")]
    [InlineData("bao cao.exe", FileKind.Pdf, "bao cao.pdf")]
    [InlineData(".htaccess", FileKind.Png, "htaccess.png")]
    [InlineData("", FileKind.Docx, "tep.docx")]
    public void A_file_has_the_ending_of_its_content_whatever_it_was_called(string sent, FileKind kind, string name) =>
        Assert.Equal(name, StoredFile.NameOf(sent, kind));

    private static (Evidence? Evidence, Refusal? Refusal) Add(WholeReport whole, ReportPlace place, StoredFile? file) =>
        Evidence.Add(Guid.NewGuid(), whole, place, file, "", 0, Someone.PartyOfficer, AReport.Now);

    private static StoredFile File(WholeReport whole) => StoredFile.Keep(
        Guid.NewGuid(), whole.Report.ProvinceId, whole.Report.AreaId, "bien-ban.pdf", new InspectedFile(FileKind.Pdf, [1, 2], null), "ab", Someone.PartyOfficer, AReport.Now);
}
