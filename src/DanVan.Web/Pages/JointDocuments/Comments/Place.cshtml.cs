using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Comments;

/// <summary>One paragraph, section or task of a draft: its words, what was said of them, and a form to say something (Góp ý).</summary>
public sealed class PlacePage(PortalDb db, Actor actor, ProgrammeClock clock) : CommentingPage(db, actor, clock)
{
    public CommentPlace Place { get; private set; } = null!;

    /// <summary>What was said of it in this revision, in order.</summary>
    public IReadOnlyList<CommentView> Comments { get; private set; } = [];

    /// <summary>Of the section or task as it is shown.</summary>
    public int Version { get; private set; }

    /// <summary>What was typed and not kept.</summary>
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string place, [FromQuery(Name = "ban")] int? number) => await FindAsync(id, place, number) ?? await ShowAsync();

    public async Task<IActionResult> OnPostAsync(Guid id, string place, [FromForm(Name = "noi-dung")] string? text, [FromForm] int version)
    {
        if (await FindAsync(id, place, null) is { } answer)
        {
            return answer;
        }

        if (Document.CanComment(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (DocumentComment? said, Typed) = (null, text ?? "");
        var refusal = await KeepAsync(() => FindAsync(id, place, null), () =>
        {
            if (Version != version || Place.Address() != place)
            {
                return CommonRefusals.ChangedMeanwhile();
            }

            (said, var refused) = DocumentComment.Make(Guid.CreateVersion7(Now), Document, Place, VietnameseText.Prose(Typed), Who, Now);
            if (said is not null)
            {
                _ = Db.DocumentComments.Add(said);
            }

            return refused;
        });
        if (refusal is null)
        {
            this.Tell($"Đã gửi ý kiến về {Place.Name()}; bên {Mine!.Value.Other().Name()} trả lời.");
            return RedirectToPage("Index", null, new { id }, $"y-kien-{said!.Id:N}");
        }

        Db.ChangeTracker.Clear();
        if (await FindAsync(id, place, null) is { } gone)
        {
            return gone;
        }

        _ = await ShowAsync();
        return this.Refused(refusal, refusal.Code is "comment.text-missing" or "comment.text-too-long" ? "noi-dung" : "");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var (id, revision, section) = (Document.Id, Revision.Number, Place.Section);
        var comments = await Db.CommentsOf(id, revision).AsNoTracking().Where(comment => comment.Section == section).ToListAsync();
        Comments = [.. comments.Select(View).Where(view => view.Now.Address() == Place.Address())];
        return Page();
    }

    private async Task<IActionResult?> FindAsync(Guid id, string place, int? number)
    {
        if (await LoadAsync(id, number) is { } answer)
        {
            return answer;
        }

        if (!ReadsDrafts || PlaceIn(CommentWords.Read(place)) is not { } found)
        {
            return NotFound();
        }

        (Place, Version) = found;
        return null;
    }

    // What was taken out while somebody wrote of it must not take what was typed along: then its section is shown.
    private (CommentPlace Place, int Version)? PlaceIn((int? Section, int? Paragraph, Guid? TaskKey) asked)
    {
        var isPost = HttpMethods.IsPost(Request.Method);
        if (asked.TaskKey is { } key && Tasks.FirstOrDefault(task => task.TaskKey == key) is { } task)
        {
            return (CommentPlace.Of(task), task.Version);
        }

        var number = asked.Section ?? (asked.TaskKey is not null && isPost ? CommentPlace.SectionOfTasks : null);
        if (Sections.FirstOrDefault(section => section.Number == number) is not { } section)
        {
            return null;
        }

        var place = asked.Paragraph is { } paragraph ? CommentPlace.Of(section, paragraph) : CommentPlace.Whole(section);
        return place is not null ? (place, section.Version) : isPost ? (CommentPlace.Whole(section), section.Version) : null;
    }
}
