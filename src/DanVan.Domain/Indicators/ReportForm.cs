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

    public static ReportForm Create(int? provinceId, int? quarter, string title, DateOnly validFrom, DateOnly? validTo) =>
        new(title) { ProvinceId = provinceId, Quarter = quarter, ValidFrom = validFrom, ValidTo = validTo };

    /// <summary>
    /// The copy that a period keeps: only lines whose indicator has a version in force, each tied to that version.
    /// A computed line whose parts are not all there is left out too.
    /// </summary>
    public ReportForm FreezeFor(int provinceId, DateOnly firstDayOfQuarter, IReadOnlyDictionary<int, Indicator> catalogue)
    {
        var frozen = new ReportForm(Title) { ProvinceId = provinceId, Quarter = Quarter, ValidFrom = ValidFrom, ValidTo = ValidTo, IsFrozen = true };
        var inForce = _sections
            .SelectMany(section => section.Lines)
            .Select(line => (Indicator: catalogue[line.IndicatorId], Version: catalogue[line.IndicatorId].VersionFor(provinceId, firstDayOfQuarter)))
            .Where(pair => pair.Version is not null)
            .ToDictionary(pair => pair.Indicator.Code, pair => pair.Version!, StringComparer.Ordinal);
        foreach (var section in _sections.OrderBy(section => section.Order))
        {
            var lines = section.Lines.OrderBy(line => line.Order)
                .Where(line => inForce.TryGetValue(catalogue[line.IndicatorId].Code, out var version) && Needs(version).All(inForce.ContainsKey))
                .Select((line, order) => new FormLine(line.IndicatorId, inForce[catalogue[line.IndicatorId].Code].Id, order))
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

    public void Rename(string title, DateOnly validFrom, DateOnly? validTo)
    {
        Title = title;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public void AddSection(string title, IReadOnlyList<FormLine> lines) => _sections.Add(new FormSection(title, _sections.Count, lines));

    public void AddNarrative(string numeral, string title, NarrativeOwner owner) =>
        _narratives.Add(new FormNarrative(_narratives.Count + 1, numeral, title, owner));

    /// <summary>Puts a new arrangement in place of the old one, while the form is no frozen copy.</summary>
    public void Arrange(IReadOnlyList<(string Title, IReadOnlyList<int> IndicatorIds)> sections)
    {
        _sections.Clear();
        foreach (var (title, indicatorIds) in sections)
        {
            AddSection(title, [.. indicatorIds.Select((id, order) => new FormLine(id, null, order))]);
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

    public void Change(string title, NarrativeOwner owner)
    {
        Title = title;
        Owner = owner;
    }
}
