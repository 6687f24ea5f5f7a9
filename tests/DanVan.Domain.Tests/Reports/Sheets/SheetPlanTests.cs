using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Sheets;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports.Sheets;

/// <summary>Downloaded, sent, standing: what of a filled sheet is a wish, a conflict, or nothing.</summary>
public sealed class SheetPlanTests
{
    private static readonly Dictionary<(int, Column), SheetChoice> Unchosen = [];

    [Fact]
    public void Whatever_was_downloaded_sent_and_typed_meanwhile_no_wish_is_lost_and_nobody_overwritten_unasked()
    {
        const int Seed = 20211222;
        var random = new Random(Seed);
        var seen = new Dictionary<SheetOutcome, int>();
        for (var round = 0; round < 2_000; round++)
        {
            var whole = AReport.Started();
            var (downloaded, sent, standing) = (Draw(), Draw(), Draw());
            Put(whole, downloaded);
            var version = VersionOf(whole);
            if (random.Next(2) == 0)
            {
                Put(whole, standing);
            }

            var before = whole.RowOf(AForm.Talks)![Column.Party];

            var (plan, refusal) = SheetPlan.CarryOut(whole, Someone.PartyOfficer, [Cell(whole, sent, downloaded, version)], Unchosen, AReport.Now);

            Assert.Null(refusal);
            var line = Assert.Single(plan!.Lines);
            seen[line.Outcome] = seen.GetValueOrDefault(line.Outcome) + 1;
            var after = whole.RowOf(AForm.Talks)![Column.Party];
            var expected = sent == downloaded || sent == before ? SheetOutcome.Unchanged : before != downloaded ? SheetOutcome.Conflict : SheetOutcome.Changed;
            Assert.True(expected == line.Outcome, $"seed {Seed}, round {round}: {downloaded} {sent} {before}: {line.Outcome}");
            Assert.Equal(expected is SheetOutcome.Changed ? sent : before, after);
        }

        Assert.All([SheetOutcome.Unchanged, SheetOutcome.Changed, SheetOutcome.Conflict], outcome => Assert.True(seen.GetValueOrDefault(outcome) > 100, $"{outcome}: {seen.GetValueOrDefault(outcome)}"));

        Figure Draw() => random.Next(3) == 0 ? Figure.Blank : Figure.Of(random.Next(3));
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 5)]
    public void A_choice_settles_the_conflict_that_it_was_shown(bool takesSheet, long expected)
    {
        var whole = AReport.Started();
        Put(whole, Figure.Of(5));
        var choices = new Dictionary<(int, Column), SheetChoice> { [(AForm.Talks, Column.Party)] = new(takesSheet, VersionOf(whole)) };

        var (plan, _) = SheetPlan.CarryOut(whole, Someone.PartyOfficer, [Cell(whole, Figure.Of(9), Figure.Blank, 0)], choices, AReport.Now);

        Assert.Equal(0, plan!.Count(SheetOutcome.Conflict));
        Assert.Equal(Figure.Of(expected), whole.RowOf(AForm.Talks)![Column.Party]);
    }

    [Fact]
    public void A_choice_of_another_version_settles_nothing()
    {
        var whole = AReport.Started();
        Put(whole, Figure.Of(5));
        var choices = new Dictionary<(int, Column), SheetChoice> { [(AForm.Talks, Column.Party)] = new(true, VersionOf(whole) + 1) };

        var (plan, _) = SheetPlan.CarryOut(whole, Someone.PartyOfficer, [Cell(whole, Figure.Of(9), Figure.Blank, 0)], choices, AReport.Now);

        Assert.Equal(1, plan!.Count(SheetOutcome.Conflict));
    }

    [Fact]
    public void A_cell_that_would_break_a_standing_joint_part_is_refused_and_the_rest_written()
    {
        var whole = AReport.Started();
        var (_, faults) = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Gifts, Column.Party, 8), whole.Write(AForm.Gifts, Column.Joint, 6)], AReport.Now);
        Assert.Empty(faults);
        var gifts = new SheetCell(whole.Form.Find(AForm.Gifts)!, Column.Party, "E7", "2", new(Figure.Of(2)), "", Figure.Of(8), "", 1);

        var (plan, _) = SheetPlan.CarryOut(whole, Someone.PartyOfficer, [gifts, Cell(whole, Figure.Of(4), Figure.Blank, 0)], Unchosen, AReport.Now);

        Assert.Equal([SheetOutcome.Refused, SheetOutcome.Changed], plan!.Lines.Select(line => line.Outcome));
        Assert.Equal("cell.joint-part-too-large", plan.Lines[0].Refusal!.Code);
        Assert.Equal(Figure.Of(8), whole.RowOf(AForm.Gifts)![Column.Party]);
    }

    [Fact]
    public void Nothing_is_brought_into_a_side_that_waits_for_its_leader()
    {
        var whole = AReport.Filled().Sent(Side.Party);

        var (plan, refusal) = SheetPlan.CarryOut(whole, Someone.PartyOfficer, [Cell(whole, Figure.Of(9), Figure.Of(5), 1)], Unchosen, AReport.Now);

        Assert.Null(plan);
        Assert.Equal("report.side-is-locked", refusal!.Code);
    }

    private static SheetCell Cell(WholeReport whole, Figure sent, Figure downloaded, int version) =>
        new(whole.Form.Find(AForm.Talks)!, Column.Party, "E12", "", new FigureReading(sent), "", downloaded, "", version);

    private static int VersionOf(WholeReport whole) => whole.RowOf(AForm.Talks)!.CellOf(Column.Party)?.Version ?? 0;

    private static void Put(WholeReport whole, Figure figure)
    {
        var (refusal, faults) = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Talks, Column.Party, figure)], AReport.Now);
        Assert.Null(refusal);
        Assert.Empty(faults);
    }
}
