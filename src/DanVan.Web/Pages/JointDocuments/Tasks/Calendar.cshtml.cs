using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>The year's dates of a plan, month by month (Lịch năm).</summary>
public sealed class CalendarPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public IReadOnlyList<Month> Months { get; private set; } = [];

    /// <summary>Without a day of their own.</summary>
    public IReadOnlyList<PlanTask> AllYear { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? number)
    {
        if (await LoadAsync(id, number) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is DocumentKind.Agreement)
        {
            return NotFound();
        }

        var year = Document.FromYear;
        var entries = Anniversary.Read(Revision.Anniversaries, year).Days.Select(day => new Entry(day.In(year), day.In(year).Month, $"{day.Name} ({day.CountIn(year)} năm)", "", true))
            .Concat(Revision.SubPlansDue is { } due ? [new(due, due.Month, "Hạn ban hành kế hoạch cấp dưới", "", false)] : [])
            .Concat(Tasks.Where(task => task.IsDone).SelectMany(Of)).ToList();
        Months = [.. Enumerable.Range(1, 12).Select(month => new Month(
            month, Today.Year == year && Today.Month == month, [.. entries.Where(entry => entry.Month == month).OrderBy(entry => entry.Day is null).ThenBy(entry => entry.Day)]))];
        AllYear = [.. Tasks.Where(task => task.IsDone && task is { Due: null, Cadence: Cadence.AllYear or Cadence.Monthly })];
        return Page();

        static IEnumerable<Entry> Of(PlanTask task)
        {
            var (text, who) = ($"{task.Number}. {task.Title}", task.Who());
            if (task.Due is { } due)
            {
                yield return new(due, due.Month, text, who, false);
            }

            // What recurs stands at the end of each of its spans; what is done every month stands below, not twelve times.
            var every = task.Cadence switch { Cadence.Quarterly => 3, Cadence.HalfYearly => 6, _ => 0 };
            for (var month = every; every > 0 && month <= 12; month += every)
            {
                yield return new(null, month, text, who, false);
            }
        }
    }

    /// <param name="Day">Null for what is due within the month.</param>
    public sealed record Entry(DateOnly? Day, int Month, string Text, string Who, bool IsAnniversary);

    public sealed record Month(int Number, bool IsNow, IReadOnlyList<Entry> Entries);
}
