using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Saving;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Web.Pages.JointDocuments.Comments;
using DanVan.Web.Pages.JointDocuments.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>One joint document: its text, where it stands, what may be done next and what was done (Văn bản).</summary>
public sealed class DetailsPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    private const int StoryShown = 100;

    public JointDocument? Parent { get; private set; }

    /// <summary>The yearly plans under an agreement, the newest first.</summary>
    public IReadOnlyList<(JointDocument Document, DocumentRevision Revision)> Plans { get; private set; } = [];

    /// <summary>Newest first; only for those who read drafts.</summary>
    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>What the person may do now; first what takes the document on.</summary>
    public IReadOnlyList<Offer> Steps { get; private set; } = [];

    /// <summary>The opinions on it, place by place.</summary>
    public CommentMarks Marks { get; private set; } = CommentMarks.None;

    /// <summary>Whom it is for, as it is printed.</summary>
    public IReadOnlyList<DocumentRecipient> Recipients { get; private set; } = [];

    /// <summary>Whether the signed paper is the person's to read: of those who read drafts, and of those to whom it was issued.</summary>
    public bool ReadsScan { get; private set; }

    /// <summary>Shows it; the first reader of a body to which it is addressed opens the body's receipt.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? number)
    {
        if (await LoadAsync(id, number) is { } answer)
        {
            return answer;
        }

        Parent = await AboveAsync();
        Recipients = await Db.RecipientsOf(id, Revision.Number).AsNoTracking().ToListAsync();
        ReadsScan = await Db.OpenReceiptsAsync(Document, Revision, Who, Now, HttpContext.RequestAborted) || ReadsDrafts;
        if (ReadsDrafts)
        {
            var key = id.ToString();
            Marks = CommentMarks.Of(this, await NotesAsync());
            Story = await Db.History.AsNoTracking().Where(entry => entry.SubjectKey == key).OrderByDescending(entry => entry.Id).Take(StoryShown).ToListAsync();
        }

        Steps = [.. Special().Where(step => step.Refusal is null).Select(step => Offered(step.Title, step.Address))
            .Concat(DocumentStep.All.Where(step => step.Question(Document, Who) is null).Select(step => Offered(step.Title, step.Address)))
            .OrderByDescending(step => step.IsForward)];
        if (Document.Kind is DocumentKind.Agreement)
        {
            Plans = [.. (await Db.JointDocuments.AsNoTracking().Where(document => document.ParentId == id).OrderByDescending(document => document.FromYear).ThenBy(document => document.Id).ToListAsync())
                .Select(document => (document, document.ShownTo(Who))).Where(pair => pair.Item2 is not null).Select(pair => (pair.document, pair.Item2!))];
            var pairing = Document.PairingId;
            var agreements = await Db.JointDocuments.AsNoTracking().Where(document => document.PairingId == pairing && document.Kind == DocumentKind.Agreement).ToListAsync();
            if (Document.CanCarryOver(agreements, Who, Today) is null)
            {
                Steps = [new("Soạn nhiệm kỳ tiếp", $"/ke-hoach/soan?tiep={id}", true), .. Steps];
            }
        }

        if (Document is { Kind: DocumentKind.AnnualPlan, Standing: not null } && Who.Is(Function.Officer) && !Who.IsProvincial)
        {
            Steps = [new("Soạn kế hoạch cấp dưới", $"/ke-hoach/soan?theo={id}", true), .. Steps];
        }

        return Page();
    }

    /// <summary>Who has to act next.</summary>
    public string Next => Document.Shown.State switch
    {
        DocumentState.Draft => "Cán bộ hai bên viết các mục rồi gửi lấy ý kiến.",
        DocumentState.InReview when Document.Working!.OpenComments is { Count: > 0 } open => $"Còn {open.Count} ý kiến chưa trả lời ({Wording.CommentWords.Sections(open.Distinct())}); trả lời hết rồi hai bên thống nhất.",
        DocumentState.InReview when Document.Working!.PartyConsent is not null => "Chờ cán bộ bên Quân sự thống nhất.",
        DocumentState.InReview when Document.Working!.MilitaryConsent is not null => "Chờ cán bộ bên Dân vận thống nhất.",
        DocumentState.InReview => "Chờ cán bộ hai bên thống nhất.",
        DocumentState.Agreed => "Cán bộ một trong hai bên trình ký.",
        DocumentState.AwaitingSignature => $"Chờ ký: {Document.Working!.PartySigner}; {Document.Working.MilitarySigner}. Ký xong, văn thư nhập bản đã ký.",
        DocumentState.Signed => "Văn thư bên kia vào sổ, rồi văn thư bên chủ trì phát hành.",
        DocumentState.Issued => "Đang có hiệu lực.",
        DocumentState.Recalled => "Đã thu hồi, không còn hiệu lực.",
        DocumentState.Expired => "Đã hết thời gian của văn bản.",
        _ => "Dự thảo đã dừng.",
    };

    private async Task<IEnumerable<(CommentPlace Place, bool IsOpen)>> NotesAsync()
    {
        if (Revision.Comments == 0)
        {
            return [];
        }

        var notes = await Db.CommentsOf(Document.Id, Revision.Number).Where(comment => comment.State != CommentState.Withdrawn)
            .Select(comment => new { comment.Section, comment.Paragraph, comment.TaskKey, comment.TaskNumber, comment.Quote, comment.State }).ToListAsync();
        return notes.Select(note => (new CommentPlace(note.Section, note.Paragraph, note.TaskKey, note.TaskNumber, note.Quote), note.State is CommentState.Open));
    }

    private Offer Offered(string title, string address) => new(title, $"{Address}/{address}", address is "gui-lay-y-kien" or "thong-nhat" or "trinh-ky" or "ban-da-ky" or "vao-so" or "phat-hanh");

    private IEnumerable<(string Title, string Address, Refusal? Refusal)> Special() =>
    [
        ("Trình ký", "trinh-ky", Document.CanSendForSignature(Who)),
        ("Nhập bản đã ký", "ban-da-ky", Document.CanAddSignedScan(Who)),
        ("Vào sổ văn bản", "vao-so", Document.CanRegister(Who)),
        ("Thay bản số hóa", "thay-ban-quet", Document.CanReplaceScan(Who)),
    ];
}
