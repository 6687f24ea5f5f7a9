using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Organizations;
using DanVan.Domain.Reports;
using DanVan.Web.Access;
using DanVan.Web.Shared;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages;

/// <summary>What is due from me, its state, days left, one click to it (Việc của tôi).</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, MyWork work, CurrentActor current, ProgrammeClock clock) : PageModel
{
    /// <summary>Lines of one group; a province of many communes has more on the day after the due date.</summary>
    public const int ShownAtMost = 50;

    // So long a newcomer is reminded of what was handed over.
    private const int DaysOfHandover = 30;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<Heap> Heaps { get; private set; } = [];

    /// <summary>Posts of the same person that have work of their own.</summary>
    public IReadOnlyList<SeatedPost> OtherPosts { get; private set; } = [];

    /// <summary>What is due from the post with joint documents.</summary>
    public IReadOnlyList<DocumentDue> Documents { get; private set; } = [];

    /// <summary>Through which the post came to this person of late.</summary>
    public IReadOnlyList<Handover> Handovers { get; private set; } = [];

    /// <summary>The post takes part in reports; others get what they can open.</summary>
    public bool HasWork { get; private set; }

    public int Count(WorkGroup group) => Heaps.Where(heap => heap.Group == group).Sum(heap => heap.Total);

    public async Task OnGetAsync()
    {
        var actor = current.Actor;
        var items = await work.ItemsAsync();
        var blanks = await BlanksAsync(actor, items);
        Documents = await db.DocumentWorkAsync(actor, Today);
        Handovers = await HandoversAsync(actor);
        HasWork = actor.Function is Function.Officer or Function.Leader or Function.StandingOffice || items.Count + Documents.Count > 0;
        OtherPosts = [.. current.Posts.Where(post => post.Actor.PostId != actor.PostId)];
        Heaps =
        [
            .. items.GroupBy(item => (item.Group, IsOverdueBelow: item.Kind is WorkKind.AwaitOverdue))
                .OrderBy(heap => heap.Key.Group).ThenByDescending(heap => heap.Key.IsOverdueBelow)
                .Select(heap => new Heap(
                    heap.Key.Group,
                    heap.Key.IsOverdueBelow ? "Quá hạn, chưa gửi tỉnh" : heap.Key.Group.Title(),
                    heap.Count(),
                    [.. heap.Take(ShownAtMost).Select(item => new Line(item, item.InVietnamese(Today, blanks.TryGetValue(item, out var count) ? count : null)))])),
        ];
    }

    private async Task<IReadOnlyList<Handover>> HandoversAsync(Actor actor)
    {
        var (post, since) = (actor.PostId, Today.AddDays(-DaysOfHandover));
        return actor.OrganizationId is null ? [] : await db.Handovers.AsNoTracking().Where(handover => handover.ToPostId == post && handover.LastDay >= since).OrderByDescending(handover => handover.Id).ToListAsync();
    }

    // How many cells my side has still to fill, in one query for all reports that I am entering.
    private async Task<Dictionary<WorkItem, int>> BlanksAsync(Actor actor, IReadOnlyList<WorkItem> items)
    {
        var blanks = new Dictionary<WorkItem, int>();
        var entered = items.Where(item => item.Kind is WorkKind.Enter or WorkKind.Correct).ToList();
        if (entered.Count == 0 || !actor.Is(Function.Officer))
        {
            return blanks;
        }

        var side = actor.Side!.Value;
        var filled = await db.FilledCellsAsync(actor.ProvinceId!.Value, actor.OrganizationId!.Value, side);
        foreach (var item in entered)
        {
            var form = await forms.OfAsync(item.Owed!.FormId!.Value);
            blanks[item] = form.Lines.Count(line => line.IsTypedBy(side)) - filled.GetValueOrDefault(item.Owed.Report!.RevisionId);
        }

        return blanks;
    }

    /// <param name="Lines">The first of <paramref name="Total"/>.</param>
    public sealed record Heap(WorkGroup Group, string Title, int Total, IReadOnlyList<Line> Lines);

    public sealed record Line(WorkItem Item, WorkText Text);
}
