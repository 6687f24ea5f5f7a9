using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A province that runs the programme on this portal, with its own calendar, levels and settings (Tỉnh).</summary>
public sealed class Province : CatalogueEntity
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;

    private readonly List<ProvinceLevel> _levels = [];

    private Province(string code, string name)
    {
        Code = code;
        Name = name;
    }

    /// <summary>Upper-case official code, e.g. "51".</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    /// <summary>Made-up data: every page says so.</summary>
    public bool IsDemo { get; private init; }

    /// <summary>Day of the last month of the quarter on which the level below must have reported (default 18).</summary>
    public int DueDayBelow { get; private set; } = 18;

    /// <summary>The same for the provincial pairing's own report (default 22).</summary>
    public int DueDayProvince { get; private set; } = 22;

    /// <summary>Day of the month before the quarter on which the data window opens (default 15); it closes the day before, three months later.</summary>
    public int WindowStartDay { get; private set; } = 15;

    /// <summary>In a small office one person may enter and confirm; the report then says so in print.</summary>
    public bool OnePersonMayEnterAndConfirm { get; private set; }

    /// <summary>Tiers from the top down; two or three.</summary>
    public IReadOnlyList<ProvinceLevel> Levels => _levels;

    public static Province Create(string code, string name, IReadOnlyList<ProvinceLevel> levels, bool isDemo, Actor by, DateTimeOffset now)
    {
        var province = new Province(code, name) { IsDemo = isDemo };
        province._levels.AddRange(levels);
        province.Record(new ProvinceCreated(name, by, now));
        return province;
    }

    /// <summary>The rules by which the next periods are drawn up; opened periods keep theirs.</summary>
    public Refusal? Configure(string name, int windowStartDay, int dueDayBelow, int dueDayProvince, bool onePersonMayEnterAndConfirm, Actor by, DateTimeOffset now)
    {
        if (windowStartDay is < 1 or > 28 || dueDayBelow is < 1 or > 28 || dueDayProvince is < 1 or > 28)
        {
            return ProvinceRefusals.DayOutOfRange();
        }

        Name = name;
        WindowStartDay = windowStartDay;
        DueDayBelow = dueDayBelow;
        DueDayProvince = dueDayProvince;
        OnePersonMayEnterAndConfirm = onePersonMayEnterAndConfirm;
        Record(new ProvinceConfigured(by, now));
        return null;
    }
}

/// <summary>One tier: its key ("province", "district", "commune"), order from the top and Vietnamese name ("cấp huyện").</summary>
public sealed class ProvinceLevel(string key, int order, string name)
{
    public string Key { get; private set; } = key;

    public int Order { get; private set; } = order;

    public string Name { get; private set; } = name;
}

public sealed record ProvinceCreated(string Name, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ProvinceConfigured(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class ProvinceRefusals
{
    public static Refusal DayOutOfRange() => new("province.day-out-of-range");
}
