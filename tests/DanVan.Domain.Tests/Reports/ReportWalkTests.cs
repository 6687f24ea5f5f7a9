using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;
using DanVan.Domain.Tests.Figures;

namespace DanVan.Domain.Tests.Reports;

/// <summary>Thousands of random lives of a report: whatever anybody tries, what must always hold does hold.</summary>
public sealed class ReportWalkTests
{
    private const int Seed = 20211222;
    private const int Walks = 2000;
    private const int Steps = 60;

    [Fact]
    public void Whatever_anybody_tries_the_report_stays_in_order()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var states = new HashSet<(ReportState, SideState, SideState)>();
        var revisions = 0;
        for (var number = 0; number < Walks; number++)
        {
            var walk = new ReportWalk(Seed + number);
            var standing = 0;
            for (var step = 0; step < Steps; step++)
            {
                var before = walk.Snapshot();
                try
                {
                    var refusal = walk.Step();
                    if (refusal is not null)
                    {
                        Assert.Equal(before, walk.Snapshot());
                    }

                    Check(walk, standing);
                    standing = walk.Report.Standing?.Number ?? 0;
                    _ = states.Add((walk.Report.State, walk.Whole.Party.State, walk.Whole.Military.State));
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    Assert.Fail($"Seed {Seed + number}, step {step}: {failure}\n{string.Join('\n', walk.Tried)}");
                }
            }

            done.UnionWith(walk.Done);
            revisions = Math.Max(revisions, walk.Report.Revisions.Count);
        }

        // The walks went everywhere, or they prove nothing.
        Assert.Equal(
            ["alone", "cells", "clear", "confirm", "correct", "drop", "fill", "for silent", "narrative", "nil", "nothing joint", "return", "send", "take back", "to officer", "withdraw"],
            done.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.True(revisions > 2, "No walk made two corrections.");
        Assert.True(states.Count >= 12, $"Only {states.Count} combinations of states were reached.");
    }

    [Fact]
    public void The_consolidation_is_the_sum_of_the_reports_whatever_their_order()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 1000; i++)
        {
            var reports = Enumerable.Range(0, random.Next(1, 6)).Select(_ => AnySubmitted(random)).ToList();
            var groups = reports.SelectMany(report => report.Report.Current.Figures).OrderBy(_ => random.Next())
                .Select(figure => FigureGroup.Of(figure.IndicatorId, new(figure.Amount, figure.Qualifier, figure.IsOneSided))).ToList();

            var consolidated = new Consolidation(AForm.Small, groups);

            foreach (var line in AForm.Small.Lines.Where(line => line.Id is not AForm.Share))
            {
                var own = reports.Select(report => report.Totals(report.Present)[line.Id]).Where(figure => figure.Amount is not null).ToList();
                Assert.True((own.Count == 0 ? null : own.Sum(figure => figure.Amount)) == consolidated[line.Id].Amount, $"Seed {Seed}, case {i}: {line.Code}");
            }

            var (numerator, denominator) = (consolidated[AForm.Houses].Amount, consolidated[AForm.Meetings].Amount);
            Assert.Equal(numerator is null || denominator is null or 0 ? null : (long)Math.Round(10_000m * numerator.Value / denominator.Value, MidpointRounding.AwayFromZero), consolidated[AForm.Share].Amount);
        }
    }

    private static void Check(ReportWalk walk, int standingBefore)
    {
        var (whole, report) = (walk.Whole, walk.Report);
        var accepted = report.Revisions.Where(revision => revision.State is RevisionState.Accepted).ToList();
        var open = report.Revisions.Where(revision => revision.State is RevisionState.Open).ToList();

        // Revisions: numbered without gap, one accepted and one open at the most, the accepted one replaced by later ones only.
        Assert.Equal(Enumerable.Range(1, report.Revisions.Count), report.Revisions.Select(revision => revision.Number));
        Assert.InRange(accepted.Count, 0, 1);
        Assert.Equal(report.State is ReportState.Accepted ? 0 : 1, open.Count);
        Assert.Equal(report.FirstAcceptedAt is not null, accepted.Count == 1);
        Assert.True((report.Standing?.Number ?? 0) >= standingBefore, "The accepted revision was lost.");
        Assert.True(report.State is not ReportState.Accepted || report.Current == report.Standing);

        // Figures exist exactly where something was submitted, and count exactly once.
        foreach (var revision in report.Revisions)
        {
            var there = revision.State is RevisionState.Accepted or RevisionState.Superseded || (revision.State is RevisionState.Open && report.State is ReportState.Submitted);
            Assert.Equal(there, revision.Figures.Count > 0);
            Assert.Equal(there, revision.SubmittedAt is not null || (revision.State is RevisionState.Dropped && revision.SubmittedAt is not null));
            Assert.All(revision.Figures, figure => Assert.Equal(revision.State is RevisionState.Accepted, figure.CountsAccepted));
            var isLastSent = report.State is ReportState.Submitted ? revision == report.Current : revision == report.Standing;
            Assert.All(revision.Figures, figure => Assert.Equal(isLastSent, figure.CountsSubmitted));
            Assert.Equal(revision.Figures.Count, revision.Figures.Select(figure => figure.IndicatorId).Distinct().Count());
        }

        // Clearances only while it waits at the province; both of them are the acceptance. A correction drops them, and the
        // story keeps who gave them.
        var clearances = new[] { report.PartyClearance, report.MilitaryClearance }.Count(clearance => clearance is not null);
        Assert.True(report.State switch { ReportState.Drafting => clearances == 0, ReportState.Submitted => clearances < 2, _ => clearances == 2 || (clearances == 1 && report.Current.SilentOffice is { } silent && report.ClearanceOf(silent) is null) || report.Revisions.Count > accepted[0].Number }, $"{clearances} clearances in {report.State}");
        Assert.Equal(report.State is ReportState.Submitted, report.SubmittedAt is not null);

        // Whoever stands behind a submission has confirmed; a report in work is never without a side that can go on.
        var confirmed = Sides.Both.Where(side => whole[side].State is SideState.Confirmed).ToList();
        if (report.State is not ReportState.Drafting)
        {
            Assert.Equal(report.AloneSide is { } alone ? [alone] : Sides.Both, confirmed);
        }
        else
        {
            Assert.NotEqual(2, confirmed.Count);
        }

        // The rules between cells hold at every moment, and what was submitted is what the cells come to.
        Assert.All(whole.Rows, row => Assert.Null(row.Fault()));
        if (report.State is not ReportState.Submitted || report.AloneSide is not null)
        {
            return;
        }

        foreach (var row in whole.Rows)
        {
            var expected = SettlementOracle.Of(row.Indicator, row[Column.Party], row[Column.Military], row[Column.Joint], null);
            var figure = report.Current.Figures.SingleOrDefault(figure => figure.IndicatorId == row.Indicator.Id);
            Assert.Equal(
                expected.State is SettledState.Settled ? (expected.Amount, expected.Qualifier) : null,
                figure is null ? ((long, Qualifier)?)null : (figure.Amount!.Value, figure.Qualifier));
            Assert.NotEqual(SettledState.Disagreed, expected.State);
        }
    }

    private static WholeReport AnySubmitted(Random random)
    {
        var whole = AReport.Started();
        var houses = Figure.Of(random.Next(20), (Qualifier)random.Next(6));
        var alone = random.Next(4) == 0;
        foreach (var side in alone ? [Side.Party] : Sides.Both)
        {
            var writes = whole.Rows.Where(row => row.Indicator.IsTypedBy(side))
                .Select(row => whole.Write(row.Indicator.Id, Columns.Of(side), row.Indicator.Id is AForm.Houses ? houses : Figure.Of(random.Next(20), (Qualifier)random.Next(6)))).ToList();
            var (refusal, cells) = whole.Write(Someone.Officer(side), writes, AReport.Now);
            Assert.Null(refusal);
            Assert.Empty(cells);
            _ = whole.Fill(side).Sent(side).Confirmed(side);
        }

        if (alone)
        {
            Assert.Null(whole.SubmitAlone(Someone.PartyLeader, Side.Party, "Bên kia vắng", AReport.AfterDue));
        }

        return whole;
    }
}
