namespace DanVan.Data.Scoping;

/// <summary>
/// What a database session may read. There is no default: whoever opens a session says what it sees.
/// Scope is equality (province, a few areas), never a path prefix.
/// </summary>
public sealed class Visibility
{
    private Visibility(bool everything, int? provinceId, bool wholeProvince, IReadOnlyList<int> areaIds, bool acceptedOnly, int? organizationId = null)
    {
        OrganizationId = organizationId;
        SeesEverything = everything;
        ProvinceId = provinceId;
        WholeProvince = wholeProvince;
        AreaIds = areaIds;
        AcceptedOnly = acceptedOnly;
    }

    /// <summary>A session that sees no province's data: sign-in, the portal's administrator.</summary>
    public static Visibility Nothing { get; } = new(false, null, false, [], false);

    /// <summary>For jobs, seeding and the actor's own posts; asked for aloud.</summary>
    public static Visibility Everything { get; } = new(true, null, true, [], false);

    public bool SeesEverything { get; }

    public int? ProvinceId { get; }

    /// <summary>Reports of all areas; otherwise only those of <see cref="AreaIds"/>.</summary>
    public bool WholeProvince { get; }

    /// <summary>The areas of the person's own pairings and of those they follow; never longer than a handful.</summary>
    public IReadOnlyList<int> AreaIds { get; }

    /// <summary>The body that the person acts for: what is issued and addressed to it is read by it; null for nobody's recipients.</summary>
    public int? OrganizationId { get; }

    /// <summary>Viewers from outside read accepted reports only.</summary>
    public bool AcceptedOnly { get; }

    public static Visibility OfProvince(int provinceId) => new(false, provinceId, true, [], false);

    public static Visibility OfAcceptedIn(int provinceId) => new(false, provinceId, true, [], true);

    /// <param name="provinceId">The one province.</param>
    /// <param name="areaIds">A handful.</param>
    /// <param name="organizationId">The body whose receipts open documents to the person.</param>
    public static Visibility OfAreas(int provinceId, IReadOnlyList<int> areaIds, int? organizationId = null) => new(false, provinceId, false, areaIds, false, organizationId);
}
