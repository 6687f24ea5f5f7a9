using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>One line of targets as typed.</summary>
public sealed class TargetInput
{
    public int? Indicator { get; set; }

    /// <summary>Where no indicator counts it.</summary>
    public string? Name { get; set; }

    public string? Unit { get; set; }

    public string? Amount { get; set; }

    public string? First { get; set; }

    public string? Second { get; set; }

    public string? Third { get; set; }

    public string? Fourth { get; set; }

    public bool IsEmpty => Indicator is null && new[] { Name, Unit, Amount, First, Second, Third, Fourth }.All(string.IsNullOrWhiteSpace);

    public static TargetInput Of(TaskTarget target) => new()
    {
        Indicator = target.IndicatorId,
        Name = target.IndicatorId is null ? target.Name : null,
        Unit = target.IndicatorId is null ? target.Unit : null,
        Amount = target.What.Measure.Format(target.Amount),
        First = Shown(target, 1),
        Second = Shown(target, 2),
        Third = Shown(target, 3),
        Fourth = Shown(target, 4),
    };

    /// <summary>What was typed as a target; null where something has to be mended, which stands in the model state.</summary>
    /// <param name="measures">What may be chosen.</param>
    /// <param name="state">Of the page.</param>
    /// <param name="field">How the line's fields begin.</param>
    public TargetContent? Read(IReadOnlyDictionary<int, TargetMeasure> measures, ModelStateDictionary state, string field)
    {
        if ((Indicator is { } id ? measures.GetValueOrDefault(id) : TargetMeasure.Free(Typed.Text(Name), Typed.Text(Unit))) is { } what)
        {
            return Read(what, state, field, null);
        }

        state.AddModelError($"{field}.Indicator", "Chọn chỉ tiêu trong danh sách.");
        return null;
    }

    /// <summary>The same where it is settled what is counted.</summary>
    /// <param name="areaId">Null for the whole.</param>
    public TargetContent? Read(TargetMeasure what, ModelStateDictionary state, string field, int? areaId)
    {
        var amount = Number(Amount, what.Measure, state, $"{field}.Amount");
        var typed = new[] { (First, "First"), (Second, "Second"), (Third, "Third"), (Fourth, "Fourth") };
        var phases = typed.Where(one => !string.IsNullOrWhiteSpace(one.Item1)).Select(one => Number(one.Item1, what.Measure, state, $"{field}.{one.Item2}")).ToList();
        if (amount is not { } whole || phases.Exists(phase => phase is null))
        {
            return null;
        }

        var content = new TargetContent(what, areaId, whole, phases.ConvertAll(phase => phase!.Value));
        if (TaskTarget.Fault(content) is { } refusal)
        {
            state.AddModelError($"{field}.{FieldOf(refusal)}", refusal.InVietnamese());
            return null;
        }

        return content;
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "target.name-fault" => "Name",
        "target.unit-too-long" => "Unit",
        "target.on-ratio" => "Indicator",
        _ => "Amount",
    };

    private static long? Number(string? text, Measure measure, ModelStateDictionary state, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            state.AddModelError(field, "Ghi số cả năm.");
            return null;
        }

        var reading = FigureReader.Read(text, measure);
        if (reading.Fault is null && reading.Figure is { Kind: FigureKind.Number, Qualifier: Qualifier.Exact })
        {
            return reading.Figure.Amount;
        }

        state.AddModelError(field, reading.Fault is { } fault ? FigureText.Of(fault, reading.Suggestion, measure) : "Chỉ tiêu là một con số, không ghi kèm hơn, gần, ước.");
        return null;
    }

    private static string? Shown(TaskTarget target, int quarter) => target.In(quarter) is { } amount ? target.What.Measure.Format(amount) : null;
}
