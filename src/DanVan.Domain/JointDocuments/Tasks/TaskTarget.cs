using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>What a target counts, as it was called when the target was set.</summary>
/// <param name="IndicatorId">Null where it is counted by no indicator of the forms; the linter asks for one.</param>
/// <param name="Code">Of the indicator.</param>
/// <param name="Kind">Of the indicator.</param>
/// <param name="EntryUnit">What people type in, where it differs from the unit.</param>
/// <param name="Decimals">Of the entry unit.</param>
public sealed record TargetMeasure(int? IndicatorId, string? Code, string Name, IndicatorKind? Kind, string Unit, string? EntryUnit, int Decimals)
{
    public Measure Measure => new(Unit, EntryUnit, Decimals, null, null);

    public static TargetMeasure Of(int indicatorId, string code, IndicatorVersion version) =>
        new(indicatorId, code, version.Name, version.Kind, version.Unit, version.EntryUnit, version.Decimals);

    /// <summary>Counted by hand.</summary>
    public static TargetMeasure Free(string name, string unit) => new(null, null, name, null, unit, null, 0);
}

/// <summary>How much until when, for the whole of the document or one area of it.</summary>
/// <param name="AreaId">Null for the whole.</param>
/// <param name="Amount">In the stored unit.</param>
/// <param name="Phases">Four quarters, or none: parts of the amount; of a stock, how much there is at each quarter's end.</param>
public sealed record TargetContent(TargetMeasure What, int? AreaId, long Amount, IReadOnlyList<long> Phases);

/// <summary>A measurable aim of a task (Chỉ tiêu): indicator, amount, area, quarters.</summary>
public sealed class TaskTarget
{
    public const int Quarters = 4;

    private TaskTarget()
    {
    }

    internal TaskTarget(TargetContent content, int number)
        : this()
    {
        var what = content.What;
        (IndicatorId, Code, Name, Kind, Unit, EntryUnit, Decimals) = (what.IndicatorId, what.Code, what.Name, what.Kind, what.Unit, what.EntryUnit, what.Decimals);
        (Number, AreaId, Amount) = (number, content.AreaId, content.Amount);
        if (content.Phases is [var first, var second, var third, var fourth])
        {
            (FirstQuarter, SecondQuarter, ThirdQuarter, FourthQuarter) = (first, second, third, fourth);
        }
    }

    public int Id { get; private init; }

    /// <summary>Order within the task, from 1.</summary>
    public int Number { get; private init; }

    public int? IndicatorId { get; private init; }

    public string? Code { get; private init; }

    public string Name { get; private init; } = "";

    public IndicatorKind? Kind { get; private init; }

    public string Unit { get; private init; } = "";

    public string? EntryUnit { get; private init; }

    public int Decimals { get; private init; }

    /// <summary>Null for the whole of the document.</summary>
    public int? AreaId { get; private init; }

    /// <summary>In the stored unit.</summary>
    public long Amount { get; private init; }

    public long? FirstQuarter { get; private init; }

    public long? SecondQuarter { get; private init; }

    public long? ThirdQuarter { get; private init; }

    public long? FourthQuarter { get; private init; }

    public TargetMeasure What => new(IndicatorId, Code, Name, Kind, Unit, EntryUnit, Decimals);

    /// <summary>Counts the same: the same indicator, or the same name where none counts it.</summary>
    public bool Counts(TargetMeasure what) => IndicatorId == what.IndicatorId && (IndicatorId is not null || Name == what.Name);

    public TargetContent Content => new(What, AreaId, Amount, Phases);

    /// <summary>Four quarters, or none.</summary>
    public IReadOnlyList<long> Phases => FirstQuarter is { } first ? [first, SecondQuarter!.Value, ThirdQuarter!.Value, FourthQuarter!.Value] : [];

    /// <summary>What is aimed at in one quarter alone, or of a stock at its end; null where the year is not phased.</summary>
    public long? In(int quarter) => Phases is { Count: Quarters } phases ? phases[quarter - 1] : null;

    /// <summary>What is aimed at from the year's beginning to the end of a quarter; the whole amount at the end of the year.</summary>
    public long? Until(int quarter) => quarter == Quarters ? Amount
        : Phases is not { Count: Quarters } phases ? null
        : Kind is IndicatorKind.Snapshot ? phases[quarter - 1]
        : phases.Take(quarter).Sum();

    /// <summary>Why a target is not taken; null where it is.</summary>
    public static Refusal? Fault(TargetContent target) =>
        target.What.Kind is IndicatorKind.Ratio ? TaskRefusals.TargetOnRatio(target.What.Name)
        : target.What.Name.Length is 0 or > IndicatorVersion.NameMaxLength ? TaskRefusals.TargetNameFault(IndicatorVersion.NameMaxLength)
        : target.What.Unit.Length > IndicatorVersion.UnitMaxLength ? TaskRefusals.TargetUnitTooLong(IndicatorVersion.UnitMaxLength)
        : target.Phases.Count is not (0 or Quarters) ? TaskRefusals.PhasesIncomplete(target.What.Name)
        : target.Phases.Count == 0 ? null
        : target.What.Kind is IndicatorKind.Snapshot ? (target.Phases[^1] == target.Amount ? null : TaskRefusals.LastPhaseDiffers(target.What.Name))
        : target.Phases.Sum() == target.Amount ? null
        : TaskRefusals.PhasesDiffer(target.What.Name, target.What.Measure.Format(target.Phases.Sum()), target.What.Measure.Format(target.Amount));
}
