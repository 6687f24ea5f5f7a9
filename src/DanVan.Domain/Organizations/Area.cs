using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>What is said of an area, with its parent by code, as forms and files give it.</summary>
/// <param name="Code">Official code, upper case.</param>
/// <param name="Name">Without the type: "Bình Sơn".</param>
/// <param name="Type">"huyện", "thị xã", "xã"...</param>
/// <param name="Level">The key of one of the province's levels.</param>
/// <param name="ParentCode">Null at the top level only.</param>
/// <param name="ValidTo">The last day, inclusive; null while it lives.</param>
/// <param name="Tags">Marks joined by "|".</param>
public sealed record AreaFacts(
    string Code, string Name, string Type, string Level, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo, int DisplayOrder, string Tags);

/// <summary>A place with a life: it begins, ends, and is followed by others (Địa bàn).</summary>
public sealed class Area : CatalogueEntity
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;
    public const int TypeMaxLength = 40;
    public const int TagsMaxLength = 200;

    public Area(int provinceId, string code, string name, string type, string level, int? parentId, DateOnly validFrom, DateOnly? validTo, int displayOrder, string tags)
    {
        ProvinceId = provinceId;
        Code = code;
        Name = name;
        Type = type;
        Level = level;
        ParentId = parentId;
        ValidFrom = validFrom;
        ValidTo = validTo;
        DisplayOrder = displayOrder;
        Tags = tags;
        SortKey = VietnameseText.SortKey(name);
        SearchKey = SearchKeyOf(type, name, code);
    }

    public int ProvinceId { get; private set; }

    /// <summary>Official code, upper case.</summary>
    public string Code { get; private set; }

    /// <summary>Name without the type, e.g. "Bình Sơn".</summary>
    public string Name { get; private set; }

    /// <summary>"tỉnh", "huyện", "thị xã", "thành phố", "xã"...</summary>
    public string Type { get; private set; }

    /// <summary>The key of one of the province's levels.</summary>
    public string Level { get; private set; }

    public int? ParentId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive; null while it lives.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The official order, in which a province lists its areas.</summary>
    public int DisplayOrder { get; private set; }

    /// <summary>Marks joined by "|": biên giới, hải đảo, dân tộc thiểu số...</summary>
    public string Tags { get; private set; }

    /// <summary>ASCII, in Vietnamese alphabetical order.</summary>
    public string SortKey { get; private set; }

    public string SearchKey { get; private set; }

    /// <summary>"huyện Bình Sơn".</summary>
    public string FullName => $"{Type} {Name}";

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>A new area, once the directory does not refuse it.</summary>
    public static Refusal? Add(ProvinceDirectory directory, AreaFacts facts, int? parentId, Actor by, DateTimeOffset now, out Area? area)
    {
        area = null;
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        area = new Area(
            directory.Province.Id, facts.Code, facts.Name, facts.Type, facts.Level, parentId, facts.ValidFrom, facts.ValidTo, facts.DisplayOrder, facts.Tags);
        area.Record(new AreaAdded(facts.Code, area.FullName, by, now));
        return null;
    }

    /// <summary>Everything but the code may change; what was recorded under the old name keeps it in its own snapshot.</summary>
    public Refusal? Change(ProvinceDirectory directory, AreaFacts facts, int? parentId, Actor by, DateTimeOffset now)
    {
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        Name = facts.Name;
        Type = facts.Type;
        Level = facts.Level;
        ParentId = parentId;
        ValidFrom = facts.ValidFrom;
        ValidTo = facts.ValidTo;
        DisplayOrder = facts.DisplayOrder;
        Tags = facts.Tags;
        SortKey = VietnameseText.SortKey(Name);
        SearchKey = SearchKeyOf(Type, Name, Code);
        Record(new AreaChanged(Code, FullName, ValidFrom, ValidTo, by, now));
        return null;
    }

    private static string SearchKeyOf(string type, string name, string code) => VietnameseText.ForSearch($"{type} {name} {code}");
}

public sealed record AreaAdded(string Code, string Name, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record AreaChanged(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class AreaRefusals
{
    public static Refusal CodeMissing() => new("area.code-missing");

    public static Refusal CodeTooLong(int max) => new("area.code-too-long", max);

    public static Refusal NameMissing() => new("area.name-missing");

    public static Refusal NameTooLong(int max) => new("area.name-too-long", max);

    public static Refusal TypeMissing() => new("area.type-missing");

    public static Refusal TypeTooLong(int max) => new("area.type-too-long", max);

    public static Refusal TagsTooLong(int max) => new("area.tags-too-long", max);

    public static Refusal OrderOutOfRange() => new("area.order-out-of-range");

    /// <param name="level">As given.</param>
    /// <param name="known">The province's level keys.</param>
    public static Refusal LevelUnknown(string level, string known) => new("area.level-unknown", level, known);

    public static Refusal EndBeforeBeginning() => new("area.end-before-beginning");

    public static Refusal ParentUnknown(string code) => new("area.parent-unknown", code);

    public static Refusal ParentMissing() => new("area.parent-missing");

    public static Refusal TopWithParent() => new("area.top-with-parent");

    /// <summary>Its parents lead back to itself.</summary>
    public static Refusal Cyclic(string code) => new("area.cyclic", code);

    public static Refusal ParentNotAbove(string code) => new("area.parent-not-above", code);

    /// <summary>A pairing that begins on that day would lie outside the area's days.</summary>
    public static Refusal PairingOutside(DateOnly from) => new("area.pairing-outside", from);

    public static Refusal CodeTaken(string code) => new("area.code-taken", code);

    public static Refusal Unknown(string code) => new("area.unknown", code);
}
