using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Web.Changes;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Comments;

/// <summary>All opinions on one revision (Ý kiến): what waits for an answer first, then by section and paragraph.</summary>
public sealed class CommentsPage(PortalDb db, Actor actor, ProgrammeClock clock) : CommentingPage(db, actor, clock)
{
    public const string OpenOnly = "cho";

    private DocumentComment? _comment;

    /// <summary>On this page of the list, open ones first.</summary>
    public IReadOnlyList<CommentView> Comments { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public bool IsOpenOnly { get; private set; }

    /// <summary>What was typed in the answer that was refused.</summary>
    public Input Typed { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? number, [FromQuery(Name = "loc")] string? filter, [FromQuery(Name = PagesTagHelper.Field)] int page = 1) =>
        await FindAsync(id, number) ?? await ShowAsync(filter, page);

    /// <summary>Tiếp thu or giải trình.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Input input)
    {
        Typed = input;
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.CanAnswerComments(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await ActAsync(id, input, comment => comment.CanAnswer(Document, Who), comment => comment.Settle(Document, StateOf(input.Choice), VietnameseText.Prose(input.Text), Who, Now), "Đã trả lời ý kiến.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Input input)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.CanComment(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await ActAsync(id, input, comment => comment.CanWithdraw(Document, Who), comment => comment.Withdraw(Document, Who, Now), "Đã rút ý kiến.");
    }

    private static CommentState? StateOf(string? choice) => choice switch
    {
        "tiep-thu" => CommentState.TakenOver,
        "giai-trinh" => CommentState.Explained,
        _ => null,
    };

    private static string? FieldOf(Refusal refusal, Guid comment) => refusal.Code switch
    {
        "comment.choice-missing" => $"cach-{comment:N}",
        "comment.answer-missing" or "comment.text-too-long" => $"tra-loi-{comment:N}",
        _ => null,
    };

    private async Task<IActionResult> ActAsync(Guid id, Input input, Func<DocumentComment, Refusal?> question, Func<DocumentComment, Refusal?> act, string done)
    {
        if (await LookAsync(id, input.Comment) is { } missing)
        {
            return missing;
        }

        var refusal = await KeepAsync(async () => await FindAsync(id) ?? await LookAsync(id, input.Comment), () =>
        {
            if (question(_comment!) is { } notNow)
            {
                return notNow;
            }

            if (_comment!.Version != input.Version)
            {
                return CommonRefusals.ChangedMeanwhile();
            }

            Db.Expect(_comment, input.Version);
            return act(_comment);
        });
        if (refusal is null)
        {
            this.Tell(done);
            return RedirectToPage(null, null, new { id }, $"y-kien-{input.Comment:N}");
        }

        Db.ChangeTracker.Clear();
        if (await FindAsync(id) is { } gone)
        {
            return gone;
        }

        _ = await ShowAsync(null, await PageOfAsync(input.Comment));
        return this.Refused(refusal, FieldOf(refusal, input.Comment) ?? "");
    }

    private async Task<IActionResult?> FindAsync(Guid id, int? number = null) => await LoadAsync(id, number) is { } answer ? answer : ReadsDrafts ? null : NotFound();

    private async Task<IActionResult?> LookAsync(Guid id, Guid commentId)
    {
        _comment = await Db.DocumentComments.FindVisibleAsync(commentId);
        return _comment?.DocumentId == id ? null : NotFound();
    }

    private async Task<IActionResult> ShowAsync(string? filter, int page)
    {
        IsOpenOnly = filter == OpenOnly;
        var comments = Ordered().AsNoTracking();
        comments = IsOpenOnly ? comments.Where(comment => comment.State == CommentState.Open) : comments;
        Total = IsOpenOnly ? Revision.OpenComments.Count : Revision.Comments;
        Number = PagesTagHelper.Within(page, Total);
        Comments = [.. (await comments.Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size).ToListAsync()).Select(View)];
        return Page();
    }

    // A refused answer comes back where its opinion stands, with what was typed.
    private async Task<int> PageOfAsync(Guid commentId)
    {
        var ids = await Ordered().Select(comment => comment.Id).ToListAsync();
        return (Math.Max(0, ids.IndexOf(commentId)) / PagesTagHelper.Size) + 1;
    }

    private IQueryable<DocumentComment> Ordered() => Db.CommentsOf(Document.Id, Revision.Number).OrderBy(comment => comment.State == CommentState.Open ? 0 : 1)
        .ThenBy(comment => comment.Section).ThenBy(comment => comment.TaskNumber).ThenBy(comment => comment.Paragraph).ThenBy(comment => comment.At).ThenBy(comment => comment.Id);

    public sealed class Input
    {
        /// <summary>The opinion's id.</summary>
        [FromForm(Name = "y-kien")]
        public Guid Comment { get; set; }

        [FromForm(Name = "version")]
        public int Version { get; set; }

        /// <summary>"tiep-thu" or "giai-trinh"; anything else is no choice.</summary>
        [FromForm(Name = "cach")]
        public string? Choice { get; set; }

        [FromForm(Name = "noi-dung")]
        public string? Text { get; set; }
    }
}
