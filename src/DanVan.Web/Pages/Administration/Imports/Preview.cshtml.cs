using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Imports;

/// <summary>The dry run of a kept file: what would be added, changed, refused; and the button that does it when nothing is refused.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class PreviewPage(PortalDb db, ImportRun run, IEnumerable<IImport> imports, Actor actor, ProgrammeClock clock) : PageModel
{
    private IImport? _import;

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public ImportFile Kept { get; private set; } = null!;

    public string Kind => _import!.Kind;

    public string Name => _import!.Wording().Name;

    /// <summary>Null when the file cannot be read, or was carried out before.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>Refused rows first, then what changes, what is added, what stays; fifty a page.</summary>
    public IReadOnlyList<ImportLine> Lines => Plan is null ? [] :
    [
        .. Plan.Lines.OrderBy(line => Rank(line.Outcome)).ThenBy(line => line.Line)
            .Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size),
    ];

    public bool CanApply => Plan is { CanApply: true } plan && Kept.AppliedAt is null && plan.Count(ImportOutcome.Unchanged) < plan.Lines.Count;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindsAsync(id))
        {
            return NotFound();
        }

        await TryAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindsAsync(id))
        {
            return NotFound();
        }

        var answer = await run.ApplyAsync(_import!, Kept, actor, clock.Now, HttpContext.RequestAborted);
        if (answer.Refusal is { } refusal)
        {
            Plan = answer.Plan;
            return this.Refused(refusal);
        }

        this.Tell($"Đã ghi tệp {Kept.FileName} vào hệ thống: thêm {Counted(answer.Plan!, ImportOutcome.Added)}, thay đổi {Counted(answer.Plan!, ImportOutcome.Changed)} dòng.");
        return RedirectToPage("/Administration/Imports/Index");
    }

    public string Counted(ImportPlan plan, ImportOutcome outcome) => plan.Count(outcome).Vietnamese();

    private async Task<bool> FindsAsync(Guid id)
    {
        Number = Math.Clamp(Number, 1, 1000);
        var file = await db.ImportFiles.AsNoTracking().FindVisibleAsync(id, HttpContext.RequestAborted);
        _import = imports.SingleOrDefault(import => import.Kind == file?.Kind && import.IsFor(actor));
        if (file is null || _import is null)
        {
            return false;
        }

        Kept = file;
        return true;
    }

    private async Task TryAsync()
    {
        if (Kept.AppliedAt is not null)
        {
            return;
        }

        var answer = await run.TryAsync(_import!, Kept, actor, clock.Now, HttpContext.RequestAborted);
        Plan = answer.Plan;
        if (answer.Refusal is { } unreadable)
        {
            ModelState.AddModelError("", unreadable.InVietnamese());
        }
    }

    private static int Rank(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Refused => 0,
        ImportOutcome.Changed => 1,
        ImportOutcome.Added => 2,
        _ => 3,
    };
}
