using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Comments;

/// <summary>What the pages of opinions share: they are for those who read drafts, and two who speak at once are both heard.</summary>
public abstract class CommentingPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    private const int MostAttempts = 8;

    private CommentedText? _text;

    /// <summary>The text of the revision that is shown.</summary>
    protected CommentedText Text => _text ??= new(Sections, Tasks);

    /// <summary>One opinion as it is shown; what the person may do with it is asked of the domain.</summary>
    public CommentView View(DocumentComment comment)
    {
        var (now, isChanged) = Text.Find(comment.Place);
        return new(comment, now, isChanged, Revision == Document.Working && comment.CanAnswer(Document, Who) is null, Revision == Document.Working && comment.CanWithdraw(Document, Who) is null);
    }

    /// <summary>Everybody who speaks moves the document; as long as what this is about is as it was shown, it is tried again.</summary>
    /// <param name="find">Loads anew what the deed works on.</param>
    /// <param name="act">The domain's deed, which refuses what was shown differently.</param>
    protected async Task<Refusal?> KeepAsync(Func<Task<IActionResult?>> find, Func<Refusal?> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (act() is { } refusal)
            {
                return refusal;
            }

            var late = await Db.SaveAsync();
            if (late?.Code != CommonRefusals.ChangedMeanwhile().Code || attempt == MostAttempts)
            {
                return late;
            }

            Db.ChangeTracker.Clear();
            if (await find() is not null)
            {
                return late;
            }
        }
    }
}

/// <summary>One opinion as its page shows it.</summary>
/// <param name="Now">Where the words that it is about stand now.</param>
/// <param name="IsChanged">They were changed or taken out since.</param>
public sealed record CommentView(DocumentComment Comment, CommentPlace Now, bool IsChanged, bool MayAnswer, bool MayWithdraw);
