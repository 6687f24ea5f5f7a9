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

    /// <summary>The mark with which a province's own codes begin: "T51_".</summary>
    public static string MarkOf(string provinceCode) => $"T{provinceCode}_";

    /// <summary>The national administrator speaks for the nation, a provincial one for the province only.</summary>
    public Refusal? CanDefine(Actor actor)
    {
        if (!actor.Is(Function.Administrator))
        {
            return CommonRefusals.NotYourFunction();
        }

        return ProvinceId is not null && ProvinceId != actor.ProvinceId ? IndicatorRefusals.NationalOnly() : null;
    }

    /// <summary>
    /// Says what the indicator means from a day on, in the actor's own name: the nation's or the province's. The same first day
    /// changes that version, unless a frozen form uses it; another first day adds a version and ends the former one the day
    /// before. Without a last day it holds until the next version begins.
    /// </summary>
    /// <param name="isFrozen">Whether a frozen form uses the version of this id.</param>
    /// <param name="displayOrder">Null keeps the order of the version before.</param>
    public Definition Define(IndicatorContent content, DateOnly from, DateOnly? to, int? displayOrder, Func<int, bool> isFrozen, Actor actor, DateTimeOffset now)
    {
        if (CanDefine(actor) is { } refusal)
        {
            return Definition.No(refusal);
        }

        var own = _versions.Where(version => version.ProvinceId == actor.ProvinceId).OrderBy(version => version.ValidFrom).ToList();
        var next = own.Find(version => version.ValidFrom > from);
        if (to >= next?.ValidFrom)
        {
            return Definition.No(IndicatorRefusals.Overlaps(Code, next.ValidFrom));
        }

        var entry = new CatalogueEntry(Code, content, from, to ?? next?.ValidFrom.AddDays(-1), actor.ProvinceId is not null);
        if (own.Find(version => version.ValidFrom == from) is { } same)
        {
            return Change(same, entry, displayOrder, isFrozen, actor, now);
        }

        // An override that says what the nation says is none.
        var before = VersionFor(actor.ProvinceId, from);
        if (actor.ProvinceId is not null && before is { ProvinceId: null } && ProvinceId is null
            && CatalogueFile.Changes(EntryOf(before), entry with { ValidFrom = before.ValidFrom, ValidTo = before.ValidTo }).Count == 0)
        {
            return new(ImportOutcome.Unchanged, [], null);
        }

        own.FindLast(version => version.ValidFrom < from && version.IsInForce(from))?.End(from.AddDays(-1));
        _versions.Add(IndicatorVersion.Create(content, actor.ProvinceId, from, entry.ValidTo, displayOrder ?? before?.DisplayOrder ?? 0));
        Record(new IndicatorDefined(Code, from, entry.ValidTo, [], actor, now));
        return new(ImportOutcome.Added, [], null);
    }

    /// <summary>Sets the last day of one of the actor's own versions (kết thúc hiệu lực).</summary>
    public Refusal? End(int versionId, DateOnly lastDay, Actor actor, DateTimeOffset now)
    {
        if (CanDefine(actor) is { } refusal)
        {
            return refusal;
        }

        if (_versions.Find(other => other.Id == versionId) is not { } version)
        {
            return IndicatorRefusals.NoSuchVersion();
        }

        if (version.ProvinceId != actor.ProvinceId)
        {
            return IndicatorRefusals.NationalOnly();
        }

        if (lastDay < version.ValidFrom)
        {
            return IndicatorRefusals.EndBeforeStart(version.ValidFrom);
        }

        if (_versions.Find(other => other.ProvinceId == version.ProvinceId && other.ValidFrom > version.ValidFrom && other.ValidFrom <= lastDay) is { } next)
        {
            return IndicatorRefusals.Overlaps(Code, next.ValidFrom);
        }

        version.End(lastDay);
        Record(new IndicatorEnded(Code, version.ValidFrom, lastDay, actor, now));
        return null;
    }

    public CatalogueEntry EntryOf(IndicatorVersion version) =>
        new(Code, version.Content, version.ValidFrom, version.ValidTo, version.ProvinceId is not null);

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

    private Definition Change(IndicatorVersion version, CatalogueEntry entry, int? displayOrder, Func<int, bool> isFrozen, Actor actor, DateTimeOffset now)
    {
        var changes = CatalogueFile.Changes(EntryOf(version), entry);
        var order = displayOrder ?? version.DisplayOrder;
        if (changes.Count == 0 && order == version.DisplayOrder)
        {
            return new(ImportOutcome.Unchanged, [], null);
        }

        // The last day and the place in the list may move: what a frozen form took over stays as it was.
        if (changes.Any(change => change.Column is not "valid_to") && isFrozen(version.Id))
        {
            return Definition.No(IndicatorRefusals.VersionFrozen(Code, version.ValidFrom));
        }

        version.Change(entry.Content, entry.ValidFrom, entry.ValidTo, order);
        Record(new IndicatorDefined(Code, entry.ValidFrom, entry.ValidTo, changes, actor, now));
        return new(ImportOutcome.Changed, changes, null);
    }
}

/// <summary>What defining an indicator came to.</summary>
public sealed record Definition(ImportOutcome Outcome, IReadOnlyList<ImportChange> Changes, Refusal? Refusal)
{
    public static Definition No(Refusal refusal) => new(ImportOutcome.Refused, [], refusal);
}

public sealed record IndicatorDefined(string Code, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<ImportChange> Changes, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record IndicatorEnded(string Code, DateOnly ValidFrom, DateOnly LastDay, Actor By, DateTimeOffset At) : DomainEvent(By, At);
