using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>What joint documents stand on: how long it is in force, who keeps it, and how it is cited.</summary>
public sealed class LegalBasisTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;
    private static readonly Actor Keeper = Someone.Post(Function.Officer, Side.Party, Someone.ProvincePartyBody, isProvincial: true);

    [Fact]
    public void What_replaces_a_basis_ends_it_on_the_eve_of_its_first_day()
    {
        var newer = Added(Content("23-QĐ/TW", new DateOnly(2021, 7, 30)));

        var (older, _) = LegalBasis.Add(1, Content("290-QĐ/TW", new DateOnly(2010, 2, 25)), newer, Keeper, Now);

        Assert.True(older!.IsInForce(new DateOnly(2021, 7, 29)));
        Assert.False(older.IsInForce(new DateOnly(2021, 7, 30)));
        Assert.False(older.IsInForce(new DateOnly(2010, 2, 24)));
    }

    [Fact]
    public void An_end_that_is_said_stays_whatever_replaced_it()
    {
        var newer = Added(Content("23-QĐ/TW", new DateOnly(2021, 7, 30)));

        var (older, _) = LegalBasis.Add(1, Content("290-QĐ/TW", new DateOnly(2010, 2, 25)) with { InForceTo = new DateOnly(2021, 12, 31) }, newer, Keeper, Now);

        Assert.Equal(new DateOnly(2021, 12, 31), older!.InForceTo);
    }

    [Theory]
    [InlineData("basis.number-fault", "", "Bộ Chính trị", "Quyết định")]
    [InlineData("basis.issuer-fault", "1-QĐ", "", "Quyết định")]
    [InlineData("basis.title-fault", "1-QĐ", "Bộ Chính trị", "")]
    public void A_basis_without_its_number_issuer_or_title_is_refused(string code, string number, string issuer, string title) =>
        Assert.Equal(code, LegalBasis.Add(1, new(number, new(2021, 1, 1), issuer, title, new(2021, 1, 1), null, null), null, Keeper, Now).Refusal?.Code);

    [Fact]
    public void A_basis_does_not_end_before_it_begins() =>
        Assert.Equal("basis.ends-before-it-begins", LegalBasis.Add(1, Content("1-QĐ", new(2021, 1, 2)) with { InForceTo = new(2021, 1, 1) }, null, Keeper, Now).Refusal?.Code);

    [Fact]
    public void A_basis_is_replaced_neither_by_itself_nor_by_an_older_one()
    {
        var older = Added(Content("1-QĐ", new(2020, 1, 1)));
        var newer = Added(Content("2-QĐ", new(2021, 1, 1)));

        Assert.Equal("basis.replaces-itself", newer.Write(newer.Content, newer, Keeper, Now)?.Code);
        Assert.Equal("basis.replaced-by-older", newer.Write(newer.Content, older, Keeper, Now)?.Code);
        Assert.Null(older.Write(older.Content, newer, Keeper, Now));
    }

    [Fact]
    public void Only_officers_and_standing_offices_of_the_province_keep_the_library()
    {
        Assert.Null(LegalBasis.CanWrite(Keeper));
        Assert.Null(LegalBasis.CanWrite(Someone.PartyOffice));
        Assert.All(Someone.Everyone.Where(actor => !actor.IsProvincial), actor => Assert.NotNull(LegalBasis.CanWrite(actor)));
    }

    [Fact]
    public void Bases_are_cited_the_oldest_first_in_words_that_stay_and_consents_lapse()
    {
        var document = ADocument.In(DocumentState.InReview);
        Assert.Null(document.Agree(Someone.MilitaryOfficer, Now));
        var (older, newer) = (Added(Content("1-QĐ", new(2020, 1, 1))), Added(Content("2-QĐ", new(2021, 1, 1))));

        var (cited, refusal) = CitedBasis.Cite(document, [newer, older], Someone.PartyOfficer, Now);
        Assert.Null(older.Write(older.Content with { Title = "Quyết định khác" }, null, Keeper, Now));

        Assert.Null(refusal);
        Assert.Equal(["Quyết định về công tác dân vận (số 1-QĐ ngày 01/01/2020 của Bộ Chính trị)", "Quyết định về công tác dân vận (số 2-QĐ ngày 01/01/2021 của Bộ Chính trị)"], cited.Select(basis => basis.Text), StringComparer.Ordinal);
        Assert.Null(document.Working!.MilitaryConsent);
    }

    [Fact]
    public void Nothing_is_cited_once_the_document_is_frozen() =>
        Assert.NotNull(CitedBasis.Cite(ADocument.In(DocumentState.AwaitingSignature), [], Someone.PartyOfficer, Now).Refusal);

    [Fact]
    public void A_basis_out_of_force_and_a_document_without_any_are_named_in_the_review()
    {
        var plan = ADocument.Plan();
        var (gone, _) = LegalBasis.Add(1, Content("1-QĐ", new(2020, 1, 1)) with { InForceTo = new(2020, 12, 31) }, null, Keeper, Now);
        var (cited, _) = CitedBasis.Cite(plan, [gone!], Someone.PartyOfficer, Now);

        Assert.Contains(Faults(cited), fault => fault is LintFault.BasisExpired);
        Assert.DoesNotContain(Faults(cited), fault => fault is LintFault.NoBases);
        Assert.Contains(Faults([]), fault => fault is LintFault.NoBases);

        IEnumerable<LintFault> Faults(IReadOnlyList<CitedBasis> bases) => PlanLinter.Check(plan, plan.Working!, [], [], [], bases, hasRecipients: true, ADocument.Today).Select(finding => finding.Fault);
    }

    private static BasisContent Content(string number, DateOnly day) => new(number, day, "Bộ Chính trị", "Quyết định về công tác dân vận", day, null, null);

    private static LegalBasis Added(BasisContent content) => LegalBasis.Add(1, content, null, Keeper, Now).Basis!;
}
