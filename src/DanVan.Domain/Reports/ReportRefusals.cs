using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports;

/// <summary>Why something cannot be done with a report. Indicators are named as the form names them.</summary>
public static class ReportRefusals
{
    /// <summary>The pairing is not valid on the last day of the data window.</summary>
    public static Refusal PairingOwesNothing() => new("report.pairing-owes-nothing");

    /// <summary>Not the actor's side of the report.</summary>
    public static Refusal NotYourSide() => new("report.not-your-side");

    /// <summary>The side is with its leader or confirmed.</summary>
    public static Refusal SideIsLocked(SideState state) => new("report.side-is-locked", state);

    /// <summary>Cells of the side are still blank.</summary>
    public static Refusal BlankCells(int count, IReadOnlyList<string> names) => new("report.blank-cells", count, names);

    // In brackets: a list of strings would otherwise pass for the list of arguments itself.
    public static Refusal BlankNarratives(IReadOnlyList<string> numerals) => new("report.blank-narratives", [numerals]);

    /// <summary>Figures outside the range that their indicator allows.</summary>
    public static Refusal OutOfRange(int count, IReadOnlyList<string> names) => new("report.out-of-range", count, names);

    /// <summary>Blocking rules are broken; their messages.</summary>
    public static Refusal BlockedByRules(IReadOnlyList<string> messages) => new("report.blocked-by-rules", [messages]);

    /// <summary>Both columns exceed 0 and nobody has said what was done together.</summary>
    public static Refusal JointPartUnanswered(int count, IReadOnlyList<string> names) => new("report.joint-part-unanswered", count, names);

    /// <summary>One fact, two figures: blocks the second confirmation.</summary>
    public static Refusal Disagreement(int count, IReadOnlyList<string> names) => new("report.disagreement", count, names);

    public static Refusal EntererCannotConfirm() => new("report.enterer-cannot-confirm");

    public static Refusal EntererCannotAccept() => new("report.enterer-cannot-accept");

    public static Refusal NotDueYet(DateOnly due) => new("report.not-due-yet", due);

    /// <summary>Only the side that has confirmed may submit alone.</summary>
    public static Refusal SideNotConfirmed() => new("report.side-not-confirmed");

    public static Refusal CellsMissing() => new("report.cells-missing");

    /// <summary>The named cell is another office's to judge.</summary>
    public static Refusal CellOfOtherOffice(string name) => new("report.cell-of-other-office", name);

    public static Refusal AlreadyCleared() => new("report.already-cleared");

    /// <summary>Of the provincial pairing's own report each office judges the other side; nobody stands in.</summary>
    public static Refusal NotOfProvincialPairing() => new("report.not-of-provincial-pairing");

    public static Refusal OwnPartNotCleared() => new("report.own-part-not-cleared");

    /// <summary>The other office has still time to answer.</summary>
    public static Refusal NotSilentYet(DateOnly from) => new("report.not-silent-yet", from);

    /// <summary>The period is open, or the report was returned or is being corrected: nothing is locked.</summary>
    public static Refusal NothingToUnlock() => new("report.nothing-to-unlock");

    public static Refusal UnlockOutOfRange(DateOnly from, DateOnly to) => new("report.unlock-out-of-range", from, to);

    /// <summary>The side's own body has a clerk, who enters for it.</summary>
    public static Refusal BodyHasClerk(Side side) => new("report.body-has-clerk", side);

    public static Refusal PaperNumberMissing() => new("report.paper-number-missing");

    public static Refusal PaperNumberTooLong(int most) => new("report.paper-number-too-long", most);

    /// <summary>No date, in the future, or before the data window began.</summary>
    public static Refusal PaperDateOutOfRange(DateOnly from, DateOnly to) => new("report.paper-date-out-of-range", from, to);

    /// <summary>The clerk must say that what stands here is what was signed.</summary>
    public static Refusal NotCertified() => new("report.not-certified");

    public static Refusal NoCorrection() => new("report.no-correction");

    public static Refusal CorrectionOfOtherSide() => new("report.correction-of-other-side");

    public static Refusal NarrativeTooLong(string numeral, int length, int most) => new("report.narrative-too-long", numeral, length, most);

    public static Refusal SecrecyReasonMissing(string numeral) => new("report.secrecy-reason-missing", numeral);

    public static Refusal NarrativeOfOtherSide() => new("report.narrative-of-other-side");

    public static Refusal UnknownSection() => new("report.unknown-section");

    public static Refusal LateReasonTooLong(int most) => new("report.late-reason-too-long", most);

    public static Refusal ReasonTooLong(int most) => new("report.reason-too-long", most);
}

/// <summary>Why one cell cannot be written; shown at the cell.</summary>
public static class CellRefusals
{
    /// <summary>Computed from other indicators, or no indicator of this form, or another side's column.</summary>
    public static Refusal NotTyped() => new("cell.not-typed");

    public static Refusal JointPartTooLarge(Measure measure, long joint, long smaller) => new("cell.joint-part-too-large", measure, joint, smaller);

    public static Refusal JointPartNeedsFigures() => new("cell.joint-part-needs-figures");

    public static Refusal OtherSideHasFigure(Side other, Measure measure, Figure figure) => new("cell.other-side-has-figure", other, measure, figure);

    /// <summary>Another person wrote this cell since the form was shown.</summary>
    public static Refusal ChangedMeanwhile(Measure measure, Figure theirs) => new("cell.changed-meanwhile", measure, theirs);

    /// <summary>Another person wrote this cell's note since the form was shown.</summary>
    public static Refusal NoteChangedMeanwhile(string theirs) => new("cell.note-changed-meanwhile", theirs);

    public static Refusal NoteTooLong(int most) => new("cell.note-too-long", most);

    /// <summary>Không phát sinh is said of a section.</summary>
    public static Refusal NilIsForSections() => new("cell.nil-is-for-sections");
}
