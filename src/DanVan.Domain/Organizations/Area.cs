using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A place with a life: it begins, ends, and is followed by others (Địa bàn).</summary>
public sealed class Area : CatalogueEntity
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;

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
        SearchKey = VietnameseText.Fold($"{type} {name} {code}");
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

    public void Change(string name, string type, string level, int? parentId, DateOnly validFrom, DateOnly? validTo, int displayOrder, string tags)
    {
        Name = name;
        Type = type;
        Level = level;
        ParentId = parentId;
        ValidFrom = validFrom;
        ValidTo = validTo;
        DisplayOrder = displayOrder;
        Tags = tags;
        SortKey = VietnameseText.SortKey(name);
        SearchKey = VietnameseText.Fold($"{type} {name} {Code}");
    }
}
