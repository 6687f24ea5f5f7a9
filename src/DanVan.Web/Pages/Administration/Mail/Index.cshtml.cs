using DanVan.Data;
using DanVan.Data.Notices;
using DanVan.Domain.Common;
using DanVan.Web.Changes;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Mail;

/// <summary>Letters that were given up, with the reason, to be sent again (Thư chưa gửi được). Of people whom this administrator looks after.</summary>
public sealed class IndexPage(PortalDb db, NoticeSettings settings, TimeProvider time) : PageModel
{
    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public bool IsOn => settings.MailIsOn;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <param name="id">The letter.</param>
    /// <param name="version">Its failed tries when the page was shown.</param>
    /// <param name="cancellation">Ends with the request.</param>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, int version, CancellationToken cancellation)
    {
        if (await db.OutgoingMails.SingleOrDefaultAsync(mail => mail.Id == id, cancellation) is not { } letter)
        {
            return NotFound();
        }

        var refusal = letter.Failures != version || !letter.SendAgain(time.GetUtcNow()) ? CommonRefusals.ChangedMeanwhile() : await db.SaveAsync(cancellation);
        if (refusal is null)
        {
            this.Tell("Thư được gửi lại trong ít phút.");
            return RedirectToPage("/Administration/Mail/Index");
        }

        await LoadAsync(cancellation);
        return this.Refused(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var givenUp = db.OutgoingMails.Where(mail => mail.State == MailState.GivenUp);
        Total = await givenUp.CountAsync(cancellation);
        PageNumber = PagesTagHelper.Within(PageNumber, Total);
        Rows = await (
            from mail in givenUp
            join person in db.Users on mail.PersonId equals person.Id
            orderby mail.MadeAt descending, mail.Id
            select new Row(
                mail.Id, person.Id, person.DisplayName, person.Email, mail.IsDigest,
                mail.Fault, mail.Detail, mail.MadeAt, mail.Failures))
            .Skip(PagesTagHelper.Skip(PageNumber)).Take(PagesTagHelper.Size).ToListAsync(cancellation);
    }

    public sealed record Row(
        Guid Id, Guid PersonId, string Name, string? Address, bool IsDigest, MailFault? Fault, string? Detail, DateTimeOffset MadeAt, int Failures);
}
