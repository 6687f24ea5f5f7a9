using DanVan.Data;
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

/// <summary>Moves the window and the due dates; once the period is open, the due dates only (Sửa ngày của kỳ).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ReschedulePage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<ReschedulePage.Input> rules) : PageModel
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
        Form = new Input { WindowFrom = period.WindowFrom.Short(), WindowTo = period.WindowTo.Short(), DueBelow = period.DueBelow.Short(), DueProvince = period.DueProvince.Short() };
        return period.CanReschedule(actor) is { } refusal ? this.Refused(refusal) : Page();
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
        var refusal = period.Reschedule(
            DayText.Read(Form.WindowFrom)!.Value, DayText.Read(Form.WindowTo)!.Value, DayText.Read(Form.DueBelow)!.Value, DayText.Read(Form.DueProvince)!.Value, actor, clock.Now);
        if ((refusal ?? await db.SaveAsync()) is { } refused)
        {
            return this.Refused(refused);
        }

        this.Tell($"Đã sửa ngày của kỳ {period.Quarter.Name()}.");
        return RedirectToPage("Index", new { nam = period.Year });
    }

    public sealed class Input
    {
        public string? WindowFrom { get; set; }

        public string? WindowTo { get; set; }

        public string? DueBelow { get; set; }

        public string? DueProvince { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            const string day = "Ghi ngày như 18/03/2021.";
            _ = RuleFor(input => input.WindowFrom).Must(DayText.IsDay).WithMessage(day);
            _ = RuleFor(input => input.WindowTo).Must(DayText.IsDay).WithMessage(day);
            _ = RuleFor(input => input.DueBelow).Must(DayText.IsDay).WithMessage(day);
            _ = RuleFor(input => input.DueProvince).Must(DayText.IsDay).WithMessage(day);
        }
    }
}
