using DanVan.Data.Reports;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Checks;

/// <summary>Reads the rules that hold for a province, and the indicators that a rule may speak of.</summary>
public static class CheckRuleQueries
{
    /// <summary>National rules and the province's own, one query.</summary>
    public static async Task<RuleBook> LoadRulesAsync(this PortalDb db, int provinceId, CancellationToken cancellation = default) =>
        new(await db.CheckRules.AsNoTracking().Where(rule => rule.ProvinceId == null || rule.ProvinceId == provinceId).ToListAsync(cancellation));

    /// <summary>
    /// Loads what the whole report is judged by: rules, the area's past, accepted findings of all its revisions. Four queries,
    /// however many indicators there are.
    /// </summary>
    public static async Task<PastFigures> JudgeAsync(this PortalDb db, WholeReport whole, CancellationToken cancellation = default)
    {
        var past = await PastFigures.LoadAsync(db, whole, withHistory: true, cancellation);
        var reportId = whole.Report.Id;
        var accepted = await db.AcceptedFindings.Where(finding => finding.ReportId == reportId).OrderBy(finding => finding.Id).ToListAsync(cancellation);
        whole.JudgeBy(
            await db.LoadRulesAsync(whole.Report.ProvinceId, cancellation),
            new ReportPast(past.PreviousQuarter, past.CumulativeWith(whole), past.History),
            accepted);
        return past;
    }

    /// <summary>What each code means on a day: the province's version before the national one.</summary>
    public static async Task<IReadOnlyDictionary<string, IndicatorContent>> LoadContentsAsync(this PortalDb db, int? provinceId, DateOnly day, CancellationToken cancellation = default)
    {
        var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ProvinceId == null || indicator.ProvinceId == provinceId).ToListAsync(cancellation);
        var contents = new Dictionary<string, IndicatorContent>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            var inForce = indicator.Versions
                .Where(version => (version.ProvinceId == null || version.ProvinceId == provinceId) && version.ValidFrom <= day && !(version.ValidTo < day))
                .OrderByDescending(version => version.ProvinceId is not null).ThenByDescending(version => version.ValidFrom)
                .FirstOrDefault();
            if (inForce is not null)
            {
                contents[indicator.Code] = inForce.Content;
            }
        }

        return contents;
    }
}
