using DanVan.Domain.JointDocuments;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>How an agreement goes on in the next term.</summary>
public sealed class CarryOverTests
{
    private static readonly DateOnly NearTheEnd = new(2021, 7, 1);

    [Fact]
    public void The_next_term_is_as_long_and_begins_the_year_after() =>
        Assert.Equal(new YearSpan(2022, 2026), ADocument.Agreement(new(2017, 2021)).NextTerm);

    [Fact]
    public void It_is_offered_from_July_of_the_last_year_to_officers_of_the_two_bodies()
    {
        var agreement = ADocument.Agreement().Issued();

        Assert.Equal("document.term-far-from-its-end", agreement.CanCarryOver([], Someone.PartyOfficer, NearTheEnd.AddDays(-1))?.Code);
        Assert.Equal([Someone.PartyOfficer, Someone.MilitaryOfficer], Someone.Everyone.Where(actor => agreement.CanCarryOver([agreement], actor, NearTheEnd) is null));
        Assert.Equal([DocumentDeed.Renew], DocumentWork.Of(Someone.MilitaryOfficer, [agreement], [], NearTheEnd).Select(due => due.Deed));
    }

    [Fact]
    public void One_that_was_never_issued_or_was_recalled_does_not_go_on()
    {
        Assert.NotNull(ADocument.Agreement().CanCarryOver([], Someone.PartyOfficer, NearTheEnd));
        var recalled = ADocument.Agreement().Issued();
        Assert.Null(recalled.Recall("Ban hành nhầm", Someone.PartyLeader, ADocument.Now));
        Assert.NotNull(recalled.CanCarryOver([], Someone.PartyOfficer, NearTheEnd));
    }

    [Fact]
    public void A_draft_of_the_next_term_ends_the_offer_and_giving_it_up_renews_it()
    {
        var (agreement, next) = (ADocument.Agreement().Issued(), ADocument.Agreement(new(2022, 2026)));

        Assert.Equal("document.next-term-there", agreement.CanCarryOver([agreement, next], Someone.PartyOfficer, NearTheEnd)?.Code);
        Assert.Null(next.Abandon("Không làm nữa", Someone.PartyOfficer, ADocument.Now));
        Assert.Null(agreement.CanCarryOver([agreement, next], Someone.PartyOfficer, NearTheEnd));
    }

    [Fact]
    public void A_plan_has_no_next_term() => Assert.NotNull(ADocument.Plan().Issued().CanCarryOver([], Someone.PartyOfficer, NearTheEnd));
}
