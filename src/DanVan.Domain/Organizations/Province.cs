using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A province that runs the programme on this portal, with its own calendar, levels and settings (Tỉnh).</summary>
public sealed class Province : CatalogueEntity
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;
    public const int SilentWorkingDaysMost = 30;

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

    /// <summary>Full working days after which one standing office may accept for the other that has not answered (default 3).</summary>
    public int SilentWorkingDays { get; private set; } = 3;

    /// <summary>Tiers from the top down; two or three.</summary>
    public IReadOnlyList<ProvinceLevel> Levels => _levels;

    /// <summary>Two or three tiers, each with a key and a name; codes, keys and names within their lengths.</summary>
    public static Refusal? CanCreate(string code, string name, IReadOnlyList<ProvinceLevel> levels) => (code, name) switch
    {
        ({ Length: 0 }, _) => ProvinceRefusals.CodeMissing(),
        ({ Length: > CodeMaxLength }, _) => ProvinceRefusals.CodeTooLong(CodeMaxLength),
        (_, { Length: 0 }) => ProvinceRefusals.NameMissing(),
        (_, { Length: > NameMaxLength }) => ProvinceRefusals.NameTooLong(NameMaxLength),
        _ when levels.Count is < 2 or > 3 => ProvinceRefusals.TiersOutOfRange(),
        _ when levels.Any(level => level.Key.Length is 0 or > ProvinceLevel.KeyMaxLength || !level.Key.All(char.IsAsciiLetterLower)) => ProvinceRefusals.LevelKeyWrong(ProvinceLevel.KeyMaxLength),
        _ when levels.Any(level => level.Name.Length is 0 or > ProvinceLevel.NameMaxLength) => ProvinceRefusals.LevelNameWrong(ProvinceLevel.NameMaxLength),
        _ when levels.DistinctBy(level => level.Key, StringComparer.Ordinal).Count() < levels.Count || levels.DistinctBy(level => level.Order).Count() < levels.Count => ProvinceRefusals.LevelTwice(),
        _ => null,
    };

    /// <summary>A province that <see cref="CanCreate"/> does not refuse; anything else is a bug of the caller.</summary>
    public static Province Create(string code, string name, IReadOnlyList<ProvinceLevel> levels, bool isDemo, Actor by, DateTimeOffset now)
    {
        if (CanCreate(code, name, levels) is { } refusal)
        {
            throw new ArgumentException(refusal.ToString(), nameof(levels));
        }

        var province = new Province(code, name) { IsDemo = isDemo };
        province._levels.AddRange(levels);
        province.Record(new ProvinceCreated(name, by, now));
        return province;
    }

    /// <summary>The rules by which the next periods are drawn up, opened periods keep theirs; and how people work, which holds at once.</summary>
    public Refusal? Configure(string name, int windowStartDay, int dueDayBelow, int dueDayProvince, bool onePersonMayEnterAndConfirm, int silentWorkingDays, Actor by, DateTimeOffset now)
    {
        if (name.Length is 0)
        {
            return ProvinceRefusals.NameMissing();
        }

        if (name.Length > NameMaxLength)
        {
            return ProvinceRefusals.NameTooLong(NameMaxLength);
        }

        if (windowStartDay is < 1 or > 28 || dueDayBelow is < 1 or > 28 || dueDayProvince is < 1 or > 28)
        {
            return ProvinceRefusals.DayOutOfRange();
        }

        if (dueDayProvince < dueDayBelow)
        {
            return ProvinceRefusals.DueDaysOutOfOrder();
        }

        if (silentWorkingDays is < 1 or > SilentWorkingDaysMost)
        {
            return ProvinceRefusals.SilentDaysOutOfRange(SilentWorkingDaysMost);
        }

        Name = name;
        WindowStartDay = windowStartDay;
        DueDayBelow = dueDayBelow;
        DueDayProvince = dueDayProvince;
        OnePersonMayEnterAndConfirm = onePersonMayEnterAndConfirm;
        SilentWorkingDays = silentWorkingDays;
        Record(new ProvinceConfigured(by, now));
        return null;
    }
}

/// <summary>One tier: its key ("province", "district", "commune"), order from the top and Vietnamese name ("cấp huyện").</summary>
public sealed class ProvinceLevel(string key, int order, string name)
{
    public const int KeyMaxLength = 20;
    public const int NameMaxLength = 60;

    public string Key { get; private set; } = key;

    public int Order { get; private set; } = order;

    public string Name { get; private set; } = name;
}

public sealed record ProvinceCreated(string Name, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ProvinceConfigured(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class ProvinceRefusals
{
    public static Refusal CodeMissing() => new("province.code-missing");

    public static Refusal CodeTooLong(int max) => new("province.code-too-long", max);

    public static Refusal CodeTaken(string code) => new("province.code-taken", code);

    public static Refusal NameMissing() => new("province.name-missing");

    public static Refusal NameTooLong(int max) => new("province.name-too-long", max);

    public static Refusal TiersOutOfRange() => new("province.tiers-out-of-range");

    public static Refusal LevelKeyWrong(int max) => new("province.level-key-wrong", max);

    public static Refusal LevelNameWrong(int max) => new("province.level-name-wrong", max);

    public static Refusal LevelTwice() => new("province.level-twice");

    public static Refusal DayOutOfRange() => new("province.day-out-of-range");

    public static Refusal DueDaysOutOfOrder() => new("province.due-days-out-of-order");

    public static Refusal SilentDaysOutOfRange(int most) => new("province.silent-days-out-of-range", most);
}
