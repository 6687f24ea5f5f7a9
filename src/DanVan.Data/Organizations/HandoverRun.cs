using DanVan.Data.JointDocuments;
using DanVan.Data.Periods;
using DanVan.Data.Reports;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Organizations;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Organizations;

/// <summary>How pending things are called; the words are the screen's.</summary>
public sealed record PendingWords(Func<WorkItem, (string What, string? Href)> Report, Func<DocumentDue, (string What, string Href)> Document, string Question);

/// <summary>What an administrator wants to hand over.</summary>
/// <param name="LastDay">Of the predecessor, inclusive.</param>
/// <param name="Title">Of the successor's post, where one has to be given.</param>
public sealed record HandoverWish(Guid FromPersonId, int FromPostId, int Version, Guid ToPersonId, DateOnly LastDay, string Title);

/// <summary>
/// Hands a post over in one transaction: ends it, gives the successor theirs, moves signatures that wait for it, writes down what is
/// pending. It reads the whole province, which the administrator who asks does not: only names of things come out of it.
/// </summary>
public sealed class HandoverRun(PortalDbOpener opener, CurrentChange change, ProgrammeClock clock)
{
    public async Task<(Handover? Handover, Refusal? Refusal)> CarryOutAsync(HandoverWish wish, PendingWords words, Actor by, CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.OfProvince(by.ProvinceId!.Value), change);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var from = await db.Posts.SingleAsync(post => post.Id == wish.FromPostId && post.PersonId == wish.FromPersonId, cancellation);
        var refusal = from.Version == wish.Version ? null : CommonRefusals.ChangedMeanwhile();
        var (to, refused) = refusal is null ? await SuccessorAsync(db, from, wish, by, cancellation) : (null, refusal);
        if (refused is not null)
        {
            return (null, refused);
        }

        if (from.ValidTo != wish.LastDay)
        {
            db.Expect(from, wish.Version);
            var others = await db.Posts.Where(post => post.PersonId == from.PersonId && post.Id != from.Id).ToListAsync(cancellation);
            refusal = from.End(wish.LastDay, others, by, clock.Now);
        }

        // The successor's post gets its number here.
        if ((refusal ?? await db.SaveAsync(cancellation)) is { } unsaved)
        {
            return (null, unsaved);
        }

        var (handover, notMade) = Handover.Make(from, to!, await PendingAsync(db, from, to!, words, by, cancellation), by, clock.Now);
        if (handover is not null)
        {
            _ = db.Handovers.Add(handover);
            notMade = await db.SaveAsync(cancellation);
        }

        if (notMade is not null)
        {
            return (null, notMade);
        }

        await transaction.CommitAsync(cancellation);
        return (handover, null);
    }

    // The post that the successor holds already, or a new one from the day after.
    private async Task<(Post? Post, Refusal? Refusal)> SuccessorAsync(PortalDb db, Post from, HandoverWish wish, Actor by, CancellationToken cancellation)
    {
        var first = wish.LastDay.AddDays(1);
        var held = await db.Posts.Where(post => post.PersonId == wish.ToPersonId).ToListAsync(cancellation);
        if (held.Find(post => post.OrganizationId == from.OrganizationId && post.Function == from.Function && post.IsHeldOn(first)) is { } there)
        {
            return (there, Handover.CanHandOver(from, there, by));
        }

        var body = await db.Organizations.SingleOrDefaultAsync(one => one.Id == from.OrganizationId, cancellation);
        var (post, refusal) = Post.Give(new(wish.ToPersonId, from.ProvinceId, from.Function, wish.Title, from.IsDeputy, first, null), body, held, by, clock.Now);
        if ((refusal ?? Handover.CanHandOver(from, post!, by)) is { } refused)
        {
            return (null, refused);
        }

        _ = db.Posts.Add(post!);
        return (post, null);
    }

    private async Task<IReadOnlyList<PendingThing>> PendingAsync(PortalDb db, Post from, Post to, PendingWords words, Actor by, CancellationToken cancellation)
    {
        var (fromId, provinceId, today) = (from.Id, from.ProvinceId!.Value, clock.Today);
        var things = new List<PendingThing>();
        var waiting = await db.JointDocuments
            .Where(document => document.State == DocumentState.AwaitingSignature && document.Revisions.Any(revision => revision.PartySignerPostId == fromId || revision.MilitarySignerPostId == fromId))
            .ToListAsync(cancellation);
        var moved = waiting.Where(document => document.HandOverSignature(fromId, to.Id, to.Title, by, clock.Now)).ToList();
        things.AddRange(moved.Select(document => words.Document(new(DocumentDeed.Sign, document))).Select(word => new PendingThing(word.What, word.Href, true)));
        var successor = await ActorOfAsync(db, to, cancellation);
        things.AddRange((await db.DocumentWorkAsync(successor, today, cancellation)).Where(due => moved.TrueForAll(document => document.Id != due.Document.Id))
            .Select(words.Document).Select(word => new PendingThing(word.What, word.Href, false)));
        if (successor.Function is Function.Officer or Function.Leader or Function.StandingOffice)
        {
            var office = successor.Is(Function.StandingOffice);
            var owed = await db.OwedReportsAsync(provinceId, office ? null : successor.OrganizationId, cancellation);
            var items = office ? WorkItems.Of(successor, owed, today, await db.SilenceRuleAsync(provinceId, cancellation)) : WorkItems.Of(successor, owed, today);
            things.AddRange(items.Where(item => item.IsMine).Select(words.Report).Select(word => new PendingThing(word.What, word.Href ?? "/", false)));
        }

        var asked = await db.Questions.AsNoTracking().Where(thread => thread.State == Domain.Reports.Places.QuestionState.Open && thread.Messages.Any(message => message.MentionedPostId == fromId))
            .Select(thread => thread.ReportId).Distinct().ToListAsync(cancellation);
        things.AddRange(asked.Select(report => new PendingThing(words.Question, $"/bao-cao-quy/{report}/trao-doi", false)));
        return things;
    }

    private static async Task<Actor> ActorOfAsync(PortalDb db, Post post, CancellationToken cancellation)
    {
        var body = await db.Organizations.AsNoTracking().SingleAsync(one => one.Id == post.OrganizationId, cancellation);
        var party = body.IsStandingOffice ? body.ParentId : body.Id;
        var isProvincial = await db.Pairings.AnyAsync(pairing => pairing.IsProvincial && (pairing.PartyOrganizationId == party || pairing.MilitaryOrganizationId == party), cancellation);
        return new(post.PersonId, post.Id, post.Title, post.Function, post.IsDeputy, post.ProvinceId, body.Side, party, isProvincial);
    }
}
