using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>Reads what <see cref="WorkItems"/> judges: two queries whoever asks, and one more for an officer's blank cells.</summary>
public static class WorkQueries
{
    /// <summary>Unfinished reports, and those that open periods are owed and nobody started.</summary>
    /// <param name="organizationId">Those of one body's pairings; null for the whole province.</param>
    public static async Task<IReadOnlyList<OwedReport>> OwedReportsAsync(
        this PortalDb db, int provinceId, int? organizationId, CancellationToken cancellation = default)
    {
        var started = await (
            from report in db.Reports
            where report.ProvinceId == provinceId && report.State != ReportState.Accepted
                && (organizationId == null || report.PartyOrganizationId == organizationId || report.MilitaryOrganizationId == organizationId)
            from revision in db.Revisions
            where EF.Property<Guid>(revision, "ReportId") == report.Id && revision.State == RevisionState.Open
            join period in db.Periods on report.PeriodId equals period.Id
            join area in db.Areas on report.AreaId equals area.Id
            from party in db.SideEntries
            where party.ReportId == report.Id && party.Side == Side.Party
            from military in db.SideEntries
            where military.ReportId == report.Id && military.Side == Side.Military
            join given in db.DueExtensions on new { report.PeriodId, report.PairingId } equals new { given.PeriodId, given.PairingId } into extensions
            from extension in extensions.DefaultIfEmpty()
            let due = report.IsProvincial ? period.DueProvince : period.DueBelow
            orderby period.Year, period.QuarterNumber, area.DisplayOrder
            select new OwedReport(
                period.Id,
                new Quarter(period.Year, period.QuarterNumber),
                period.State,
                period.FormId,
                extension != null && extension.Due > due ? extension.Due : due,
                report.PairingId,
                report.IsProvincial,
                area.Type,
                area.Name,
                new StartedReport(
                    report.Id,
                    revision.Id,
                    report.State,
                    new SideWork(party.State, party.ReturnReason, party.ReturnedByTitle, party.ReturnedAt, party.SentAt, party.ConfirmedAt),
                    new SideWork(military.State, military.ReturnReason, military.ReturnedByTitle, military.ReturnedAt, military.SentAt, military.ConfirmedAt),
                    report.WasReturned,
                    revision.Number > 1,
                    revision.CorrectedBy,
                    revision.AloneSide,
                    report.FirstSubmittedAt,
                    report.SubmittedAt,
                    report.PartyClearance != null,
                    report.MilitaryClearance != null,
                    (DateOnly?)report.Unlocked!.Until)))
            .AsNoTracking().ToListAsync(cancellation);
        var untouched = await (
            from period in db.Periods
            where period.ProvinceId == provinceId && period.State == PeriodState.Open
            from pairing in db.Pairings
            where pairing.ProvinceId == provinceId && pairing.ValidFrom <= period.WindowTo && (pairing.ValidTo == null || period.WindowTo <= pairing.ValidTo)
                && (organizationId == null || pairing.PartyOrganizationId == organizationId || pairing.MilitaryOrganizationId == organizationId)
                && !db.Reports.Any(report => report.PeriodId == period.Id && report.PairingId == pairing.Id)
            join area in db.Areas on pairing.AreaId equals area.Id
            join given in db.DueExtensions on new { PeriodId = period.Id, PairingId = pairing.Id } equals new { given.PeriodId, given.PairingId } into extensions
            from extension in extensions.DefaultIfEmpty()
            let due = pairing.IsProvincial ? period.DueProvince : period.DueBelow
            orderby period.Year, period.QuarterNumber, area.DisplayOrder
            select new OwedReport(
                period.Id,
                new Quarter(period.Year, period.QuarterNumber),
                period.State,
                period.FormId,
                extension != null && extension.Due > due ? extension.Due : due,
                pairing.Id,
                pairing.IsProvincial,
                area.Type,
                area.Name,
                null))
            .AsNoTracking().ToListAsync(cancellation);
        return [.. started, .. untouched];
    }

    /// <summary>How many cells of one side are filled in each open revision of one body's reports, by revision.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> FilledCellsAsync(
        this PortalDb db, int provinceId, int organizationId, Side side, CancellationToken cancellation = default)
    {
        var column = Columns.Of(side);
        return await (
            from report in db.Reports
            where report.ProvinceId == provinceId && report.State != ReportState.Accepted
                && (report.PartyOrganizationId == organizationId || report.MilitaryOrganizationId == organizationId)
            from revision in db.Revisions
            where EF.Property<Guid>(revision, "ReportId") == report.Id && revision.State == RevisionState.Open
            join cell in db.Entries on revision.Id equals cell.RevisionId
            where cell.Column == column && cell.Kind != FigureKind.Blank
            group cell by revision.Id into cells
            select new { cells.Key, Count = cells.Count() })
            .ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancellation);
    }
}
