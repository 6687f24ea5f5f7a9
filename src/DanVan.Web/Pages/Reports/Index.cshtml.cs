using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Files;
using DanVan.Web.Pages.Reports.Province;
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

    public ReportFilter Filter { get; private set; } = new();

    /// <summary>Of one quarter, for those who see the province.</summary>
    public bool MayFilter => Period is not null && visibility.WholeProvince;

    /// <summary>The office may say "Đạt" to several at once.</summary>
    public bool MayClear => actor.Is(Function.StandingOffice);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ky")] string? quarter, [FromQuery] ReportFilter filter, [FromQuery(Name = PagesTagHelper.Field)] int page = 1)
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

        Filter = MayFilter ? filter : new ReportFilter();
        if (Filter.Words is { Length: > 0 } words)
        {
            owed = owed.Where(row => row.area.SearchKey.Contains(words));
        }

        // A quarter has as many rows as the province has pairings: it is read whole and filtered by its standings; a reader's
        // own reports over the years come page by page.
        Total = Period is null ? await owed.CountAsync() : 0;
        Number = PagesTagHelper.Within(page, Total);
        var asTable = TableFile.IsAsked(Request);
        var rows = owed
            .OrderByDescending(row => row.period.Year).ThenByDescending(row => row.period.QuarterNumber)
            .ThenByDescending(row => row.pairing.IsProvincial).ThenBy(row => row.area.DisplayOrder).ThenBy(row => row.area.SortKey)
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
                row.report == null ? 0 : row.report.Version,
                row.extension,
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Party).Select(side => side.LateReason).FirstOrDefault(),
                row.report == null ? null : db.SideEntries.Where(side => side.ReportId == row.report.Id && side.Side == Side.Military).Select(side => side.LateReason).FirstOrDefault()))
            .AsNoTracking();
        if (Period is null)
        {
            Rows = await rows.Skip(asTable ? 0 : PagesTagHelper.Skip(Number)).Take(asTable ? TableFile.MostRows : PagesTagHelper.Size).ToListAsync();
            return asTable ? Table() : Page();
        }

        var shown = (await rows.ToListAsync()).FindAll(row => Filter.Shows(row.Report, StandingOf(row), Today));
        Total = shown.Count;
        Number = PagesTagHelper.Within(page, Total);
        Rows = asTable ? shown : [.. shown.Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size)];
        return asTable ? Table() : Page();
    }

    /// <summary>A standing office may still move the due date.</summary>
    public bool MayExtend(Row row) => actor.Is(Function.StandingOffice) && row.Period.State is PeriodState.Open && row.Report?.FirstSubmittedAt is null;

    /// <summary>How the report stands against its due date.</summary>
    public StateText? Lateness(Row row)
    {
        var standing = StandingOf(row);
        return standing.IsOnTime ? new StateText("Đúng hạn", "check-lg", "ok") : standing.Lateness(row.Due, Today);
    }

    /// <summary>Waits for this very office.</summary>
    public bool WaitsForMe(Row row) =>
        MayClear && row.Report is { State: ReportState.Submitted } && !(actor.Side is Side.Party ? row.PartyCleared : row.MilitaryCleared);

    private ReportStanding StandingOf(Row row) => ReportStanding.Of(row.Report, row.Due, Today);

    private FileContentResult Table()
    {
        var table = new TableFile(
            $"Báo cáo quý{(Period is { } one ? $" {one.Quarter.Name()["quý ".Length..]}" : "")}",
            ("Địa bàn", 30), ("Kỳ", 12), ("Trạng thái", 26), ("Dân vận", 16), ("Quân sự", 16), ("Hạn nộp", 12), ("So với hạn", 18), ("Số ngày ở tỉnh", 12))
            .Say($"Đến ngày {Today.Short()}.");
        foreach (var row in Rows)
        {
            _ = table.Row(
                TableFile.Text(row.Area + (row.IsProvincial ? " (cấp tỉnh trực tiếp thực hiện)" : "")),
                TableFile.Text(row.Period.Quarter.Title()),
                TableFile.Text(row.Alone is { } alone ? $"Gửi một bên ({alone.Name()})" : row.Report?.State.Shown().Word ?? "Chưa bắt đầu"),
                TableFile.Text(row.Party?.Shown().Word),
                TableFile.Text(row.Military?.Shown().Word),
                TableFile.Date(row.Due),
                TableFile.Text(Lateness(row)?.Word),
                TableFile.Whole(row.Report is { State: ReportState.Submitted, SubmittedAt: { } since } ? Today.DayNumber - VietnamTime.DateOf(since).DayNumber : null));
        }

        return table.ToResult("danh sach bao cao", Period is { } of ? $"quy {of.QuarterNumber} {of.Year}" : "cac ky");
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
        int Version,
        DueExtension? Extension,
        string? PartyLateReason,
        string? MilitaryLateReason)
    {
        public string? LateReasonOf(Side side) => side is Side.Party ? PartyLateReason : MilitaryLateReason;

        public DateOnly Due => Period.DueOf(IsProvincial, Extension?.Due);

        public bool IsExtended => Due != Period.DueOf(IsProvincial);
    }
}
