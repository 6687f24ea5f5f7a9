using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Recipients;

/// <summary>Whom a document is for; once it is issued, who has opened it and how it was sent to the others (Nơi nhận).</summary>
public sealed class RecipientsPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public IReadOnlyList<DocumentRecipient> Recipients { get; private set; } = [];

    /// <summary>Of the revision that is shown; none before it is issued.</summary>
    public IReadOnlyList<DocumentReceipt> Receipts { get; private set; } = [];

    /// <summary>Whom to remind, with the words.</summary>
    public IReadOnlyList<(string Whom, string Text)> Messages { get; private set; } = [];

    /// <summary>Clerks of the two bodies record how the paper was sent.</summary>
    public bool MayRecord => Revision.IssuedAt is not null && DocumentReceipt.CanRecord(Document, Who) is null;

    /// <summary>What was typed in the form that was refused.</summary>
    public Input Typed { get; private set; } = new();

    public int Reached => Receipts.Count(receipt => receipt.OpenedAt is not null || receipt.SentOn is not null);

    /// <summary>Whole days from its issue to today.</summary>
    public int Days => Today.DayNumber - VietnamTime.DateOf(Revision.IssuedAt!.Value).DayNumber;

    public static int DaysUntil(DocumentReceipt receipt, DateTimeOffset opened) => VietnamTime.DateOf(opened).DayNumber - VietnamTime.DateOf(receipt.IssuedAt).DayNumber;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? number) => await FindAsync(id, number) ?? Page();

    /// <summary>How and when the paper got to a body that has no account.</summary>
    public async Task<IActionResult> OnPostSendAsync(Guid id, Input input)
    {
        Typed = input;
        if (await FindAsync(id, input.Revision) is { } answer)
        {
            return answer;
        }

        if (DocumentReceipt.CanRecord(Document, Who) is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await Db.DocumentReceipts.FirstOrDefaultAsync(receipt => receipt.Id == input.Receipt && receipt.DocumentId == id && receipt.Revision == Revision.Number) is not { } found)
        {
            return NotFound();
        }

        Db.Expect(found, input.Version);
        var how = Enum.TryParse<SendingWay>(input.How, out var way) ? way : (SendingWay?)null;
        var refusal = found.Version == input.Version ? found.RecordSending(Document, how, DayText.Read(input.On), Wording.Typed.Text(input.Note), Today, Who, Now) : CommonRefusals.ChangedMeanwhile();
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell($"Đã ghi cách gửi {found.Name}.");
            return RedirectToPage(null, null, new { id, ban = input.Revision }, $"nhan-{input.Receipt}");
        }

        Db.ChangeTracker.Clear();
        return await FindAsync(id, input.Revision) ?? this.Refused(late, late.Code switch
        {
            "recipient.way-missing" => $"cach-{input.Receipt}",
            "recipient.day-out-of-range" => $"ngay-{input.Receipt}",
            "recipient.note-too-long" => $"ghi-chu-{input.Receipt}",
            _ => "",
        });
    }

    private async Task<IActionResult?> FindAsync(Guid id, int? number)
    {
        if (await LoadAsync(id, number) is { } answer)
        {
            return answer;
        }

        if (!ReadsDrafts)
        {
            return NotFound();
        }

        Recipients = await Db.RecipientsOf(id, Revision.Number).AsNoTracking().ToListAsync();
        if (Revision.IssuedAt is not null)
        {
            Receipts = await Db.ReceiptsOf(id, Revision.Number).AsNoTracking().ToListAsync();
            Messages = Revision.State is DocumentState.Issued ? [.. Receipts.Where(receipt => !receipt.IsOutside && receipt.OpenedAt is null).Select(receipt => (receipt.Shown(), TextOf(receipt)))] : [];
        }

        return null;
    }

    // Sent by phone: no link, no sign that a message could lose.
    private string TextOf(DocumentReceipt receipt) =>
        $"Kính gửi {receipt.Shown()}: {Document.Title()} số {Document.FullNumber(Revision, Revision.Scan!.Number)} đã phát hành ngày {VietnamTime.DateOf(receipt.IssuedAt).Short()}, đến nay {Days} ngày chưa mở trên hệ thống. Đề nghị mở đọc và triển khai. {Who.PostTitle}.";

    public sealed class Input
    {
        [FromForm(Name = "nhan")]
        public int Receipt { get; set; }

        [FromForm(Name = "ban")]
        public int? Revision { get; set; }

        [FromForm(Name = "version")]
        public int Version { get; set; }

        /// <summary>The name of a <see cref="SendingWay"/>; anything else is no choice.</summary>
        [FromForm(Name = "cach")]
        public string? How { get; set; }

        /// <summary>As typed.</summary>
        [FromForm(Name = "ngay")]
        public string? On { get; set; }

        [FromForm(Name = "ghi-chu")]
        public string? Note { get; set; }
    }
}
