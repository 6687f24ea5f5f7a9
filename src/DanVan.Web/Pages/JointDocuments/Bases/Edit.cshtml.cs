using System.Globalization;
using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Bases;

/// <summary>Puts a legal basis into the library, or words it anew (Căn cứ).</summary>
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>Where a number stands in the address of one that is there.</summary>
    public const string NewKey = "them";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public LegalBasis? Basis { get; private set; }

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await FindAsync(key) is { } answer)
        {
            return answer;
        }

        if (Basis is { } basis)
        {
            (Version, Form) = (basis.Version, Input.Of(basis));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (await FindAsync(key) is { } answer)
        {
            return answer;
        }

        if (Read() is not { } content)
        {
            return this.Mend();
        }

        var replacement = content.ReplacedById is { } id ? await db.LegalBases.FindVisibleAsync(id) : null;
        Refusal? refusal;
        if (Basis is { } basis)
        {
            db.Expect(basis, Version);
            refusal = basis.Version == Version ? basis.Write(content, replacement, actor, clock.Now) : CommonRefusals.ChangedMeanwhile();
        }
        else
        {
            (var added, refusal) = LegalBasis.Add(actor.ProvinceId!.Value, content, replacement, actor, clock.Now);
            if (added is not null)
            {
                _ = db.LegalBases.Add(added);
            }
        }

        refusal ??= await db.SaveAsync();
        if (refusal is null)
        {
            this.Tell($"Đã lưu căn cứ {content.Number}.");
            return RedirectToPage("Index");
        }

        db.ChangeTracker.Clear();
        if (await FindAsync(key) is { } gone)
        {
            return gone;
        }

        if (refusal.Code == "common.changed-meanwhile")
        {
            _ = ModelState.Remove(nameof(Version));
            Version = Basis?.Version ?? 0;
        }

        if (refusal.Code == "common.already-there")
        {
            ModelState.AddModelError("Form.Number", "Thư viện đã có văn bản số và ngày này.");
            return this.Mend();
        }

        return this.Refused(refusal, FieldOf(refusal));
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "basis.number-fault" => "Form.Number",
        "basis.issuer-fault" => "Form.Issuer",
        "basis.title-fault" => "Form.Title",
        "basis.ends-before-it-begins" => "Form.InForceTo",
        "basis.replaces-itself" or "basis.replaced-by-older" => "Form.ReplacedBy",
        _ => "",
    };

    private async Task<IActionResult?> FindAsync(string key)
    {
        if (LegalBasis.CanWrite(actor) is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (key != NewKey)
        {
            Basis = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await db.LegalBases.FindVisibleAsync(id) : null;
            if (Basis is null)
            {
                return NotFound();
            }
        }

        var own = Basis?.Id;
        Others = [.. (await db.LegalBases.AsNoTracking().Where(basis => basis.Id != own).OrderByDescending(basis => basis.IssuedOn).ThenBy(basis => basis.Id).ToListAsync())
            .Select(basis => new SelectListItem($"{basis.Number}, {basis.IssuedOn.Short()}: {basis.Title}", basis.Id.ToString(CultureInfo.InvariantCulture)))];
        return null;
    }

    private BasisContent? Read()
    {
        var issued = DayOf("Form.IssuedOn", Form.IssuedOn, required: true);
        var from = DayOf("Form.InForceFrom", Form.InForceFrom, required: false);
        var to = DayOf("Form.InForceTo", Form.InForceTo, required: false);
        return ModelState.IsValid
            ? new(Typed.Text(Form.Number), issued!.Value, Typed.Text(Form.Issuer), Typed.Text(Form.Title), from ?? issued.Value, to, Form.ReplacedBy)
            : null;
    }

    private DateOnly? DayOf(string field, string? typed, bool required)
    {
        var day = Typed.Date(typed);
        if (day is null && (required || Typed.Text(typed).Length > 0))
        {
            ModelState.AddModelError(field, required ? "Nhập ngày dạng 15/03/2021." : "Nhập ngày dạng 15/03/2021, hoặc để trống.");
        }

        return day;
    }

    public sealed class Input
    {
        public string? Title { get; set; }

        public string? Number { get; set; }

        public string? IssuedOn { get; set; }

        public string? Issuer { get; set; }

        public string? InForceFrom { get; set; }

        public string? InForceTo { get; set; }

        public int? ReplacedBy { get; set; }

        internal static Input Of(LegalBasis basis) => new()
        {
            Title = basis.Title,
            Number = basis.Number,
            IssuedOn = basis.IssuedOn.Short(),
            Issuer = basis.Issuer,
            InForceFrom = basis.InForceFrom.Short(),
            InForceTo = basis.InForceTo?.Short(),
            ReplacedBy = basis.ReplacedById,
        };
    }
}
