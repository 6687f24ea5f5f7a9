using DanVan.Data;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Periods;

/// <summary>Opens a closed period again, with a reason (Mở lại kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ReopenPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<ReopenPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        Version = period.Version;
        return period.CanReopen(actor) is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        db.Expect(period, Version);
        if ((period.Reopen(actor, Form.Reason ?? "", clock.Now) ?? await db.SaveAsync()) is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell($"Đã mở lại kỳ {period.Quarter.Name()}; biểu mẫu đã chốt giữ nguyên.");
        return RedirectToPage("Index", new { nam = period.Year });
    }

    public sealed class Input
    {
        public string? Reason { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules() => _ = RuleFor(input => input.Reason)
            .NotEmpty().WithMessage("Nhập lý do mở lại kỳ.")
            .MaximumLength(HistoryEntry.ReasonMaxLength).WithMessage($"Lý do không quá {HistoryEntry.ReasonMaxLength} ký tự.");
    }
}
