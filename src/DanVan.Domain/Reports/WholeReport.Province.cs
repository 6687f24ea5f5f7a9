using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Reports;

/// <summary>A cell or a narrative section that a standing office means when it returns a report.</summary>
public sealed record Objection(int? IndicatorId, Column? Column, int? NarrativeNumber)
{
    public static Objection ToCell(int indicatorId, Column column) => new(indicatorId, column, null);

    public static Objection ToNarrative(int number) => new(null, null, number);

    /// <summary>As stored on the side: "12.1" for a cell, "n3" for a narrative section.</summary>
    public string Key => NarrativeNumber is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"n{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{IndicatorId}.{(int)Column!.Value}");

    /// <summary>The objection of a <see cref="Key"/>; null for anything else.</summary>
    public static Objection? Read(string? key)
    {
        if (key is ['n', .. var section])
        {
            return int.TryParse(section, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ToNarrative(number) : null;
        }

        return key?.Split('.') is [var id, var place]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var indicator)
            && Enum.TryParse<Column>(place, out var column) && Enum.IsDefined(column)
            ? ToCell(indicator, column)
            : null;
    }
}

// The province's half of the workflow, and what follows acceptance.
public sealed partial class WholeReport
{
    /// <summary>Longer than a quarter nothing is unlocked: then the period itself is to be reopened.</summary>
    public const int UnlockedDaysAtMost = 90;

    /// <summary>
    /// Whether this standing office judges the cell: its own side's and what both answer for; of the provincial pairing's own
    /// report the other side's.
    /// </summary>
    public bool IsJudgedBy(Side office, IndicatorDefinition indicator, Column column) =>
        IsCommon(indicator, column) || Columns.SideOf(column) == (Report.IsProvincial ? office.Other() : office);

    public Refusal? CanReturn(Actor actor) =>
        QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.Return, actor) ?? (actor.Side is null ? CommonRefusals.NotYourFunction() : null);

    /// <summary>Trả lại, with the reason and the cells meant: the sides named enter again, a joint or Same cell or a Chung section reopens both.</summary>
    public Refusal? Return(Actor actor, IReadOnlyList<Objection> objections, string reason, DateTimeOffset now)
    {
        if ((CanReturn(actor) ?? ReasonFault(reason) ?? ObjectionFault(actor.Side!.Value, objections)) is { } refusal)
        {
            return refusal;
        }

        var office = actor.Side!.Value;
        var sides = Sides.Both.Where(side => this[side].State is SideState.Confirmed && objections.Any(objection => Concerns(objection, side))).ToList();
        Report.BackToSides(ReportAction.Return);
        foreach (var side in sides)
        {
            this[side].BackToEntering(SideAction.ReturnFromProvince, reason.Trim(), actor, now, [.. objections.Where(objection => Concerns(objection, side)).Distinct()]);
        }

        Report.Tell(new ReportReturned(office, sides, [.. objections.Select(NameOf).Distinct(StringComparer.Ordinal)], reason.Trim(), actor, now));
        return null;
    }

    public Refusal? CanClear(Actor actor)
    {
        if ((QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.Clear, actor) ?? (actor.Side is null ? CommonRefusals.NotYourFunction() : null)) is { } refusal)
        {
            return refusal;
        }

        var office = actor.Side!.Value;
        return Report.ClearanceOf(office) is not null ? ReportRefusals.AlreadyCleared()
            : HasEnteredWhatItJudges(actor, office) ? ReportRefusals.EntererCannotAccept()
            : null;
    }

    /// <summary>Đạt, đưa vào tổng hợp; the second clearance accepts the report.</summary>
    public Refusal? Clear(Actor actor, DateTimeOffset now)
    {
        if (CanClear(actor) is { } refusal)
        {
            return refusal;
        }

        Report.Clear(actor.Side!.Value, actor, now);
        return null;
    }

    /// <summary>Whether the office that cleared its own may accept for the other, the days aside; <see cref="CanAcceptForSilent(Actor, SilenceRule, DateTimeOffset)"/> asks for them.</summary>
    public Refusal? CanAcceptForSilent(Actor actor)
    {
        if ((QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.AcceptForSilent, actor) ?? (actor.Side is null ? CommonRefusals.NotYourFunction() : null)) is { } refusal)
        {
            return refusal;
        }

        var office = actor.Side!.Value;
        return Report.IsProvincial ? ReportRefusals.NotOfProvincialPairing()
            : Report.ClearanceOf(office) is null ? ReportRefusals.OwnPartNotCleared()
            : HasEnteredWhatItJudges(actor, office.Other()) ? ReportRefusals.EntererCannotAccept()
            : null;
    }

    public Refusal? CanAcceptForSilent(Actor actor, SilenceRule rule, DateTimeOffset now) =>
        CanAcceptForSilent(actor)
        ?? (rule.MayAcceptFrom(Report.SubmittedAt!.Value) is var from && VietnamTime.DateOf(now) < from ? ReportRefusals.NotSilentYet(from) : null);

    /// <summary>Duyệt thay: the other office has neither cleared nor returned in time since the last submission; the report must not wait for ever.</summary>
    public Refusal? AcceptForSilent(Actor actor, SilenceRule rule, DateTimeOffset now)
    {
        if (CanAcceptForSilent(actor, rule, now) is { } refusal)
        {
            return refusal;
        }

        Report.AcceptForSilent(actor.Side!.Value.Other(), actor, now);
        return null;
    }

    /// <summary>Whether this standing office may open the one report of a closed period: it is unfinished, and locked by nothing but the period.</summary>
    public Refusal? CanUnlock(Actor actor) =>
        !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction()
        : Report.State is ReportState.Accepted || (Report.State is ReportState.Submitted && Report.AloneSide is null) ? CommonRefusals.NotInThisState()
        : Period.State is not PeriodState.Closed || Report.WasReturned || Report.IsCorrection ? ReportRefusals.NothingToUnlock()
        : null;

    /// <summary>Mở khóa until a day, with a reason; the period stays closed for the others. A new day takes the place of the old one.</summary>
    /// <param name="until">The last day, from today to <see cref="UnlockedDaysAtMost"/> days on; null for no day.</param>
    public Refusal? Unlock(Actor actor, DateOnly? until, string reason, DateTimeOffset now)
    {
        if ((CanUnlock(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        var today = VietnamTime.DateOf(now);
        if (until is not { } day || day < today || day > today.AddDays(UnlockedDaysAtMost))
        {
            return ReportRefusals.UnlockOutOfRange(today, today.AddDays(UnlockedDaysAtMost));
        }

        Report.Unlock(day, reason.Trim(), actor, now);
        Unlocked = Report.Unlocked;
        return null;
    }

    public Refusal? CanCorrect(Actor actor) =>
        QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.Correct, actor)
        ?? (Report.SideOf(actor) is null ? CommonRefusals.NotYourOrganization() : null);

    /// <summary>Đính chính: a new revision with the accepted one's cells and texts; the accepted one stands until the new one is accepted.</summary>
    /// <returns>The refusal, or the cells and texts of the new revision for storage to add.</returns>
    public (Refusal? Refusal, ReportRevision? Revision, IReadOnlyList<Entry> Cells, IReadOnlyList<NarrativeText> Narratives) Correct(Actor actor, string reason, DateTimeOffset now)
    {
        if ((CanCorrect(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return (refusal, null, [], []);
        }

        var side = Report.SideOf(actor)!.Value;
        var revision = Report.OpenCorrection(reason.Trim(), side, now);
        if (this[side].State is SideState.Confirmed)
        {
            this[side].BackToEntering(SideAction.OpenCorrection);
        }

        Report.Tell(new CorrectionOpened(revision.Number, side, reason.Trim(), actor, now));
        return (null, revision, [.. Cells.Select(cell => cell.Copy())], [.. _narratives.Select(text => text.Copy())]);
    }

    public Refusal? CanDropCorrection(Actor actor) =>
        !Report.IsCorrection ? ReportRefusals.NoCorrection()
        : QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.DropCorrection, actor)
        ?? (Report.SideOf(actor) is not { } side ? CommonRefusals.NotYourOrganization()
            : side != Report.Current.CorrectedBy ? ReportRefusals.CorrectionOfOtherSide()
            : null);

    /// <summary>Bỏ đính chính: the accepted revision stands alone, both sides as they stood in it.</summary>
    public Refusal? DropCorrection(Actor actor, string reason, DateTimeOffset now)
    {
        if ((CanDropCorrection(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        var number = Report.Current.Number;
        Report.DropCorrection();
        Party.Restore(Report.Standing!);
        Military.Restore(Report.Standing!);
        Report.Tell(new CorrectionDropped(number, reason.Trim(), actor, now));
        return null;
    }

    private static bool IsCommon(IndicatorDefinition indicator, Column column) =>
        column is Column.Joint || (indicator.Owner is Owner.Both && indicator.Settle is Settlement.Same);

    private static bool IsTyped(IndicatorDefinition indicator, Column column) =>
        Columns.SideOf(column) is { } side ? indicator.IsTypedBy(side) : indicator.HasJointPart;

    private bool Concerns(Objection objection, Side side)
    {
        if (objection.NarrativeNumber is { } number)
        {
            return Form.Narratives.First(section => section.Number == number).IsEditedBy(side);
        }

        var indicator = _rows[objection.IndicatorId!.Value].Indicator;
        return IsCommon(indicator, objection.Column!.Value) || Columns.SideOf(objection.Column.Value) == side;
    }

    private Refusal? ObjectionFault(Side office, IReadOnlyList<Objection> objections)
    {
        if (objections.Count == 0)
        {
            return ReportRefusals.CellsMissing();
        }

        foreach (var objection in objections)
        {
            if (objection.NarrativeNumber is { } number)
            {
                if (Form.Narratives.FirstOrDefault(section => section.Number == number) is not { } section)
                {
                    return ReportRefusals.UnknownSection();
                }

                if (!section.IsEditedBy(Report.IsProvincial ? office.Other() : office))
                {
                    return ReportRefusals.CellOfOtherOffice(section.Numeral);
                }
            }
            else if (RowOf(objection.IndicatorId!.Value) is not { } row || !IsTyped(row.Indicator, objection.Column!.Value))
            {
                return CellRefusals.NotTyped();
            }
            else if (!IsJudgedBy(office, row.Indicator, objection.Column!.Value))
            {
                return ReportRefusals.CellOfOtherOffice(row.Indicator.Name);
            }
        }

        return null;
    }

    // In the provincial pairing both offices judge what both answer for, so the other one's eyes are on it; elsewhere nobody
    // accepts a figure that the same person entered.
    private bool HasEnteredWhatItJudges(Actor actor, Side office) =>
        Cells.Any(cell => cell.PersonId == actor.PersonId
            && IsJudgedBy(office, _rows[cell.IndicatorId].Indicator, cell.Column)
            && !(Report.IsProvincial && IsCommon(_rows[cell.IndicatorId].Indicator, cell.Column)));

    private string NameOf(Objection objection) => objection.NarrativeNumber is { } number
        ? Form.Narratives.First(section => section.Number == number).Numeral
        : _rows[objection.IndicatorId!.Value].Indicator.Name;
}
