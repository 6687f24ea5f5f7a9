using System.Globalization;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Begins an agreement, an annual plan or a sub-plan of the person's own pairing (Soạn văn bản).</summary>
public sealed class DraftPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    private const int ParentsShown = 50;

    private static readonly Dictionary<DocumentKind, string[]> Titles = new()
    {
        [DocumentKind.Agreement] = ["Mục đích, yêu cầu", "Nội dung phối hợp", "Trách nhiệm của mỗi bên", "Tổ chức thực hiện"],
        [DocumentKind.AnnualPlan] = ["Mục đích, yêu cầu", "Nội dung", "Trách nhiệm", "Tổ chức thực hiện"],
        [DocumentKind.SubPlan] = ["Mục đích, yêu cầu", "Nội dung", "Trách nhiệm", "Tổ chức thực hiện"],
    };

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Pairings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    /// <summary>The agreement whose text begins the next term's; null otherwise.</summary>
    public JointDocument? Before { get; private set; }

    /// <param name="plan">The province's plan that a sub-plan is to be derived from.</param>
    /// <param name="ending">The agreement that goes on in a new term.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "theo")] Guid? plan, [FromQuery(Name = "tiep")] Guid? ending)
    {
        if (await OwnPairingsAsync() is not { Count: > 0 } pairings)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ShowAsync(pairings);
        if (plan is { } id && await db.JointDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.Id == id) is { Kind: DocumentKind.AnnualPlan, Standing: not null } above)
        {
            var planned = above.FromYear.ToString(CultureInfo.InvariantCulture);
            Form = new() { Kind = DocumentKind.SubPlan, FromYear = planned, ToYear = planned, Pairing = pairings[0].Id, Lead = Side.Party, Parent = above.Id, Subject = above.Standing!.Subject };
            return Page();
        }

        if (ending is not null)
        {
            if (await FindBeforeAsync(ending) is { } refusal)
            {
                return refusal.IsNotYours() ? StatusCode(StatusCodes.Status403Forbidden) : this.Refused(refusal);
            }

            if (Before is null)
            {
                return NotFound();
            }

            var (next, last) = (Before.NextTerm, Before.LastIssued!);
            Form = new()
            {
                Kind = DocumentKind.Agreement,
                FromYear = next.From.ToString(CultureInfo.InvariantCulture),
                ToYear = next.To.ToString(CultureInfo.InvariantCulture),
                Pairing = Before.PairingId,
                Lead = Before.LeadSide,
                Before = Before.Id,
                Subject = last.Subject.Replace($"{Before.FromYear}", $"{next.From}", StringComparison.Ordinal).Replace($"{Before.ToYear}", $"{next.To}", StringComparison.Ordinal),
            };
            return Page();
        }

        var year = clock.Today.Month >= 11 ? clock.Today.Year + 1 : clock.Today.Year;
        Form = new()
        {
            Kind = pairings.Exists(pairing => pairing.IsProvincial) ? DocumentKind.AnnualPlan : DocumentKind.SubPlan,
            FromYear = year.ToString(CultureInfo.InvariantCulture),
            ToYear = year.ToString(CultureInfo.InvariantCulture),
            Pairing = pairings[0].Id,
            Lead = Side.Party,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OwnPairingsAsync() is not { Count: > 0 } pairings)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ShowAsync(pairings);
        if (await FindBeforeAsync(Form.Before) is { } notCarried)
        {
            return this.Refused(notCarried);
        }

        if (pairings.Find(pairing => pairing.Id == Form.Pairing) is not { } pairing)
        {
            ModelState.AddModelError("Form.Pairing", "Chọn địa bàn.");
            return this.Mend();
        }

        var parent = Form.Parent is { } id ? await db.JointDocuments.SingleOrDefaultAsync(document => document.Id == id) : null;
        var (document, refusal) = JointDocument.Draft(
            Guid.CreateVersion7(clock.Now), Form.Kind, pairing, new(Year(Form.FromYear), Year(Form.ToYear)), Form.Lead, VietnameseText.Prose(Form.Subject), parent, actor, clock.Now);
        if (document is not null)
        {
            _ = db.JointDocuments.Add(document);
            if (Before?.LastIssued is { } last && Form.Kind is DocumentKind.Agreement)
            {
                await db.BeginAsAsync(document, Before.Id, last.Number);
            }
            else
            {
                db.DocumentSections.AddRange(Titles[Form.Kind].Select((title, index) => new DocumentSection(document, index + 1, title)));
            }

            refusal = await db.SaveAsync();
        }

        if (refusal is not null)
        {
            return this.Refused(refusal, FieldOf(refusal));
        }

        this.Tell(Before is not null ? "Đã tạo dự thảo từ chương trình trước. Sửa từng mục cho nhiệm kỳ mới rồi gửi lấy ý kiến hai bên." : "Đã tạo dự thảo. Viết từng mục rồi gửi lấy ý kiến hai bên.");
        return RedirectToPage("Details", new { id = document!.Id });
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "document.subject-missing" or "document.subject-too-long" => "Form.Subject",
        "document.years-out-of-range" or "document.years-backwards" or "document.term-too-long" or "document.plan-is-for-one-year" => "Form.FromYear",
        "document.parent-not-issued" or "document.parent-of-others" or "document.sub-plan-needs-plan" or "document.year-outside-term" => "Form.Parent",
        "document.plan-is-the-provinces" or "document.sub-plan-is-below" => "Form.Kind",
        _ => "",
    };

    // Nothing where none was asked for; an agreement of others is none.
    private async Task<Refusal?> FindBeforeAsync(Guid? id)
    {
        if (id is not { } before || await db.JointDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.Id == before) is not { } found)
        {
            return null;
        }

        var pairing = found.PairingId;
        var others = await db.JointDocuments.AsNoTracking().Where(document => document.PairingId == pairing && document.Kind == DocumentKind.Agreement).ToListAsync();
        var refusal = found.CanCarryOver(others, actor, clock.Today);
        Before = refusal is null ? found : null;
        return refusal;
    }

    // What is no year at all is out of every range.
    private static int Year(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private async Task<List<Pairing>> OwnPairingsAsync() => actor.Is(Function.Officer) && actor.OrganizationId is { } body
        ? await db.PairingsOf(body, clock.Today).OrderByDescending(pairing => pairing.IsProvincial).ThenBy(pairing => pairing.Id).ToListAsync()
        : [];

    private async Task ShowAsync(List<Pairing> pairings)
    {
        var ids = pairings.ConvertAll(pairing => pairing.AreaId);
        var areas = await db.Areas.Where(area => ids.Contains(area.Id)).ToDictionaryAsync(area => area.Id, area => area.FullName);
        Pairings = [.. pairings.Select(pairing => new SelectListItem(areas[pairing.AreaId], pairing.Id.ToString(CultureInfo.InvariantCulture)))];
        var above = await db.JointDocuments.AsNoTracking()
            .Where(document => document.Kind != DocumentKind.SubPlan && document.FirstIssuedAt != null)
            .OrderBy(document => document.Kind).ThenByDescending(document => document.FromYear).Take(ParentsShown).ToListAsync();
        Parents = [.. above.Where(document => document.Standing is not null).Select(document => new SelectListItem($"{document.Title()}: {document.Standing!.Subject}", document.Id.ToString()))];
    }

    public sealed class Input
    {
        public DocumentKind Kind { get; set; }

        public int? Pairing { get; set; }

        public string? FromYear { get; set; }

        public string? ToYear { get; set; }

        public Side Lead { get; set; }

        public Guid? Parent { get; set; }

        public string? Subject { get; set; }

        public Guid? Before { get; set; }
    }
}
