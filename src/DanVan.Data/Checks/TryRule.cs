using System.Numerics;
using DanVan.Data.Indicators;
using DanVan.Data.Scoping;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Checks;

/// <summary>What a rule would have said of one accepted report.</summary>
public sealed record RuleTrial(Quarter Quarter, string Area, CheckOutcome Outcome);

/// <summary>
/// Tries a rule on the accepted reports of a province's last four quarters; nothing is kept. Whoever keeps the rules reads no
/// reports otherwise: the session of its own sees what was accepted there and nothing else.
/// </summary>
public sealed class TryRule(PortalDbOpener opener, FrozenForms forms)
{
    private const int Quarters = 4;

    public async Task<IReadOnlyList<RuleTrial>> CarryOutAsync(int provinceId, CheckExpression rule, CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.OfAcceptedIn(provinceId));

        // One quarter more than is judged: the first one's TRUOC(...).
        var periods = await db.Periods.AsNoTracking()
            .Where(period => period.ProvinceId == provinceId && period.FormId != null)
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber).Take(Quarters + 1).ToListAsync(cancellation);
        var ids = periods.ConvertAll(period => period.Id);
        var reports = await (
            from report in db.Reports.IgnoreAutoIncludes()
            where ids.Contains(report.PeriodId) && report.FirstAcceptedAt != null
            join area in db.Areas on report.AreaId equals area.Id
            orderby area.DisplayOrder, area.Id
            select new { report.Id, report.PeriodId, report.AreaId, Area = area.Type + " " + area.Name }).AsNoTracking().ToListAsync(cancellation);
        var agreed = (await db.AgreedFigures.AsNoTracking().Where(figure => figure.ProvinceId == provinceId && ids.Contains(figure.PeriodId) && figure.CountsAccepted).ToListAsync(cancellation))
            .ToLookup(figure => (figure.PeriodId, figure.AreaId));
        var columns = await ColumnsAsync(db, rule, ids, cancellation);

        var definitions = new Dictionary<int, FormDefinition>();
        foreach (var period in periods)
        {
            definitions[period.Id] = await forms.OfAsync(period.FormId!.Value, cancellation);
        }

        var trials = new List<RuleTrial>();
        foreach (var period in periods.Take(Quarters))
        {
            var before = periods.Find(other => other.Quarter == period.Quarter.Previous);
            foreach (var report in reports.Where(report => report.PeriodId == period.Id))
            {
                var form = definitions[period.Id];
                var (now, previous) = (TotalsOf(form, agreed[(period.Id, report.AreaId)]), before is null ? null : TotalsOf(definitions[before.Id], agreed[(before.Id, report.AreaId)]));
                trials.Add(new RuleTrial(period.Quarter, report.Area, rule.Judge(figure => ValueOf(form, figure, now, previous, columns[report.Id]))));
            }
        }

        return trials;
    }

    // The columns of the accepted revisions, read only for rules that speak of them.
    private static async Task<ILookup<Guid, Entry>> ColumnsAsync(PortalDb db, CheckExpression rule, List<int> periods, CancellationToken cancellation)
    {
        if (rule.Figures.All(figure => figure.Place is FigurePlace.Agreed or FigurePlace.Previous))
        {
            return Array.Empty<Entry>().ToLookup(_ => Guid.Empty);
        }

        var rows = await (
            from report in db.Reports.IgnoreAutoIncludes()
            where periods.Contains(report.PeriodId)
            join revision in db.Revisions on report.Id equals EF.Property<Guid>(revision, "ReportId")
            where revision.State == RevisionState.Accepted
            join cell in db.Entries on revision.Id equals cell.RevisionId
            select new { report.Id, Cell = cell }).AsNoTracking().ToListAsync(cancellation);
        return rows.ToLookup(row => row.Id, row => row.Cell);
    }

    private static Totals TotalsOf(FormDefinition form, IEnumerable<AgreedFigure> figures) =>
        new(form, figures.ToDictionary(figure => figure.IndicatorId, figure => new TotalFigure(figure.Amount, figure.Qualifier, figure.IsOneSided)));

    private static Fraction? ValueOf(FormDefinition form, FigureTerm figure, Totals now, Totals? previous, IEnumerable<Entry> cells)
    {
        if (form.FindCode(figure.Code) is not { } indicator)
        {
            return null;
        }

        long? amount = figure.Place switch
        {
            FigurePlace.Agreed => now[indicator.Id].Amount,
            FigurePlace.Previous => previous?[indicator.Id].Amount,
            _ => cells.FirstOrDefault(cell => cell.IndicatorId == indicator.Id && (int)cell.Column == (int)figure.Place)?.Figure is { Counts: true } typed ? typed.Amount : null,
        };
        return amount is { } there ? new Fraction(there, BigInteger.Pow(10, indicator.Measure.StoredDecimals)) : null;
    }
}
