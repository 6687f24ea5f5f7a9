using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Imports;

/// <summary>Takes one CSV file of a kind and keeps it for its dry run; what is no table at all is refused here.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class UploadPage(PortalDb db, IEnumerable<IImport> imports, Actor actor, ProgrammeClock clock) : PageModel
{
    private IImport? _import;

    [BindProperty(Name = "tep")]
    public IFormFile? Sent { get; set; }

    public string Kind => _import!.Kind;

    public string Name => _import!.Wording().Name;

    public string Advice => _import!.Wording().Advice;

    /// <summary>Column, and what it takes.</summary>
    public IReadOnlyList<(string Column, string Meaning)> Columns =>
        [.. _import!.Columns.Select(column => (column, _import.Wording().Columns.GetValueOrDefault(column) ?? ""))];

    public int LargestMegabytes => CsvTable.MaxBytes / 1024 / 1024;

    public IActionResult OnGet(string kind) => Finds(kind) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind)
    {
        if (!Finds(kind))
        {
            return NotFound();
        }

        if (Sent is not { Length: > 0 })
        {
            ModelState.AddModelError("tep", "Chọn một tệp CSV có nội dung.");
            return this.Mend();
        }

        if (Sent.Length > CsvTable.MaxBytes)
        {
            return this.Refused(CsvRefusals.TooLarge(LargestMegabytes), "tep");
        }

        using var bytes = new MemoryStream();
        await Sent.CopyToAsync(bytes, HttpContext.RequestAborted);
        if (CsvTable.Read(bytes.ToArray(), _import!.Columns).Refusal is { } unreadable)
        {
            return this.Refused(unreadable, "tep");
        }

        var file = ImportFile.Receive(Guid.CreateVersion7(clock.Now), kind, Sent.FileName, bytes.ToArray(), actor, clock.Now);
        _ = db.ImportFiles.Add(file);
        return await db.SaveAsync() is { } refusal ? this.Refused(refusal, "tep") : RedirectToPage("/Administration/Imports/Preview", new { id = file.Id });
    }

    private bool Finds(string kind)
    {
        _import = imports.SingleOrDefault(import => import.Kind == kind && import.IsFor(actor));
        return _import is not null;
    }
}
