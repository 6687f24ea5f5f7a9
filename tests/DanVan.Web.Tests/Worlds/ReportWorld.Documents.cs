using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.JointDocuments.Tasks;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Worlds;

// Joint documents of the world: made by domain actions of its people, then stored.
public sealed partial class ReportWorld
{
    public static readonly YearSpan Term = new(2017, 2021);

    /// <summary>The clerk of a pairing's Military body; has no account.</summary>
    public Actor MilitaryClerk(int pairing) =>
        Clerk(pairing).Actor with { PersonId = Guid.NewGuid(), PostId = 0, PostTitle = "Văn thư Ban CHQS", Side = Side.Military, OrganizationId = Pairings[pairing].MilitaryOrganizationId };

    /// <summary>A document with one written section, brought to a state of its life and stored; the Party side leads. With recipients it has a file as its scan.</summary>
    public async Task<JointDocument> HasDocumentAsync(int pairing, DocumentState state, DocumentKind kind = DocumentKind.Agreement, JointDocument? parent = null, int reserved = 1, int tasks = 0, int year = 2021,
        IReadOnlyList<TargetContent>? targets = null, IReadOnlyList<RecipientContent>? recipients = null)
    {
        var now = _portal.Clock.GetUtcNow();
        var years = kind is DocumentKind.Agreement ? Term : new YearSpan(year, year);
        var (officer, partner) = (Officer(pairing, Side.Party).Actor, Officer(pairing, Side.Military).Actor);
        var (document, refusal) = JointDocument.Draft(Guid.CreateVersion7(now), kind, Pairings[pairing], years, Side.Party, "Phối hợp thực hiện công tác dân vận", parent, officer, now);
        Allowed(refusal);
        var section = new DocumentSection(document!, 1, "Mục đích, yêu cầu");
        Allowed(section.Write(document!, "Giữ vững ổn định ở cơ sở.", officer, now));
        var added = Enumerable.Range(1, targets is null ? tasks : 1).Select(number => Task(document!, number, targets, officer, now)).ToList();
        var (named, unnamed) = recipients is null ? ([], null) : DocumentRecipient.Write(document!, recipients, officer, now);
        Allowed(unnamed);
        var scan = Guid.CreateVersion7(now.AddMilliseconds(500));
        foreach (var step in Enumerable.Range(1, (int)state - 1))
        {
            Allowed(step switch
            {
                1 => document!.SendForOpinion(officer, now),
                2 => document!.Agree(officer, now) ?? document.Agree(partner, now),
                3 => document!.SendForSignature(CanonicalText.HashOf("ab"), new("Ban Dân vận", "BDV", "Ban CHQS", "CHQS"), Signers(pairing), reserved, parent, officer, now),
                4 => document!.AddSignedScan(scan, reserved, VietnamTime.DateOf(now), isCertified: true, VietnamTime.DateOf(now), Clerk(pairing).Actor, now),
                _ => document!.Register(reserved, VietnamTime.DateOf(now), MilitaryClerk(pairing), now) ?? document.Distribute(Clerk(pairing).Actor, now),
            });
        }

        await using var db = _portal.Open();
        _ = db.JointDocuments.Add(document!);
        _ = db.DocumentSections.Add(section);
        db.PlanTasks.AddRange(added);
        if (recipients is not null)
        {
            db.DocumentRecipients.AddRange(named!);
            _ = db.Files.Add(StoredFile.Keep(scan, Province.Id, document!.AreaId, "ban-ky.pdf", new InspectedFile(FileKind.Pdf, [1], null), "ab", officer, now));
        }

        await StoreAsync(db);
        if (document!.Standing is not null)
        {
            await db.AddReceiptsAsync(document);
            await StoreAsync(db);
        }

        return document;
    }

    /// <summary>An open opinion of a side on the first paragraph of a document that is under review.</summary>
    public async Task<DocumentComment> HasCommentAsync(JointDocument document, int pairing, Side side, string text = "Nên ghi rõ thời hạn.")
    {
        var id = document.Id;
        await using var db = _portal.Open();
        var found = await db.JointDocuments.SingleAsync(one => one.Id == id);
        var section = await db.DocumentSections.FirstAsync(one => one.DocumentId == id && one.Number == 1);
        var now = _portal.Clock.GetUtcNow();
        var (comment, refusal) = DocumentComment.Make(Guid.CreateVersion7(now), found, CommentPlace.Of(section, 1)!, text, Officer(pairing, side).Actor, now);
        Allowed(refusal);
        _ = db.DocumentComments.Add(comment!);
        await StoreAsync(db);
        return comment!;
    }

    /// <summary>The tasks of the revision that is worked on, or that stands.</summary>
    public async Task<IReadOnlyList<PlanTask>> TasksAsync(JointDocument document)
    {
        await using var db = _portal.Open();
        var shown = (await db.JointDocuments.AsNoTracking().SingleAsync(one => one.Id == document.Id)).Shown.Number;
        return await db.TasksOf(document.Id, shown).AsNoTracking().ToListAsync();
    }

    /// <summary>Issues an amendment of the province's plan in which tasks got another title.</summary>
    /// <param name="renamed">Null leaves a task as it is.</param>
    public async Task AmendsAsync(JointDocument plan, Func<PlanTask, string?> renamed)
    {
        var now = _portal.Clock.GetUtcNow();
        var (officer, partner) = (Officer(0, Side.Party).Actor, Officer(0, Side.Military).Actor);
        await using var db = _portal.Open();
        var document = await db.JointDocuments.SingleAsync(one => one.Id == plan.Id);
        var before = document.Standing!.Number;
        Allowed(document.Amend("Điều chỉnh giữa năm", officer, now));
        await db.CopyContentAsync(document, before);
        await StoreAsync(db);
        foreach (var task in await db.TasksOf(plan.Id, document.Working!.Number).ToListAsync())
        {
            if (renamed(task) is { } title)
            {
                Allowed(task.Write(document, task.Content with { Title = title }, [.. task.Targets.Select(target => target.Content)], officer, now));
            }
        }

        Allowed(document.SendForOpinion(officer, now) ?? document.Agree(officer, now) ?? document.Agree(partner, now));
        Allowed(document.SendForSignature(CanonicalText.HashOf("ab"), new("Ban Dân vận", "BDV", "Bộ CHQS", "CHQS"), Signers(0), 2, null, officer, now));
        Allowed(document.AddSignedScan(Guid.NewGuid(), 2, VietnamTime.DateOf(now), isCertified: true, VietnamTime.DateOf(now), Clerk(0).Actor, now));
        Allowed(document.Register(2, VietnamTime.DateOf(now), MilitaryClerk(0), now) ?? document.Distribute(Clerk(0).Actor, now));
        await StoreAsync(db);
    }

    // "Việc 1" with 100 of something that nobody counts, due at the end of June.
    private static PlanTask Task(JointDocument document, int number, IReadOnlyList<TargetContent>? targets, Actor officer, DateTimeOffset now)
    {
        var content = new TaskContent("Giúp dân", $"Việc {number}", Side.Military, true, new DateOnly(document.FromYear, 6, 30), null, "", []);
        var (task, refusal) = PlanTask.Add(document, Guid.CreateVersion7(now.AddMilliseconds(number)), number - 1, content, targets ?? [new(TargetMeasure.Free("Việc", "việc"), null, 100, [])], officer, now);
        Allowed(refusal);
        return task!;
    }

    private Signers Signers(int pairing)
    {
        var (party, military) = (Leader(pairing, Side.Party).Actor, Leader(pairing, Side.Military).Actor);
        return new Signers(party.PostId, party.PostTitle, military.PostId, military.PostTitle);
    }
}
