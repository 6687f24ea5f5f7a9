using DanVan.Data;
using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People.Posts;

/// <summary>A post changes hands: its last day, its successor, and what is pending goes over (Bàn giao).</summary>
public sealed class HandOverPage(PortalDb db, HandoverRun run, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "post", SupportsGet = true)]
    public int PostId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Post Held { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } answer)
        {
            return answer;
        }

        Version = Held.Version;
        Form = new() { LastDay = (Held.ValidTo ?? clock.Today).Short(), Title = Held.Title };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } answer)
        {
            return answer;
        }

        if (Typed.Date(Form.LastDay) is not { } lastDay)
        {
            ModelState.AddModelError("Form.LastDay", "Nhập ngày như 22/12/2021.");
        }
        else if (Form.Successor is not { } successor || People.All(person => person.Value != $"{successor}"))
        {
            ModelState.AddModelError("Form.Successor", "Chọn người nhận.");
        }
        else
        {
            var today = clock.Today;
            var words = new PendingWords(
                item => Named(item.InVietnamese(today, null)),
                due => (due.InVietnamese().What, due.InVietnamese().Href),
                "Câu hỏi nhắc tới chức vụ này đang chờ trả lời");
            var (handover, refusal) = await run.CarryOutAsync(new(Id, PostId, Version, successor, lastDay, VietnameseText.Prose(Form.Title)), words, actor, HttpContext.RequestAborted);
            if (handover is not null)
            {
                this.Tell($"Đã bàn giao: {handover.ToTitle} nhận từ ngày {handover.LastDay.AddDays(1).Short()}.");
                return LocalRedirect($"/ban-giao/{handover.Id}");
            }

            return this.Refused(refusal!, FieldOf(refusal!));
        }

        return this.Mend();
    }

    private static (string What, string? Href) Named(WorkText work) => ($"{work.What}: {work.State.Word.ToLowerInvariant()}", work.Href);

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "post.title-missing" => "Form.Title",
        "handover.to-oneself" or "handover.of-another-kind" or "post.held-already" => "Form.Successor",
        "post.ends-already" or "post.ends-before-it-begins" => "Form.LastDay",
        _ => "",
    };

    private async Task<IActionResult?> FindAsync()
    {
        if (await db.Posts.AsNoTracking().SingleOrDefaultAsync(post => post.Id == PostId && post.PersonId == Id) is not { } held || held.OrganizationId is null || held.ProvinceId != actor.ProvinceId)
        {
            return NotFound();
        }

        Held = held;
        var provinceId = actor.ProvinceId;
        People = [.. (await db.Users.AsNoTracking().Where(person => person.ProvinceId == provinceId && person.Id != Id && !person.IsDisabled).OrderBy(person => person.DisplayName).ThenBy(person => person.UserName).ToListAsync())
            .Select(person => new SelectListItem($"{person.DisplayName} ({person.UserName})", $"{person.Id}"))];
        return null;
    }

    public sealed class Input
    {
        public Guid? Successor { get; set; }

        public string? LastDay { get; set; }

        public string? Title { get; set; }
    }
}
