using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>
/// The reports that I may see: what is owed, where each stands, how late (Báo cáo quý). One quarter by area for those who see
/// the province; every quarter of their own for those who see one area.
/// </summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock, Data.Scoping.Visibility visibility) : PageModel
{
    public const string EveryPeriod = "tat-ca";

    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    /// <summary>The quarter that is shown; null when it is every one, or when there is none yet.</summary>
    public ReportingPeriod? Period { get; private set; }

    /// <summary>What stands in the address for the choice: a quarter or <see cref="EveryPeriod"/>.</summary>
    public string Choice => Period?.Quarter.Address() ?? EveryPeriod;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public bool IsOfficer => actor.Is(Function.Officer);

    /// <summary>Readers from outside do not learn what people wrote to each other on the way.</summary>
    public bool TellsReasons => !actor.Is(Function.Viewer);

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ky")] string? quarter, [FromQuery(Name = PagesTagHelper.Field)] int page = 1)
    {
        Periods = await db.Periods.AsNoTracking().Where(period => period.State != PeriodState.Planned)
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber).ToListAsync();
        quarter ??= visibility.WholeProvince && Periods.Count > 0 ? Periods[0].Quarter.Address() : EveryPeriod;
        Period = Periods.FirstOrDefault(period => period.Quarter.Address() == quarter);
        if (Period is null && quarter != EveryPeriod)
        {
            return NotFound();
        }

        var periods = db.Periods.Where(period => period.State != PeriodState.Planned);
        if (Period is { Id: var periodId })
        {
            periods = periods.Where(period => period.Id == periodId);
        }

        var owed =
            from period in periods
            from pairing in db.Pairings
            where pairing.ProvinceId == period.ProvinceId && pairing.ValidFrom <= period.WindowTo && (pairing.ValidTo == null || period.WindowTo <= pairing.ValidTo)
            join area in db.Areas on pairing.AreaId equals area.Id
            join report in db.Reports.IgnoreAutoIncludes() on new { PeriodId = period.Id, PairingId = pairing.Id } equals new { report.PeriodId, report.PairingId } into reports
            from report in reports.DefaultIfEmpty()
            join given in db.DueExtensions on new { PeriodId = period.Id, PairingId = pairing.Id } equals new { given.PeriodId, given.PairingId } into extensions
            from extension in extensions.DefaultIfEmpty()
            select new { period, pairing, area, report, extension };
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
        Number = PagesTagHelper.Within(page, Total);
        Rows = await owed
            .OrderByDescending(row => row.period.Year).ThenByDescending(row => row.period.QuarterNumber)
            .ThenByDescending(row => row.pairing.IsProvincial).ThenBy(row => row.area.DisplayOrder).ThenBy(row => row.area.SortKey)
            .Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size)
            .Select(row => new Row(
                row.period,
                row.pairing.Id,
                row.pairing.IsProvincial,
                row.area.Type + " " + row.area.Name,
                row.pairing.PartyOrganizationId == actor.OrganizationId || row.pairing.MilitaryOrganizationId == actor.OrganizationId,
                row.report == null ? null : new ReportFacts(row.report.Id, row.report.State, row.report.FirstSubmittedAt, row.report.SubmittedAt, row.report.FirstAcceptedAt),
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Party).Select(side => (SideState?)side.State).FirstOrDefault(),
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Military).Select(side => (SideState?)side.State).FirstOrDefault(),
                row.report != null && row.report.PartyClearance != null,
                row.report != null && row.report.MilitaryClearance != null,
                row.report == null ? null : db.Revisions.Where(revision => EF.Property<Guid>(revision, "ReportId") == row.report.Id && revision.State == RevisionState.Open).Select(revision => revision.AloneSide).FirstOrDefault(),
                row.extension,
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Party).Select(side => side.LateReason).FirstOrDefault(),
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Military).Select(side => side.LateReason).FirstOrDefault()))
            .AsNoTracking().ToListAsync();
        return Page();
    }

    /// <summary>A standing office may still move the due date.</summary>
    public bool MayExtend(Row row) => actor.Is(Function.StandingOffice) && row.Period.State is PeriodState.Open && row.Report?.FirstSubmittedAt is null;

    /// <summary>How the report stands against its due date.</summary>
    public StateText? Lateness(Row row)
    {
        var standing = ReportStanding.Of(row.Report, row.Due, Today);
        return standing.IsOnTime ? new StateText("Đúng hạn", "check-lg", "ok") : standing.Lateness(row.Due, Today);
    }

    /// <summary>One pairing that owes the period's report.</summary>
    public sealed record Row(
        ReportingPeriod Period,
        int PairingId,
        bool IsProvincial,
        string Area,
        bool IsMine,
        ReportFacts? Report,
        SideState? Party,
        SideState? Military,
        bool PartyCleared,
        bool MilitaryCleared,
        Side? Alone,
        DueExtension? Extension,
        string? PartyLateReason,
        string? MilitaryLateReason)
    {
        public string? LateReasonOf(Side side) => side is Side.Party ? PartyLateReason : MilitaryLateReason;

        public DateOnly Due => Period.DueOf(IsProvincial, Extension?.Due);

        public bool IsExtended => Due != Period.DueOf(IsProvincial);
    }
}
