using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>What is said of a body, with area and parent by code.</summary>
/// <param name="Code">Upper case, stable through renamings.</param>
/// <param name="Side">Null for an outside body, which then has no level.</param>
/// <param name="Level">The key of one of the province's levels.</param>
public sealed record OrganizationFacts(string Code, Side? Side, string? Level, string? AreaCode, string? ParentCode, bool IsStandingOffice);

/// <summary>A body of one of the two sides, or an outside body without side; its names are dated (Cơ quan, đơn vị).</summary>
public sealed class Organization : CatalogueEntity
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 200;
    public const int SymbolMaxLength = 30;

    /// <summary>Room for the code and the latest names; very old ones fall off the end.</summary>
    public const int SearchKeyMaxLength = 1000;

    private readonly List<OrganizationName> _names = [];

    public Organization(int provinceId, string code, Side? side, string? level, int? areaId, int? parentId, bool isStandingOffice)
    {
        ProvinceId = provinceId;
        Code = code;
        Side = side;
        Level = level;
        AreaId = areaId;
        ParentId = parentId;
        IsStandingOffice = isStandingOffice;
    }

    public int ProvinceId { get; private set; }

    /// <summary>Upper case, stable through renamings, e.g. "BDV-524".</summary>
    public string Code { get; private set; }

    public Side? Side { get; private set; }

    /// <summary>Key of the province's level; null for an outside body.</summary>
    public string? Level { get; private set; }

    public int? AreaId { get; private set; }

    public int? ParentId { get; private set; }

    /// <summary>Bộ phận tham mưu, giúp việc: no party of a pairing, acts for its parent.</summary>
    public bool IsStandingOffice { get; private set; }

    /// <summary>Folded code and names, old ones too: whoever looks for a former name finds the body.</summary>
    public string SearchKey { get; private set; } = "";

    public IReadOnlyList<OrganizationName> Names => _names;

    /// <summary>A new body with its first name, once the directory does not refuse it.</summary>
    public static Refusal? Add(
        ProvinceDirectory directory, OrganizationFacts facts, NameFacts name, int? areaId, int? parentId, Actor by, DateTimeOffset now, out Organization? body)
    {
        body = null;
        var made = new Organization(directory.Province.Id, facts.Code, facts.Side, facts.Level, areaId, parentId, facts.IsStandingOffice);
        if ((directory.Refuses(facts) ?? made.Take(name)) is { } refusal)
        {
            return refusal;
        }

        body = made;
        body.Record(new OrganizationAdded(facts.Code, name.OfficialName, by, now));
        return null;
    }

    /// <summary>The name in force on a day; before the first one the first, after the last one the last.</summary>
    public OrganizationName NameOn(DateOnly day) =>
        _names.OrderBy(name => name.ValidFrom).LastOrDefault(name => name.ValidFrom <= day) ?? _names.OrderBy(name => name.ValidFrom).First();

    /// <summary>It has a name on that day: a body without one does not exist (yet, or any more).</summary>
    public bool ExistsOn(DateOnly day) => _names.Exists(name => name.ValidFrom <= day && (name.ValidTo is null || day <= name.ValidTo));

    /// <summary>Everything but code and names; a body that coordinates keeps its side and is no standing office.</summary>
    public Refusal? Change(ProvinceDirectory directory, OrganizationFacts facts, int? areaId, int? parentId, Actor by, DateTimeOffset now)
    {
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        Side = facts.Side;
        Level = facts.Level;
        AreaId = areaId;
        ParentId = parentId;
        IsStandingOffice = facts.IsStandingOffice;
        Record(new OrganizationChanged(Code, by, now));
        return null;
    }

    /// <summary>
    /// From a day on the body is called otherwise. The name that was open until then ends on the day before; any other overlap
    /// is refused.
    /// </summary>
    public Refusal? Rename(NameFacts name, Actor by, DateTimeOffset now)
    {
        var open = _names.Find(former => former.ValidTo is null && former.ValidFrom < name.ValidFrom);
        var others = _names.Where(other => other != open).Select(other => other.Facts);
        if (Refuses(name) is { } wrong)
        {
            return wrong;
        }

        if (others.Any(other => other.Overlaps(name)))
        {
            return OrganizationRefusals.NamesOverlap(Code);
        }

        open?.Take(open.Facts with { ValidTo = name.ValidFrom.AddDays(-1) });
        _names.Add(new OrganizationName(name));
        KeepSearchable();
        Record(new OrganizationRenamed(Code, name.OfficialName, name.ValidFrom, by, now));
        return null;
    }

    /// <summary>Mends the name that begins on the given day, or sets its last day.</summary>
    public Refusal? CorrectName(NameFacts name, Actor by, DateTimeOffset now)
    {
        if (_names.Find(known => known.ValidFrom == name.ValidFrom) is not { } known)
        {
            return OrganizationRefusals.NameUnknown(Code, name.ValidFrom);
        }

        return SetNames([.. _names.Where(other => other != known).Select(other => other.Facts), name], by, now);
    }

    /// <summary>All dated names at once, as a file gives them: a name is the same one when it begins on the same day.</summary>
    public Refusal? SetNames(IReadOnlyList<NameFacts> names, Actor by, DateTimeOffset now)
    {
        if (names.Select(Refuses).FirstOrDefault(refusal => refusal is not null) is { } wrong)
        {
            return wrong;
        }

        if (FirstOverlap(names) is not null)
        {
            return OrganizationRefusals.NamesOverlap(Code);
        }

        foreach (var name in names)
        {
            if (_names.Find(known => known.ValidFrom == name.ValidFrom) is not { } known)
            {
                _names.Add(new OrganizationName(name));
                Record(new OrganizationRenamed(Code, name.OfficialName, name.ValidFrom, by, now));
            }
            else if (known.Facts != name)
            {
                known.Take(name);
                Record(new OrganizationNameCorrected(Code, name.OfficialName, name.ValidFrom, name.ValidTo, by, now));
            }
        }

        KeepSearchable();
        return null;
    }

    /// <summary>Adds a dated name, or refuses when its days overlap another one's.</summary>
    public Refusal? AddName(OrganizationName name) => Take(name.Facts);

    /// <summary>Why this text and these days are no name, whatever the body's other names.</summary>
    public static Refusal? Refuses(NameFacts name) => name switch
    {
        { OfficialName.Length: 0 } => OrganizationRefusals.NameMissing(),
        { OfficialName.Length: > NameMaxLength } or { ShortName.Length: > NameMaxLength } => OrganizationRefusals.NameTooLong(NameMaxLength),
        { Symbol.Length: > SymbolMaxLength } => OrganizationRefusals.SymbolTooLong(SymbolMaxLength),
        _ when name.ValidTo < name.ValidFrom => OrganizationRefusals.EndBeforeBeginning(),
        _ => null,
    };

    /// <summary>The first name, in order of their days, that begins before its forerunner has ended.</summary>
    public static NameFacts? FirstOverlap(IEnumerable<NameFacts> names)
    {
        NameFacts? before = null;
        foreach (var name in names.OrderBy(name => name.ValidFrom))
        {
            if (before is not null && before.Overlaps(name))
            {
                return name;
            }

            before = name;
        }

        return null;
    }

    private Refusal? Take(NameFacts name)
    {
        if (Refuses(name) is { } wrong)
        {
            return wrong;
        }

        if (_names.Exists(other => other.Facts.Overlaps(name)))
        {
            return OrganizationRefusals.NamesOverlap(Code);
        }

        _names.Add(new OrganizationName(name));
        KeepSearchable();
        return null;
    }

    private static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]).Where(char.IsLetter));

    private void KeepSearchable()
    {
        // The initials let "BCHQS" find a Ban Chỉ huy Quân sự whatever its symbol.
        var names = _names.OrderByDescending(name => name.ValidFrom).Select(name => $"{name.OfficialName} {name.ShortName} {name.Symbol} {Initials(name.OfficialName)}");
        var folded = VietnameseText.ForSearch($"{Code} {string.Join(' ', names)}");
        SearchKey = folded.Length > SearchKeyMaxLength ? folded[..SearchKeyMaxLength] : folded;
    }
}

/// <summary>One dated name as forms and files give it; the short name may be empty on input only.</summary>
public sealed record NameFacts(string OfficialName, string ShortName, string Symbol, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool Overlaps(NameFacts other) =>
        ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
}

/// <summary>What a body was called, from when to when; a name valid in 2021 prints on 2021 papers for ever.</summary>
public sealed class OrganizationName
{
    public OrganizationName(string officialName, string shortName, string symbol, DateOnly validFrom, DateOnly? validTo)
    {
        OfficialName = officialName;
        ShortName = shortName;
        Symbol = symbol;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    internal OrganizationName(NameFacts facts)
        : this(facts.OfficialName, facts.ShortName, facts.Symbol, facts.ValidFrom, facts.ValidTo)
    {
    }

    public string OfficialName { get; private set; }

    public string ShortName { get; private set; }

    /// <summary>Symbol code in document numbers, e.g. "BDVTU".</summary>
    public string Symbol { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    public NameFacts Facts => new(OfficialName, ShortName, Symbol, ValidFrom, ValidTo);

    internal void Take(NameFacts facts)
    {
        OfficialName = facts.OfficialName;
        ShortName = facts.ShortName;
        Symbol = facts.Symbol;
        ValidTo = facts.ValidTo;
    }
}

public sealed record OrganizationAdded(string Code, string Name, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record OrganizationChanged(string Code, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record OrganizationRenamed(string Code, string Name, DateOnly ValidFrom, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record OrganizationNameCorrected(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class OrganizationRefusals
{
    public static Refusal CodeMissing() => new("organization.code-missing");

    public static Refusal CodeTooLong(int max) => new("organization.code-too-long", max);

    public static Refusal CodeTaken(string code) => new("organization.code-taken", code);

    public static Refusal NameMissing() => new("organization.name-missing");

    public static Refusal NameTooLong(int max) => new("organization.name-too-long", max);

    public static Refusal SymbolTooLong(int max) => new("organization.symbol-too-long", max);

    public static Refusal NamesOverlap(string code) => new("organization.names-overlap", code);

    public static Refusal NameUnknown(string code, DateOnly from) => new("organization.name-unknown", code, from);

    public static Refusal EndBeforeBeginning() => new("organization.end-before-beginning");

    public static Refusal LevelUnknown(string level, string known) => new("organization.level-unknown", level, known);

    public static Refusal LevelMissing() => new("organization.level-missing");

    public static Refusal OutsideBodyWithLevel() => new("organization.outside-body-with-level");

    public static Refusal AreaUnknown(string code) => new("organization.area-unknown", code);

    public static Refusal AreaMissing() => new("organization.area-missing");

    public static Refusal ParentUnknown(string code) => new("organization.parent-unknown", code);

    public static Refusal ParentOfOtherSide(string code) => new("organization.parent-of-other-side", code);

    public static Refusal Cyclic(string code) => new("organization.cyclic", code);

    public static Refusal StandingOfficeWithoutParent() => new("organization.standing-office-without-parent");

    /// <summary>It is a party of pairings: its side stays, and it is no standing office.</summary>
    public static Refusal Coordinates(string code) => new("organization.coordinates", code);

    public static Refusal Unknown(string code) => new("organization.unknown", code);
}
