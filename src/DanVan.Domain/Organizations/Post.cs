using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A post that a person holds over a span of days; what the person may see and do follows from today's posts (Chức vụ đang giữ).</summary>
public sealed class Post : CatalogueEntity
{
    public const int TitleMaxLength = 200;

    public Post(Guid personId, int? provinceId, int? organizationId, Function function, string title, bool isDeputy, DateOnly validFrom, DateOnly? validTo)
    {
        PersonId = personId;
        ProvinceId = provinceId;
        OrganizationId = organizationId;
        Function = function;
        Title = title;
        IsDeputy = isDeputy;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Null only for the portal's administrator.</summary>
    public int? ProvinceId { get; private set; }

    /// <summary>Null for administrators and viewers from outside.</summary>
    public int? OrganizationId { get; private set; }

    public Function Function { get; private set; }

    /// <summary>As shown everywhere: "Trưởng Ban Dân vận Huyện ủy Bình Sơn".</summary>
    public string Title { get; private set; }

    public bool IsDeputy { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool IsHeldOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public void Change(string title, bool isDeputy, DateOnly validFrom, DateOnly? validTo)
    {
        Title = title;
        IsDeputy = isDeputy;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }
}
