using System.Globalization;
using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Shared;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Search;

/// <summary>One field for everything that this post may open (Tìm): reports by area, indicators, and for administrators people and bodies.</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, Navigation navigation, CurrentActor current, ProgrammeClock clock) : PageModel
{
    /// <summary>Of each kind; whoever needs more narrows the words or opens the list itself.</summary>
    private const int Most = 12;

    public const int LongestWords = 100;

    private static readonly string[] Numerals = ["i", "ii", "iii", "iv"];

    private static readonly HashSet<string> Generic = ["bao", "cao", VietnameseText.ForSearch("quý")];

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public bool IsAsked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        Words = Typed.Text(Words);
        Words = Words.Length > LongestWords ? Words[..LongestWords] : Words;
        IsAsked = Words.Length > 0;
        if (!IsAsked)
        {
            return;
        }

        var folded = VietnameseText.ForSearch(Words);
        var groups = new List<Group> { new("Trang", [.. navigation.Entries.Where(entry => VietnameseText.ForSearch(entry.Label).Contains(folded, StringComparison.Ordinal)).Select(entry => new Hit(entry.Label, "", entry.Href))]) };
        var actor = current.Actor;
        if (actor.Is(Function.Administrator))
        {
            groups.Add(new("Người dùng", await PeopleAsync(VietnameseText.Fold(Words), cancellation)));
            if (actor.ProvinceId is not null)
            {
                groups.Add(new("Cơ quan", await BodiesAsync(folded, cancellation)));
                groups.Add(new("Địa bàn", await AreasAsync(folded, cancellation)));
            }
        }
        else if (actor.ProvinceId is not null)
        {
            groups.Add(new("Báo cáo quý", await ReportsAsync(folded, cancellation)));
            groups.Add(new("Chỉ tiêu", await IndicatorsAsync(folded, actor, cancellation)));
        }

        Groups = [.. groups.Where(group => group.Hits.Count > 0)];
    }

    // "quý IV/2021 lý sơn": a quarter and a year among the words narrow the reports, the others are looked for in the area's name.
    private async Task<IReadOnlyList<Hit>> ReportsAsync(string folded, CancellationToken cancellation)
    {
        var periods = db.Periods.AsQueryable();
        var areas = db.Areas.AsQueryable();
        foreach (var word in folded.Split([' ', '/', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.IndexOf(Numerals, word) is >= 0 and var index)
            {
                periods = periods.Where(period => period.QuarterNumber == index + 1);
            }
            else if (word.Length == 4 && int.TryParse(word, CultureInfo.InvariantCulture, out var year))
            {
                periods = periods.Where(period => period.Year == year);
            }
            else if (!Generic.Contains(word))
            {
                areas = areas.Where(area => area.SearchKey.Contains(word));
            }
        }

        return (await (
            from report in db.Reports.IgnoreAutoIncludes()
            join area in areas on report.AreaId equals area.Id
            join period in periods on report.PeriodId equals period.Id
            orderby period.Year descending, period.QuarterNumber descending, area.DisplayOrder, area.Id
            select new { report.Id, report.State, Area = area.Type + " " + area.Name, Period = period }).Take(Most).ToListAsync(cancellation))
            .ConvertAll(row => new Hit($"{row.Period.Quarter.Title()}, {row.Area}", row.State.Shown().Word, $"/bao-cao-quy/{row.Id}"));
    }

    // Those who see the province go to the indicator's total; an area's own people to the cell of their latest report.
    private async Task<IReadOnlyList<Hit>> IndicatorsAsync(string folded, Actor actor, CancellationToken cancellation)
    {
        var latest = await db.Periods.Where(period => period.State != PeriodState.Planned && period.FormId != null)
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber).FirstOrDefaultAsync(cancellation);
        if (latest is null)
        {
            return [];
        }

        var wholeProvince = actor.IsProvincial || actor.Is(Function.Viewer);
        var own = wholeProvince ? null : await db.Reports.IgnoreAutoIncludes().Where(report => report.PeriodId == latest.Id).OrderBy(report => report.Id).Select(report => (Guid?)report.Id).FirstOrDefaultAsync(cancellation);
        if (!wholeProvince && own is null)
        {
            return [];
        }

        var form = await forms.OfAsync(latest.FormId!.Value, cancellation);
        return
        [
            .. form.Lines
                .Where(line => (wholeProvince || line.Kind is not (IndicatorKind.Total or IndicatorKind.Ratio)) && VietnameseText.ForSearch($"{line.Name} {line.Code}").Contains(folded, StringComparison.Ordinal))
                .Take(Most)
                .Select(line => new Hit(
                    line.Name,
                    $"{line.Measure.ShownUnit}, {latest.Quarter.Name()}",
                    own is { } report ? $"/bao-cao-quy/{report}/o/{line.Code}" : $"/tong-hop/{latest.Quarter.Address()}/{line.Code}")),
        ];
    }

    private async Task<IReadOnlyList<Hit>> PeopleAsync(string folded, CancellationToken cancellation) => (await db.Users.AsNoTracking()
        .Where(person => person.SearchKey.Contains(folded)).OrderBy(person => person.SortKey).ThenBy(person => person.Id).Take(Most)
        .Select(person => new { person.DisplayName, person.UserName, person.Id }).ToListAsync(cancellation))
        .ConvertAll(person => new Hit(person.DisplayName, person.UserName!, $"/quan-tri/nguoi-dung/{person.Id}"));

    private async Task<IReadOnlyList<Hit>> BodiesAsync(string folded, CancellationToken cancellation) => (await db.Organizations
        .Where(body => body.SearchKey.Contains(folded)).OrderBy(body => body.Code).Take(Most).ToListAsync(cancellation))
        .ConvertAll(body => new Hit(body.NameOn(clock.Today).OfficialName, body.Code, $"/quan-tri/co-quan/{body.Id}"));

    private async Task<IReadOnlyList<Hit>> AreasAsync(string folded, CancellationToken cancellation) => (await db.Areas
        .Where(area => area.SearchKey.Contains(folded)).OrderBy(area => area.DisplayOrder).ThenBy(area => area.Id).Take(Most).ToListAsync(cancellation))
        .ConvertAll(area => new Hit(area.FullName, area.Code, $"/quan-tri/dia-ban/{area.Id}"));

    /// <summary>One place to go.</summary>
    /// <param name="Name">What it is called; the link.</param>
    /// <param name="Beside">What tells it from its likes.</param>
    /// <param name="Href">Address within the portal.</param>
    public sealed record Hit(string Name, string Beside, string Href);

    public sealed record Group(string Title, IReadOnlyList<Hit> Hits);
}
