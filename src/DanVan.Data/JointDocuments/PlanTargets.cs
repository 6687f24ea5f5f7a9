using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.JointDocuments;

/// <summary>What plans aim at up to the end of a quarter, by indicator, in stored units (Chỉ tiêu phân kỳ).</summary>
public sealed class PlanTargets
{
    private readonly IReadOnlyDictionary<int, long> _until;

    private PlanTargets(IReadOnlyDictionary<int, long> until) => _until = until;

    public static PlanTargets None { get; } = new(new Dictionary<int, long>());

    /// <summary>No plan that is issued aims at anything.</summary>
    public bool IsEmpty => _until.Count == 0;

    /// <summary>From the year's beginning to the quarter's end, of a stock at its end; null where no plan says.</summary>
    public long? this[int indicatorId] => _until.TryGetValue(indicatorId, out var amount) ? amount : null;

    /// <summary>Of the whole province, from its issued plan.</summary>
    public static async Task<PlanTargets> OfProvinceAsync(PortalDb db, int provinceId, Quarter quarter, CancellationToken cancellation = default)
    {
        var year = quarter.Year;
        var found = await Standing(db.JointDocuments.Where(document => document.ProvinceId == provinceId && document.FromYear == year && document.Kind == DocumentKind.AnnualPlan), db)
            .Where(pair => pair.Target.AreaId == null)
            .ToListAsync(cancellation);
        return Of(found.Select(pair => pair.Target), quarter);
    }

    /// <summary>Of one area: what its own sub-plan says; where that is silent, what the province's plan gives to it.</summary>
    public static async Task<PlanTargets> OfAreaAsync(PortalDb db, int provinceId, int areaId, Quarter quarter, CancellationToken cancellation = default)
    {
        var year = quarter.Year;
        var plans = db.JointDocuments.Where(document => document.ProvinceId == provinceId && document.FromYear == year
            && (document.Kind == DocumentKind.AnnualPlan || (document.Kind == DocumentKind.SubPlan && document.AreaId == areaId)));
        var found = await Standing(plans, db)
            .Where(pair => (pair.Kind == DocumentKind.SubPlan && pair.Target.AreaId == null) || (pair.Kind == DocumentKind.AnnualPlan && pair.Target.AreaId == areaId))
            .ToListAsync(cancellation);
        var own = found.Where(pair => pair.Kind is DocumentKind.SubPlan).Select(pair => pair.Target.IndicatorId).ToHashSet();
        return Of(found.Where(pair => pair.Kind is DocumentKind.SubPlan || !own.Contains(pair.Target.IndicatorId)).Select(pair => pair.Target), quarter);
    }

    // A plan whose year is over still measures its last quarter, which is reported in January.
    private static IQueryable<StandingTarget> Standing(IQueryable<JointDocument> documents, PortalDb db) =>
        from document in documents.IgnoreAutoIncludes()
        from revision in document.Revisions
        where revision.State == DocumentState.Issued || revision.State == DocumentState.Expired
        from task in db.PlanTasks.IgnoreAutoIncludes()
        where task.DocumentId == document.Id && task.Revision == revision.Number && task.Answer != TaskAnswer.Declined
        from target in task.Targets
        where target.IndicatorId != null
        select new StandingTarget { Kind = document.Kind, Target = target };

    private static PlanTargets Of(IEnumerable<TaskTarget> targets, Quarter quarter) => new(targets
        .Select(target => (Id: target.IndicatorId!.Value, Until: target.Until(quarter.Number)))
        .Where(target => target.Until is not null)
        .GroupBy(target => target.Id)
        .ToDictionary(group => group.Key, group => group.Sum(target => target.Until!.Value)));
}

/// <summary>A target of a plan that stands.</summary>
internal sealed class StandingTarget
{
    public DocumentKind Kind { get; init; }

    public required TaskTarget Target { get; init; }
}
