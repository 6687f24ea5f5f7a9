using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>The reports that I may see, by quarter: what is owed, where each stands, how late (Báo cáo quý).</summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock, Data.Scoping.Visibility visibility) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    public ReportingPeriod? Period { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool IsOfficer => actor.Is(Function.Officer);

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ky")] string? quarter, [FromQuery(Name = "trang")] int page = 1)
    {
        Periods = await db.Periods.AsNoTracking().Where(period => period.State != PeriodState.Planned)
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber).Take(24).ToListAsync();
        Period = quarter is null ? (Periods.Count > 0 ? Periods[0] : null) : Periods.FirstOrDefault(period => period.Quarter.Address() == quarter);
        if (Period is null)
        {
            return quarter is null ? Page() : NotFound();
        }

        Number = Math.Max(1, page);
        var (periodId, day) = (Period.Id, Period.WindowTo);
        var owed =
            from pairing in db.Pairings
            where pairing.ValidFrom <= day && (pairing.ValidTo == null || day <= pairing.ValidTo)
            join area in db.Areas on pairing.AreaId equals area.Id
            join report in db.Reports.IgnoreAutoIncludes().Where(report => report.PeriodId == periodId) on pairing.Id equals report.PairingId into reports
            from report in reports.DefaultIfEmpty()
            select new { pairing, area, report };
        if (!visibility.WholeProvince)
        {
            var areas = visibility.AreaIds;
            owed = owed.Where(row => areas.Contains(row.area.Id));
        }

        if (actor.Is(Function.Viewer))
        {
            owed = owed.Where(row => row.report != null);
        }

        Total = await owed.CountAsync();
        Rows = await owed
            .OrderByDescending(row => row.pairing.IsProvincial).ThenBy(row => row.area.DisplayOrder).ThenBy(row => row.area.SortKey)
            .Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(row => new Row(
                row.pairing.Id,
                row.pairing.IsProvincial,
                row.area.Type + " " + row.area.Name,
                row.pairing.PartyOrganizationId == actor.OrganizationId || row.pairing.MilitaryOrganizationId == actor.OrganizationId,
                row.report == null ? null : row.report.Id,
                row.report == null ? null : row.report.State,
                row.report == null ? null : row.report.FirstSubmittedAt,
                row.report == null ? null : row.report.SubmittedAt,
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Party).Select(side => (SideState?)side.State).FirstOrDefault(),
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Military).Select(side => (SideState?)side.State).FirstOrDefault(),
                row.report != null && row.report.PartyClearance != null,
                row.report != null && row.report.MilitaryClearance != null,
                row.report == null ? null : db.Revisions.Where(revision => EF.Property<Guid>(revision, "ReportId") == row.report.Id && revision.State == RevisionState.Open).Select(revision => revision.AloneSide).FirstOrDefault()))
            .AsNoTracking().ToListAsync();
        return Page();
    }

    /// <summary>How the report stands against its due date.</summary>
    public StateText? Lateness(Row row)
    {
        var due = Period!.DueOf(row.IsProvincial);
        if (row.FirstSubmittedAt is { } sent)
        {
            var late = VietnamTime.DateOf(sent).DayNumber - due.DayNumber;
            return late > 0 ? new StateText($"trễ {late} ngày", "clock-history", "attention") : new StateText("đúng hạn", "check-lg", "ok");
        }

        var over = Today.DayNumber - due.DayNumber;
        return over > 0 ? new StateText($"quá hạn {over} ngày", "exclamation-octagon-fill", "late") : null;
    }

    /// <summary>One pairing that owes the period's report.</summary>
    public sealed record Row(
        int PairingId,
        bool IsProvincial,
        string Area,
        bool IsMine,
        Guid? ReportId,
        ReportState? State,
        DateTimeOffset? FirstSubmittedAt,
        DateTimeOffset? SubmittedAt,
        SideState? Party,
        SideState? Military,
        bool PartyCleared,
        bool MilitaryCleared,
        Side? Alone);
}
