using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Seeding;

/// <summary>Writes the demo province's reports, each by the people of its posts, day by day.</summary>
internal sealed class DemoReports
{
    private readonly PortalDb _db;
    private readonly FrozenForms _forms;
    private readonly DemoFigures _figures = new();
    private readonly Random _days = new(1215);
    private readonly IReadOnlyList<Pairing> _pairings;
    private readonly Dictionary<int, Area> _areas;
    private readonly Dictionary<(int OrganizationId, Function Function), Actor> _people;

    private DemoReports(PortalDb db, FrozenForms forms, IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<Pairing> pairings, Dictionary<int, Area> areas, Dictionary<(int, Function), Actor> people)
    {
        _db = db;
        _forms = forms;
        Periods = periods;
        _pairings = pairings;
        _areas = areas;
        _people = people;
    }

    public IReadOnlyList<ReportingPeriod> Periods { get; }

    public static async Task<DemoReports> PrepareAsync(PortalDb db, FrozenForms forms, int provinceId, CancellationToken cancellation)
    {
        var periods = await db.Periods.Where(period => period.ProvinceId == provinceId).OrderBy(period => period.Year).ThenBy(period => period.QuarterNumber).ToListAsync(cancellation);
        var pairings = await db.Pairings.AsNoTracking().Where(pairing => pairing.ProvinceId == provinceId).OrderBy(pairing => pairing.Id).ToListAsync(cancellation);
        var areas = await db.Areas.AsNoTracking().Where(area => area.ProvinceId == provinceId).ToDictionaryAsync(area => area.Id, cancellation);
        var bodies = await db.Organizations.AsNoTracking().Where(body => body.ProvinceId == provinceId).ToDictionaryAsync(body => body.Id, cancellation);
        var posts = await db.Posts.AsNoTracking().Where(post => post.ProvinceId == provinceId && post.OrganizationId != null && !post.IsDeputy).ToListAsync(cancellation);
        var people = posts.ToDictionary(
            post => (post.OrganizationId!.Value, post.Function),
            post =>
            {
                var body = bodies[post.OrganizationId!.Value];
                return new Actor(post.PersonId, post.Id, post.Title, post.Function, false, provinceId, body.Side, body.IsStandingOffice ? body.ParentId : body.Id, body.Level == "province");
            });
        return new DemoReports(db, forms, periods, pairings, areas, people);
    }

    /// <summary>All reports of one quarter in one transaction.</summary>
    public async Task WriteAsync(ReportingPeriod period, bool isLast, CancellationToken cancellation)
    {
        var form = await _forms.OfAsync(period.FormId!.Value, cancellation);
        var tasks = await TasksOfYearAsync(period.Year, cancellation);
        foreach (var pairing in _pairings.Where(pairing => pairing.IsValidOn(period.WindowTo)))
        {
            var life = new DemoLife(_figures, period.DueOf(pairing.IsProvincial), side => PersonOf(pairing, side, Function.Officer), side => PersonOf(pairing, side, Function.Leader), Office);
            var names = await ReportNames.OfAsync(_db, pairing, period.WindowTo, cancellation);
            var stage = isLast ? DemoStages.Of(_areas[pairing.AreaId].Code) : DemoStage.Accepted;
            if (stage is DemoStage.NotStarted)
            {
                continue;
            }

            var (report, party, military) = QuarterlyReport.Start(period, pairing, names, PersonOf(pairing, Side.Party, Function.Officer), life.At(-6, 8));
            var whole = new WholeReport(report, party, military, [], [], form, period);
            SayProgress(whole, tasks[pairing.Id], PersonOf(pairing, Side.Party, Function.Officer), life.At(-5, 10));
            life.BringTo(whole, stage, lateDays: isLast ? 0 : LateDays());
            _db.AddRange(report, party, military);
            _db.AddNewParts(whole);
        }

        DemoProvince.Must(await _db.SaveAsync(cancellation));
        if (!isLast && period.Quarter < new Quarter(2021, 4))
        {
            DemoProvince.Must(period.Close(Office(Side.Party), VietnamTime.At(period.DueProvince.AddDays(30), new TimeOnly(9, 0))));
            DemoProvince.Must(await _db.SaveAsync(cancellation));
        }

        _db.ChangeTracker.Clear();
        foreach (var next in Periods.Where(next => next.Quarter > period.Quarter))
        {
            _ = _db.Attach(next);
        }
    }

    // Of the plans that were issued, by pairing.
    private async Task<ILookup<int, PlanTask>> TasksOfYearAsync(int year, CancellationToken cancellation)
    {
        var plans = await _db.JointDocuments.AsNoTracking().Where(document => document.FromYear == year && document.Kind != DocumentKind.Agreement && document.FirstIssuedAt != null).ToDictionaryAsync(document => document.Id, cancellation);
        var keys = plans.Keys.ToList();
        var tasks = await _db.PlanTasks.AsNoTracking().Where(task => keys.Contains(task.DocumentId)).OrderBy(task => task.Number).AsSplitQuery().ToListAsync(cancellation);
        return tasks.Where(task => task.IsDone && task.Revision == plans[task.DocumentId].LastIssued!.Number).ToLookup(task => plans[task.DocumentId].PairingId);
    }

    // Further every quarter, some tasks ahead of others; now and then with a word.
    private void SayProgress(WholeReport whole, IEnumerable<PlanTask> tasks, Actor officer, DateTimeOffset at)
    {
        foreach (var task in tasks)
        {
            var percent = Math.Min(100, (whole.Period.QuarterNumber * 24) + ((task.Number * 7) + whole.Report.AreaId) % 9);
            var note = (task.Number + whole.Report.AreaId) % 6 == 0 ? "Đã làm ở các xã điểm, đang mở rộng ra các xã còn lại." : "";
            var (said, refusal) = TaskProgress.Say(whole, task, new(percent, note, false), null, officer, at);
            DemoProvince.Must(refusal);
            _ = _db.TaskProgress.Add(said!);
        }
    }

    // About one report in eight was late, as in life.
    private int LateDays() => _days.Next(8) == 0 ? _days.Next(1, 9) : 0;

    /// <summary>Of a body; of a standing office, the one of the province on that side.</summary>
    public Actor PersonOf(Pairing pairing, Side side, Function function) => function is Function.StandingOffice ? Office(side) : _people[(pairing.OrganizationOf(side), function)];

    public Actor Office(Side side) => _people.Values.Single(person => person.Is(Function.StandingOffice) && person.Side == side);
}
