using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

/// <summary>What is counted or computed (loại chỉ tiêu).</summary>
public enum IndicatorKind
{
    /// <summary>A flow: quarters add up.</summary>
    Sum = 1,

    /// <summary>A stock at the end of the period: spans take the last one.</summary>
    Snapshot = 2,

    /// <summary>Computed: the sum of its parts.</summary>
    Total = 3,

    /// <summary>Computed: numerator over denominator.</summary>
    Ratio = 4,
}

/// <summary>Whose figure it is.</summary>
public enum Owner
{
    Party = 1,
    Military = 2,
    Both = 3,
}

/// <summary>How the two columns of a common indicator become one figure (cách thống nhất).</summary>
public enum Settlement
{
    /// <summary>Dân vận + Quân sự − phần làm chung.</summary>
    Add = 1,

    /// <summary>One fact: both columns must be equal.</summary>
    Same = 2,

    /// <summary>The lead side types, the other agrees by confirming.</summary>
    Lead = 3,
}

/// <summary>Which way is good; neutral figures are never green or red.</summary>
public enum Direction
{
    Up = 1,
    Down = 2,
    Neutral = 3,
}

/// <summary>
/// A statistic of the programme under a stable number and code (Chỉ tiêu thống kê). National ones belong to no province;
/// what is said about it stands in dated versions, which a province may override.
/// </summary>
public sealed class Indicator : CatalogueEntity
{
    public const int CodeMaxLength = 40;

    private readonly List<IndicatorVersion> _versions = [];

    public Indicator(string code, int? provinceId)
    {
        Code = code;
        ProvinceId = provinceId;
    }

    /// <summary>Upper-case letters, digits and underscores, e.g. "GD_NGAYCONG".</summary>
    public string Code { get; private set; }

    /// <summary>Null for the national catalogue; otherwise a province's own indicator.</summary>
    public int? ProvinceId { get; private set; }

    public IReadOnlyList<IndicatorVersion> Versions => _versions;

    public void Add(IndicatorVersion version) => _versions.Add(version);

    /// <summary>
    /// The version in force for a province on a day (the first day of a quarter): the province's own override before the
    /// national one, and of several the one that began last. Null when none is in force.
    /// </summary>
    public IndicatorVersion? VersionFor(int? provinceId, DateOnly day) =>
        _versions
            .Where(version => version.IsInForce(day) && (version.ProvinceId is null || version.ProvinceId == provinceId))
            .OrderByDescending(version => version.ProvinceId is not null)
            .ThenByDescending(version => version.ValidFrom)
            .FirstOrDefault();
}
