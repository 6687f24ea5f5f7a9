using DanVan.Domain.Common;

namespace DanVan.Domain.Reports;

/// <summary>Where the report that a pairing owes for a period stands, as the province sees it in one word.</summary>
public enum StandingKind
{
    /// <summary>The due date has not passed and nothing was started.</summary>
    NotStarted = 1,

    /// <summary>Being entered or with a leader, before the due date.</summary>
    InWork = 2,

    /// <summary>Past the due date and never submitted, started or not.</summary>
    Overdue = 3,

    /// <summary>Went back to the sides after a submission.</summary>
    Returned = 4,

    /// <summary>Submitted and not yet accepted.</summary>
    Waiting = 5,

    /// <summary>Counts in the consolidation; a correction may be open beside it.</summary>
    Accepted = 6,
}

/// <summary>What is known of one report to judge its standing.</summary>
public sealed record ReportFacts(Guid Id, ReportState State, DateTimeOffset? FirstSubmittedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? FirstAcceptedAt)
{
    public static ReportFacts Of(QuarterlyReport report) => new(report.Id, report.State, report.FirstSubmittedAt, report.SubmittedAt, report.FirstAcceptedAt);

    /// <summary>Its accepted revision stands, whatever happens to a correction beside it.</summary>
    public bool CountsAccepted => FirstAcceptedAt is not null;

    /// <summary>Counts when reports that wait at the province are counted too.</summary>
    public bool CountsSubmitted => CountsAccepted || State is ReportState.Submitted;
}

/// <summary>The standing of one owed report.</summary>
/// <param name="DaysLate">Days after the due date: of the first submission, or until today while there is none; 0 when in time.</param>
/// <param name="InCorrection">A correction of the accepted report is open.</param>
/// <param name="IsStarted">Somebody has begun it.</param>
public sealed record ReportStanding(StandingKind Kind, int DaysLate, bool InCorrection, bool IsStarted)
{
    /// <summary>First submitted on or before the due date.</summary>
    public bool IsOnTime => WasSubmitted && DaysLate == 0;

    /// <summary>Submitted at least once.</summary>
    public bool WasSubmitted => Kind is StandingKind.Accepted or StandingKind.Waiting or StandingKind.Returned;

    /// <param name="report">Null when the pairing has not started it.</param>
    public static ReportStanding Of(ReportFacts? report, DateOnly due, DateOnly today)
    {
        if (report?.FirstSubmittedAt is not { } firstSubmitted)
        {
            var late = DaysAfter(due, today);
            return new(late > 0 ? StandingKind.Overdue : report is null ? StandingKind.NotStarted : StandingKind.InWork, late, false, report is not null);
        }

        var kind = report.CountsAccepted ? StandingKind.Accepted : report.State is ReportState.Submitted ? StandingKind.Waiting : StandingKind.Returned;
        return new(kind, DaysAfter(due, VietnamTime.DateOf(firstSubmitted)), report.CountsAccepted && report.State is not ReportState.Accepted, true);
    }

    private static int DaysAfter(DateOnly due, DateOnly day) => Math.Max(0, day.DayNumber - due.DayNumber);
}
