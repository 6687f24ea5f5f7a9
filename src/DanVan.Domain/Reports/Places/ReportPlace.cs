using System.Globalization;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Reports.Places;

/// <summary>What people speak of and prove in a report: one indicator with its columns, or one narrative section (Chỗ trong báo cáo).</summary>
public readonly record struct ReportPlace(int? IndicatorId, int? NarrativeNumber)
{
    public static ReportPlace OfIndicator(int id) => new(id, null);

    public static ReportPlace OfNarrative(int number) => new(null, number);

    /// <summary>"12" for an indicator, "n3" for a narrative section: unique within a report.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(IndicatorId is null ? "n" : "")}{IndicatorId ?? NarrativeNumber}");

    /// <summary>The form has it.</summary>
    public bool IsIn(FormDefinition form)
    {
        var (indicator, narrative) = (IndicatorId, NarrativeNumber);
        return indicator is { } id
            ? form.Lines.Any(line => line.Id == id && !line.IsComputed)
            : form.Narratives.Any(section => section.Number == narrative);
    }

    /// <summary>As the form names it: the indicator's name, "mục III".</summary>
    public string NameIn(FormDefinition form)
    {
        var (indicator, narrative) = (IndicatorId, NarrativeNumber);
        return indicator is { } id
            ? form.Lines.First(line => line.Id == id).Name
            : $"mục {form.Narratives.First(section => section.Number == narrative).Numeral}";
    }
}
