using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Consolidation;

/// <summary>One owed report of a period with its standing.</summary>
public sealed record OwedStanding(PairingRow Pairing, ReportFacts? Report, ReportStanding Standing)
{
    public string Area => AreaText.Narrow(Pairing.IsProvincial, Pairing.AreaType, Pairing.AreaName);
}

/// <summary>How much of a period is there, and how much of it came in time; the provincial report is one of those owed.</summary>
public sealed class Completeness
{
    private readonly List<OwedStanding> _owed;

    private readonly bool _seesStates;

    private Completeness(List<OwedStanding> owed, DateOnly today, bool seesStates)
    {
        (_owed, _seesStates) = (owed, seesStates);
        LongestWait = owed.Where(row => row.Standing.Kind is StandingKind.Waiting && row.Report!.SubmittedAt is not null).MinBy(row => row.Report!.SubmittedAt);
        LongestWaitDays = LongestWait is { } longest ? today.DayNumber - VietnamTime.DateOf(longest.Report!.SubmittedAt!.Value).DayNumber : 0;
    }

    public IReadOnlyList<OwedStanding> All => _owed;

    public int Owed => _owed.Count;

    public int Accepted => _owed.Count(row => row.Report is { CountsAccepted: true });

    /// <summary>Accepted, or waiting at the province.</summary>
    public int Submitted => _owed.Count(row => row.Report is { CountsSubmitted: true });

    public int Waiting => _owed.Count(row => row.Standing.Kind is StandingKind.Waiting);

    public OwedStanding? LongestWait { get; }

    public int LongestWaitDays { get; }

    public int OnTime => _owed.Count(row => row.Standing.IsOnTime);

    /// <summary>Those whose timeliness can be said: submitted, or overdue.</summary>
    public int Judged => _owed.Count(row => row.Standing.WasSubmitted) + Overdue.Count;

    /// <summary>Past the due date and never submitted; nothing is told of them to readers from outside.</summary>
    public IReadOnlyList<OwedStanding> Overdue => [.. _owed.Where(row => _seesStates && row.Standing.Kind is StandingKind.Overdue)];

    /// <param name="period">The quarter.</param>
    /// <param name="pairings">Of all times.</param>
    /// <param name="reports">Of this period and others.</param>
    /// <param name="extended">Later due dates by period and pairing.</param>
    /// <param name="today">The date in Vietnam.</param>
    /// <param name="seesStates">Otherwise only accepted reports are told.</param>
    public static Completeness Of(
        ReportingPeriod period,
        IEnumerable<PairingRow> pairings,
        IEnumerable<ReportRow> reports,
        IReadOnlyDictionary<(int PeriodId, int PairingId), DateOnly> extended,
        DateOnly today,
        bool seesStates)
    {
        var ofPeriod = reports.Where(report => report.PeriodId == period.Id).ToDictionary(report => report.PairingId, report => report.Facts);
        return new(
            [.. pairings.Where(pairing => pairing.Owes(period)).Select(pairing =>
            {
                var facts = ofPeriod.GetValueOrDefault(pairing.PairingId);
                var due = period.DueOf(pairing.IsProvincial, extended.TryGetValue((period.Id, pairing.PairingId), out var later) ? later : null);
                return new OwedStanding(pairing, facts, ReportStanding.Of(facts, due, today));
            })],
            today,
            seesStates);
    }
}
