using DanVan.Domain.Checks.Doubles;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Checks.Review;

/// <summary>Everything in a report that stops it or deserves a second look (Rà soát), as it stands at this moment.</summary>
public static class ReportReview
{
    /// <summary>What blocks first, then in the order of the form and of the narrative.</summary>
    public static IReadOnlyList<Finding> Of(WholeReport whole, RuleBook rules, ReportPast past)
    {
        var findings = new List<Finding>();
        foreach (var side in Sides.Both)
        {
            if (whole.Blanks(side) is { Count: > 0 } blanks)
            {
                findings.Add(new BlankCells(side, blanks));
            }
        }

        findings.AddRange(whole.Form.Narratives.Where(section => whole.NarrativeOf(section.Number) is not { IsFilled: true }).Select(section => new BlankNarrative(section)));
        findings.AddRange(
            from row in whole.Rows
            let fault = row.Fault()
            where fault is not null
            select new JointPartFault(row.Indicator, fault.Value.Refusal));
        if (whole.JointPartsUnanswered() is { Count: > 0 } unanswered)
        {
            findings.Add(new JointPartsUnanswered(unanswered));
        }

        findings.AddRange(whole.Disagreements().Select(line => new Disagreement(line, whole.RowOf(line.Id)![Column.Party], whole.RowOf(line.Id)![Column.Military])));
        findings.AddRange(rules.BrokenBy(whole, past.PreviousQuarter).Select(broken => OfRule(whole, broken)));
        findings.AddRange(OutOfRange(whole).Concat(Unusual(whole, past.History)).Select(doubt => OfDoubt(whole, doubt)));
        findings.AddRange(LikelyDoubles.InNotes(whole).Select(found => new LikelyDouble(
            found.Row.Indicator,
            found.Shared,
            [found.Row[Column.Party].Amount, found.Row[Column.Military].Amount, found.Row.CellOf(Column.Party)?.Note, found.Row.CellOf(Column.Military)?.Note])));
        findings.AddRange(LikelyDoubles.InNarrative(whole).Select(found => new LikelyDoubleText(found.Party, found.Military, found.Shared)));
        findings.AddRange(InProse(whole, past.Cumulative));
        return [.. findings.OrderBy(finding => finding.Weight)];
    }

    /// <summary>Typed figures, what both agree on and what the form computes, outside their range; at most one for an indicator.</summary>
    public static IEnumerable<Implausible> OutOfRange(WholeReport whole)
    {
        var agreed = whole.Totals(whole.Present);
        foreach (var line in whole.Form.Lines.Where(line => line.Measure.Min is not null || line.Measure.Max is not null))
        {
            var row = whole.RowOf(line.Id);
            var typed = row is null ? [] : Enum.GetValues<Column>().Where(column => row[column].Counts).Select(column => Plausible.AgainstRange(line, column, row[column].Amount));
            var doubt = typed.FirstOrDefault(found => found is not null)
                ?? (agreed[line.Id].Amount is { } amount ? Plausible.AgainstRange(line, null, amount) : null);
            if (doubt is not null)
            {
                yield return doubt;
            }
        }
    }

    /// <summary>The sides that can mend a figure: those that type what it is made of.</summary>
    public static IReadOnlyList<Side> WhoTypes(FormDefinition form, IndicatorDefinition indicator, Column? column) =>
        column is { } one && Columns.SideOf(one) is { } side ? [side]
        : column is Column.Joint ? Sides.Both
        : [.. Sides.Both.Where(side => form.TypedPartsOf(indicator.Id).Any(part => part.IsTypedBy(side)))];

    private static IEnumerable<Implausible> Unusual(WholeReport whole, UnitHistory history)
    {
        foreach (var row in whole.Rows)
        {
            var past = history[row.Indicator.Id];
            if (past.Count == 0)
            {
                continue;
            }

            // One side's column alone is enough to be far too much; whatever else is said needs what both agree on.
            var columns = new[] { row[Column.Party], row[Column.Military] }.Where(figure => figure.Counts).Select(figure => figure.Amount).ToList();
            var doubt = row.Settled(whole.Present) is { HasFigure: true } settled
                ? Plausible.AgainstHistory(row.Indicator, settled.Figure.Amount, whole.Period.Quarter, past)
                : columns.Count > 0 ? Plausible.MuchMore(row.Indicator, columns.Max(), past) : null;
            if (doubt is not null)
            {
                yield return doubt;
            }
        }
    }

    private static RuleFinding OfRule(WholeReport whole, BrokenRule broken)
    {
        var figures = broken.Rule.Expression.Figures.ToList();
        var sides = Sides.Both.Where(side => figures.Exists(figure => RuleBook.Concerns(whole.Form, figure, side))).ToList();
        var places =
            from figure in figures
            where figure.Place is not FigurePlace.Previous
            let indicator = whole.Form.FindCode(figure.Code)
            from part in whole.Form.TypedPartsOf(indicator.Id)
            select FindingPlace.At(part, figure.Place switch
            {
                FigurePlace.Party => Column.Party,
                FigurePlace.Military => Column.Military,
                FigurePlace.Joint => Column.Joint,
                _ => FirstColumnOf(part),
            });
        return new(broken, broken.Figures, sides, [.. places.DistinctBy(place => (place.IndicatorId, place.Column))]);
    }

    private static ImplausibleFigure OfDoubt(WholeReport whole, Implausible doubt)
    {
        var places = doubt.Column is { } column
            ? [FindingPlace.At(doubt.Indicator, column)]
            : whole.Form.TypedPartsOf(doubt.Indicator.Id).Select(part => FindingPlace.At(part, FirstColumnOf(part)));
        return new(doubt, WhoTypes(whole.Form, doubt.Indicator, doubt.Column), [.. places]);
    }

    private static Column FirstColumnOf(IndicatorDefinition typed) => typed.IsTypedBy(Side.Party) ? Column.Party : Column.Military;

    // A quarter's text may give the quarter's figures, a side's own, or those since the beginning of the year.
    private static IEnumerable<ProseMistake> InProse(WholeReport whole, Totals cumulative)
    {
        var form = whole.Rows.Select(row => new FormFigures(row.Indicator,
        [
            row.Settled(whole.Present).Figure, row[Column.Party], row[Column.Military],
            cumulative[row.Indicator.Id] is { Amount: { } sum, Qualifier: var qualifier } ? Figure.Of(sum, qualifier) : Figure.Blank,
        ]));
        var context = new ProseContext((ReportStretch)whole.Period.Quarter.Number, whole.Period.Quarter.Year, [.. form]);
        return
            (from section in whole.Form.Narratives
             let text = whole.NarrativeOf(section.Number)?.Text
             where !string.IsNullOrEmpty(text)
             from mistake in ProseGuard.Check(text, context)
             select ProseMistake.Of(section, text, mistake)).DistinctBy(mistake => mistake.Subject, StringComparer.Ordinal);
    }
}
