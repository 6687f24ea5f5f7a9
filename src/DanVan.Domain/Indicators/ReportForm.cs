using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

/// <summary>Who edits a narrative section; the others read and comment.</summary>
public enum NarrativeOwner
{
    Party = 1,
    Military = 2,

    /// <summary>Chung.</summary>
    Both = 3,
}

/// <summary>
/// Ordered sections of indicators and narrative sections for the quarters it names (Biểu mẫu). A period that opens takes a
/// frozen copy, so that old periods keep the form they were filled in.
/// </summary>
public sealed class ReportForm : CatalogueEntity
{
    public const int TitleMaxLength = 200;

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private readonly List<FormSection> _sections = [];
    private readonly List<FormNarrative> _narratives = [];

    private ReportForm(string title) => Title = title;

    /// <summary>Null for the national default.</summary>
    public int? ProvinceId { get; private init; }

    /// <summary>1 to 4; null where it serves every quarter that has no form of its own.</summary>
    public int? Quarter { get; private init; }

    public string Title { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>A copy that belongs to an opened period; nothing changes it any more.</summary>
    public bool IsFrozen { get; private init; }

    public IReadOnlyList<FormSection> Sections => _sections;

    public IReadOnlyList<FormNarrative> Narratives => _narratives;

    public static ReportForm Create(int? provinceId, int? quarter, string title, DateOnly validFrom, DateOnly? validTo, Actor by, DateTimeOffset now)
    {
        var form = new ReportForm(title) { ProvinceId = provinceId, Quarter = quarter, ValidFrom = validFrom, ValidTo = validTo };
        form.Record(new FormChanged("created", title, by, now));
        return form;
    }

    /// <summary>The form that serves a quarter: the province's own for that quarter before its general one, then the national ones.</summary>
    public static ReportForm? InForce(IEnumerable<ReportForm> forms, int provinceId, int quarter, DateOnly firstDayOfQuarter) =>
        forms
            .Where(form => !form.IsFrozen && (form.ProvinceId is null || form.ProvinceId == provinceId) && (form.Quarter is null || form.Quarter == quarter))
            .Where(form => form.ValidFrom <= firstDayOfQuarter && (form.ValidTo is null || firstDayOfQuarter <= form.ValidTo))
            .OrderByDescending(form => form.ProvinceId is not null)
            .ThenByDescending(form => form.Quarter is not null)
            .ThenByDescending(form => form.ValidFrom)
            .ThenByDescending(form => form.Id)
            .FirstOrDefault();

    /// <summary>
    /// The copy that a period keeps: only lines whose indicator has a version in force, each tied to that version.
    /// A computed line whose parts are not all there is left out too, and so is what is computed from it.
    /// </summary>
    public ReportForm FreezeFor(int provinceId, DateOnly firstDayOfQuarter, IReadOnlyDictionary<int, Indicator> catalogue)
    {
        var frozen = new ReportForm(Title) { ProvinceId = provinceId, Quarter = Quarter, ValidFrom = ValidFrom, ValidTo = ValidTo, IsFrozen = true };
        var kept = LinesInForce(provinceId, firstDayOfQuarter, catalogue);
        foreach (var section in _sections.OrderBy(section => section.Order))
        {
            var lines = section.Lines.OrderBy(line => line.Order)
                .Where(line => kept.ContainsKey(line.IndicatorId))
                .Select((line, order) => new FormLine(line.IndicatorId, kept[line.IndicatorId].Id, order))
                .ToList();
            if (lines.Count > 0)
            {
                frozen.AddSection(section.Title, lines);
            }
        }

        foreach (var narrative in _narratives.OrderBy(narrative => narrative.Order))
        {
            frozen.AddNarrative(narrative.Numeral, narrative.Title, narrative.Owner);
        }

        return frozen;
    }

    /// <summary>A frozen copy never changes; a national form is the portal administrator's, a province's its standing offices' and administrator's.</summary>
    public Refusal? CanChange(Actor actor)
    {
        if (IsFrozen)
        {
            return FormRefusals.Frozen();
        }

        if (!actor.Is(Function.Administrator) && !actor.Is(Function.StandingOffice))
        {
            return CommonRefusals.NotYourFunction();
        }

        return ProvinceId == actor.ProvinceId ? null : FormRefusals.NationalOnly();
    }

    public Refusal? Rename(string title, DateOnly validFrom, DateOnly? validTo, Actor actor, DateTimeOffset now)
    {
        if (CanChange(actor) is { } refusal)
        {
            return refusal;
        }

        if (validTo < validFrom)
        {
            return FormRefusals.DaysOutOfOrder();
        }

        (Title, ValidFrom, ValidTo) = (title, validFrom, validTo);
        Record(new FormChanged("renamed", title, actor, now));
        return null;
    }

    /// <summary>Puts a new arrangement in place of the old one. Every section has a title and lines, no indicator stands twice.</summary>
    public Refusal? Arrange(IReadOnlyList<FormArrangement> sections, Actor actor, DateTimeOffset now)
    {
        if (CanChange(actor) is { } refusal)
        {
            return refusal;
        }

        if (sections.Count == 0 || sections.Any(section => section.IndicatorIds.Count == 0))
        {
            return FormRefusals.SectionEmpty();
        }

        if (sections.Any(section => string.IsNullOrWhiteSpace(section.Title) || section.Title.Length > IndicatorVersion.GroupMaxLength))
        {
            return FormRefusals.SectionTitle(IndicatorVersion.GroupMaxLength);
        }

        if (sections.SelectMany(section => section.IndicatorIds).GroupBy(id => id).Any(group => group.Skip(1).Any()))
        {
            return FormRefusals.LineTwice();
        }

        _sections.Clear();
        foreach (var (title, indicatorIds) in sections)
        {
            AddSection(title, [.. indicatorIds.Select((id, order) => new FormLine(id, null, order))]);
        }

        Record(new FormChanged("arranged", Title, actor, now));
        return null;
    }

    /// <summary>Puts new narrative sections in place of the old ones, numbered I, II, III... in their order.</summary>
    public Refusal? Narrate(IReadOnlyList<(string Title, NarrativeOwner Owner)> narratives, Actor actor, DateTimeOffset now)
    {
        if (CanChange(actor) is { } refusal)
        {
            return refusal;
        }

        if (narratives.Count > Numerals.Length || narratives.Any(narrative => string.IsNullOrWhiteSpace(narrative.Title) || narrative.Title.Length > FormNarrative.TitleMaxLength))
        {
            return FormRefusals.NarrativeTitle(FormNarrative.TitleMaxLength);
        }

        _narratives.Clear();
        foreach (var (title, owner) in narratives)
        {
            AddNarrative(Numerals[_narratives.Count], title, owner);
        }

        Record(new FormChanged("narrated", Title, actor, now));
        return null;
    }

    /// <summary>A province's own form that begins as this one (Lập bản của tỉnh).</summary>
    public ReportForm CopyFor(int provinceId, Actor by, DateTimeOffset now)
    {
        var copy = Create(provinceId, Quarter, Title, ValidFrom, ValidTo, by, now);
        foreach (var section in _sections.OrderBy(section => section.Order))
        {
            copy.AddSection(section.Title, [.. section.Lines.OrderBy(line => line.Order).Select((line, order) => new FormLine(line.IndicatorId, null, order))]);
        }

        foreach (var narrative in _narratives.OrderBy(narrative => narrative.Order))
        {
            copy.AddNarrative(narrative.Numeral, narrative.Title, narrative.Owner);
        }

        return copy;
    }

    private void AddSection(string title, IReadOnlyList<FormLine> lines) => _sections.Add(new FormSection(title, _sections.Count, lines));

    private void AddNarrative(string numeral, string title, NarrativeOwner owner) =>
        _narratives.Add(new FormNarrative(_narratives.Count + 1, numeral, title, owner));

    private Dictionary<int, IndicatorVersion> LinesInForce(int provinceId, DateOnly day, IReadOnlyDictionary<int, Indicator> catalogue)
    {
        var kept = _sections
            .SelectMany(section => section.Lines)
            .Where(line => catalogue.ContainsKey(line.IndicatorId))
            .Select(line => (line.IndicatorId, Version: catalogue[line.IndicatorId].VersionFor(provinceId, day)))
            .Where(pair => pair.Version is not null)
            .ToDictionary(pair => pair.IndicatorId, pair => pair.Version!);
        for (; ; )
        {
            var codes = kept.Keys.Select(id => catalogue[id].Code).ToHashSet(StringComparer.Ordinal);
            var orphans = kept.Where(pair => !Needs(pair.Value).All(codes.Contains)).Select(pair => pair.Key).ToList();
            if (orphans.Count == 0)
            {
                return kept;
            }

            orphans.ForEach(id => kept.Remove(id));
        }
    }

    private static IEnumerable<string> Needs(IndicatorVersion version) =>
        version.Content.Parts.Concat(version.Content.Numerator).Concat(version.Content.Denominator);
}

/// <summary>A group of indicators with its heading.</summary>
public sealed class FormSection
{
    private readonly List<FormLine> _lines = [];

    public FormSection(string title, int order, IReadOnlyList<FormLine> lines)
        : this(title, order) => _lines.AddRange(lines);

    private FormSection(string title, int order)
    {
        Title = title;
        Order = order;
    }

    public int Id { get; private init; }

    public string Title { get; private set; }

    public int Order { get; private set; }

    public IReadOnlyList<FormLine> Lines => _lines;
}

/// <summary>One indicator of a section; a frozen form also names the version.</summary>
public sealed class FormLine(int indicatorId, int? indicatorVersionId, int order)
{
    public int Id { get; private init; }

    public int IndicatorId { get; private set; } = indicatorId;

    public int? IndicatorVersionId { get; private set; } = indicatorVersionId;

    public int Order { get; private set; } = order;
}

/// <summary>One narrative section: "I. Tình hình".</summary>
public sealed class FormNarrative(int order, string numeral, string title, NarrativeOwner owner)
{
    public const int TitleMaxLength = 200;

    public int Id { get; private init; }

    /// <summary>From 1; names the section within the form and its reports.</summary>
    public int Order { get; private set; } = order;

    public string Numeral { get; private set; } = numeral;

    public string Title { get; private set; } = title;

    public NarrativeOwner Owner { get; private set; } = owner;
}

/// <summary>A section as an administrator arranges it: heading and indicators in order.</summary>
public sealed record FormArrangement(string Title, IReadOnlyList<int> IndicatorIds);

/// <param name="What">"created", "renamed", "arranged" or "narrated".</param>
public sealed record FormChanged(string What, string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class FormRefusals
{
    /// <summary>The copy of an opened period.</summary>
    public static Refusal Frozen() => new("form.frozen");

    public static Refusal NationalOnly() => new("form.national-only");

    public static Refusal DaysOutOfOrder() => new("form.days-out-of-order");

    public static Refusal SectionEmpty() => new("form.section-empty");

    public static Refusal SectionTitle(int most) => new("form.section-title", most);

    public static Refusal LineTwice() => new("form.line-twice");

    public static Refusal NarrativeTitle(int most) => new("form.narrative-title", most);

    public static Refusal CopyExists() => new("form.copy-exists");

    /// <summary>The default forms are made of a catalogue; there is none.</summary>
    public static Refusal NoCatalogue() => new("form.no-catalogue");
}
