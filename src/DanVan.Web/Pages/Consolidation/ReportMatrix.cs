using DanVan.Data.Reports;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Consolidation;

/// <summary>Area x quarter of report states: one row for each area whose pairing owes a report in some quarter shown.</summary>
public sealed record ReportMatrix(IReadOnlyList<ReportingPeriod> Periods, IReadOnlyList<ReportMatrix.Row> Rows)
{
    /// <summary>Two years.</summary>
    public const int Quarters = 8;

    /// <summary>"11/14" in time, of the reports whose timeliness can be said.</summary>
    public string OnTime(int column) => Share([.. Rows.Select(row => row.Cells[column])]);

    /// <param name="periods">In the order of time.</param>
    /// <param name="pairings">In the official order.</param>
    /// <param name="reports">Of all these periods.</param>
    /// <param name="extended">Later due dates by period and pairing.</param>
    /// <param name="today">The date in Vietnam.</param>
    /// <param name="seesStates">Otherwise only accepted reports are told; an outside reader learns nothing of work in progress.</param>
    /// <param name="alphabetical">By name instead of the official order.</param>
    public static ReportMatrix Of(
        IReadOnlyList<ReportingPeriod> periods,
        IReadOnlyList<PairingRow> pairings,
        IReadOnlyList<ReportRow> reports,
        IReadOnlyDictionary<(int PeriodId, int PairingId), DateOnly> extended,
        DateOnly today,
        bool seesStates,
        bool alphabetical)
    {
        var facts = reports.ToDictionary(report => (report.PeriodId, report.PairingId), report => report.Facts);
        var rows = pairings
            .GroupBy(pairing => pairing.AreaId)
            .Select(ofArea => (First: ofArea.First(), Owing: periods.Select(period => (Period: period, Pairing: ofArea.FirstOrDefault(pairing => pairing.Owes(period)))).ToList()))
            .Where(row => row.Owing.Exists(cell => cell.Pairing is not null))
            .OrderBy(row => row.First.IsProvincial);
        var ordered = alphabetical ? rows.ThenBy(row => row.First.SortKey, StringComparer.Ordinal) : rows.ThenBy(row => row.First.DisplayOrder);
        return new(periods, [.. ordered.Select(row => new Row(
            AreaText.Narrow(row.First.IsProvincial, row.First.AreaType, row.First.AreaName),
            [.. row.Owing.Select(cell => CellOf(cell.Period, cell.Pairing, facts, extended, today, seesStates))]))]);
    }

    private static Cell? CellOf(
        ReportingPeriod period,
        PairingRow? pairing,
        Dictionary<(int, int), ReportFacts> facts,
        IReadOnlyDictionary<(int PeriodId, int PairingId), DateOnly> extended,
        DateOnly today,
        bool seesStates)
    {
        if (pairing is null)
        {
            return null;
        }

        var report = facts.GetValueOrDefault((period.Id, pairing.PairingId));
        var due = period.DueOf(pairing.IsProvincial, extended.TryGetValue((period.Id, pairing.PairingId), out var later) ? later : null);
        var standing = ReportStanding.Of(report, due, today);
        return seesStates || standing.Kind is StandingKind.Accepted ? new Cell(report?.Id, standing, seesStates) : new Cell(null, null, false);
    }

    private static string Share(IReadOnlyList<Cell?> cells)
    {
        var judged = cells.Where(cell => cell?.Standing is { } standing && (standing.WasSubmitted || standing.Kind is StandingKind.Overdue)).ToList();
        return $"{judged.Count(cell => cell!.Standing!.IsOnTime)}/{judged.Count}";
    }

    /// <param name="Cells">One for each period; null where nothing is owed.</param>
    public sealed record Row(string Name, IReadOnlyList<Cell?> Cells)
    {
        public string OnTime => Share(Cells);
    }

    /// <param name="Standing">Null where the reader may not know.</param>
    /// <param name="TellsCorrections">Whether an open correction is told.</param>
    public sealed record Cell(Guid? ReportId, ReportStanding? Standing, bool TellsCorrections)
    {
        public bool TellsCorrection => TellsCorrections && Standing is { InCorrection: true };

        public (string Css, string? Icon, string Word) Shown => Standing switch
        {
            null => ("h-none", null, "–"),
            { Kind: StandingKind.Accepted, DaysLate: 0 } => ("h-ok", "check-lg", "đúng hạn"),
            { Kind: StandingKind.Accepted } late => ("h-late", "clock-history", $"trễ {late.DaysLate} ngày"),
            { Kind: StandingKind.Waiting, DaysLate: 0 } => ("h-waiting", "hourglass-split", "đã gửi"),
            { Kind: StandingKind.Waiting } late => ("h-waiting", "hourglass-split", $"đã gửi, trễ {late.DaysLate} ngày"),
            { Kind: StandingKind.Returned } => ("h-late", "arrow-return-left", "đang sửa"),
            { Kind: StandingKind.Overdue } late => ("h-missing", "exclamation-octagon-fill", $"quá hạn {late.DaysLate} ngày"),
            { Kind: StandingKind.InWork } => ("h-none", "pencil", "đang lập"),
            _ => ("h-none", "dash-circle", "chưa đến hạn"),
        };
    }
}
