using System.Globalization;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Reports.Places;

/// <summary>What people speak of and prove in a report: one indicator with its columns, one narrative section, or one task of the plan (Chỗ trong báo cáo).</summary>
public readonly record struct ReportPlace(int? IndicatorId, int? NarrativeNumber, Guid? TaskKey = null)
{
    public static ReportPlace OfIndicator(int id) => new(id, null);

    public static ReportPlace OfNarrative(int number) => new(null, number);

    /// <summary>Of the plan; the caller has found it there, for a form knows no tasks.</summary>
    public static ReportPlace OfTask(Guid key) => new(null, null, key);

    /// <summary>"12" for an indicator, "n3" for a narrative section, a task's own key: unique within a report.</summary>
    public string Key => TaskKey is { } task ? task.ToString() : string.Create(CultureInfo.InvariantCulture, $"{(IndicatorId is null ? "n" : "")}{IndicatorId ?? NarrativeNumber}");

    /// <summary>The form has it.</summary>
    public bool IsIn(FormDefinition form)
    {
        var (indicator, narrative) = (IndicatorId, NarrativeNumber);
        return TaskKey is not null || (indicator is { } id
            ? form.Lines.Any(line => line.Id == id && !line.IsComputed)
            : form.Narratives.Any(section => section.Number == narrative));
    }

    /// <summary>As the form names it: the indicator's name, "mục III".</summary>
    public string NameIn(FormDefinition form)
    {
        var (indicator, narrative) = (IndicatorId, NarrativeNumber);
        return TaskKey is not null ? "một nhiệm vụ của kế hoạch"
            : indicator is { } id ? form.Lines.First(line => line.Id == id).Name
            : $"mục {form.Narratives.First(section => section.Number == narrative).Numeral}";
    }
}
