namespace DanVan.Domain.Figures;

/// <summary>
/// The settled figure of one indicator in one submitted revision (Số liệu thống nhất): the only rows that consolidation and
/// dashboards read. Written at submission, re-marked at acceptance, taken away when the report goes back.
/// </summary>
public sealed class AgreedFigure
{
    public AgreedFigure(int provinceId, int periodId, int areaId, int indicatorId, long? amount, Qualifier qualifier, bool isOneSided)
    {
        ProvinceId = provinceId;
        PeriodId = periodId;
        AreaId = areaId;
        IndicatorId = indicatorId;
        Amount = amount;
        Qualifier = qualifier;
        IsOneSided = isOneSided;
    }

    public int ProvinceId { get; private set; }

    public int PeriodId { get; private set; }

    public int AreaId { get; private set; }

    public int RevisionId { get; private init; }

    public int IndicatorId { get; private set; }

    /// <summary>Smallest stored unit; null where the lead side was absent.</summary>
    public long? Amount { get; private set; }

    public Qualifier Qualifier { get; private set; }

    public bool IsOneSided { get; private set; }

    /// <summary>Belongs to the revision that stands accepted.</summary>
    public bool CountsAccepted { get; private set; }

    /// <summary>Belongs to the last revision sent to the province, accepted or not.</summary>
    public bool CountsSubmitted { get; private set; } = true;

    internal void Count(bool accepted, bool submitted)
    {
        CountsAccepted = accepted;
        CountsSubmitted = submitted;
    }
}
