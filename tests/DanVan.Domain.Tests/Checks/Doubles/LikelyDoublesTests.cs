using DanVan.Domain.Checks.Doubles;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Checks.Doubles;

/// <summary>Work that both sides may have counted is pointed out; what only looks alike is not.</summary>
public sealed class LikelyDoublesTests
{
    private static readonly DateOnly From = new(2021, 9, 15);
    private static readonly DateOnly To = new(2021, 12, 14);

    [Theory]
    [InlineData("Tặng quà tại xã Trà Giang ngày 12/10", "xã Trà Giang", "2021-10-11")]
    [InlineData("Ngày 12-14/10/2021 ở thôn 3, phường Nghĩa Chánh", "thôn 3|phường Nghĩa Chánh", "2021-10-11|2021-10-11")]
    [InlineData("Giúp dân xã Ba Vì", "xã Ba Vì", "")]
    [InlineData("Công văn 12/10/2019 về xã Ba Vì", "xã Ba Vì", "")]
    [InlineData("Xã hội hóa 32/13 phần việc; cả xã cùng làm", "", "")]
    [InlineData("Ngày 1/12 họp. Tặng quà xã Ba Tô", "xã Ba Tô", "")]
    public void Places_with_their_kind_and_days_of_the_window_are_read(string text, string places, string mondays)
    {
        var read = MentionReader.Read(text, From, To);

        Assert.Equal(places, string.Join('|', read.Select(mention => mention.Place)));
        Assert.Equal(mondays, string.Join('|', read.Select(mention => mention.Monday?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("Tặng quà xã Trà Giang ngày 12/10", "Quà cho xã TRÀ GIANG ngày 14/10", true)]
    [InlineData("Tặng quà xã Trà Giang", "Quà cho xã Trà Giang ngày 14/10", true)]
    [InlineData("Tặng quà xã Trà Giang ngày 12/10", "Quà cho xã Trà Giang ngày 22/11", false)]
    [InlineData("Tặng quà xã Trà Giang ngày 12/10", "Quà cho xã Trà Bình ngày 12/10", false)]
    [InlineData("Tặng quà", "Tặng quà", false)]
    public void Notes_of_both_sides_that_speak_of_one_place_and_not_of_two_weeks_are_pointed_out(string party, string military, bool isSaid)
    {
        var whole = Noted(party, military);

        Assert.Equal(isSaid, LikelyDoubles.InNotes(whole).Any());
    }

    [Fact]
    public void Where_a_joint_part_is_said_or_one_side_has_nothing_there_is_no_double()
    {
        var joint = Noted("xã Trà Giang", "xã Trà Giang");
        _ = joint.Write(Someone.PartyOfficer, [joint.Write(AForm.Gifts, Column.Joint, 3)], AReport.Now);
        var alone = Noted("xã Trà Giang", "xã Trà Giang");
        _ = alone.Write(Someone.MilitaryOfficer, [alone.Write(AForm.Gifts, Column.Military, Figure.Of(0), "xã Trà Giang")], AReport.Now);

        Assert.Empty(LikelyDoubles.InNotes(joint));
        Assert.Empty(LikelyDoubles.InNotes(alone));
    }

    [Fact]
    public void Sections_of_the_two_sides_are_compared_by_place_and_week_together()
    {
        var whole = AReport.Filled();
        Assert.Null(whole.WriteNarrative(Someone.PartyOfficer, 2, "Ngày 12/10 khám bệnh ở xã Trà Giang. Tháng 11 làm đường ở xã Ba Vì.", false, null, AReport.Now));
        Assert.Null(whole.WriteNarrative(Someone.MilitaryOfficer, 3, "Làm đường ở xã Ba Vì. Ngày 15/10 cấp thuốc tại xã Trà Giang.", false, null, AReport.Now));

        var (party, military, shared) = Assert.Single(LikelyDoubles.InNarrative(whole));

        Assert.Equal((2, 3, "xã Trà Giang", new DateOnly(2021, 10, 11)), (party.Number, military.Number, shared.Place, shared.Monday));
    }

    [Fact]
    public void It_is_a_warning_of_both_sides_at_the_joint_part_and_is_accepted_for_these_notes()
    {
        var whole = Noted("xã Trà Giang ngày 12/10", "xã Trà Giang ngày 13/10");
        whole.JudgeBy(RuleBook.Empty, new ReportPast(whole.Totals(Sides.Both), whole.Totals(Sides.Both), UnitHistory.None), []);

        var finding = Assert.Single(whole.Findings().OfType<LikelyDouble>());
        var values = finding.Values;
        _ = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Gifts, Column.Party, Figure.Of(9), "xã Trà Giang ngày 12/10")], AReport.Now);

        Assert.True(finding.Warns);
        Assert.Equal(Column.Joint, Assert.Single(finding.Places).Column);
        Assert.False(string.Equals(values, Assert.Single(whole.Findings().OfType<LikelyDouble>()).Values, StringComparison.Ordinal));
    }

    private static WholeReport Noted(string party, string military)
    {
        var whole = AReport.Filled();
        _ = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Gifts, Column.Party, Figure.Of(5), party)], AReport.Now);
        _ = whole.Write(Someone.MilitaryOfficer, [whole.Write(AForm.Gifts, Column.Military, Figure.Of(5), military)], AReport.Now);
        return whole;
    }
}
