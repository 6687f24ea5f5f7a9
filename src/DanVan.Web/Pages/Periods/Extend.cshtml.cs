using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Periods;

/// <summary>A standing office gives one pairing a later due date for one period, started or not (Gia hạn nộp).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ExtendPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<ExtendPage.Input> rules) : PageModel
{
    private Pairing _pairing = null!;

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Of the extension that stands; null while there is none.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    /// <summary>The extension that is there, whether it is still later than the period's own day or not.</summary>
    public DueExtension? Standing { get; private set; }

    /// <summary>"huyện Bình Sơn".</summary>
    public string Area { get; private set; } = "";

    public DateOnly OwnDue => Period.DueOf(_pairing.IsProvincial);

    /// <summary>Why it cannot be done now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int cap)
    {
        if (await LoadAsync(id, cap) is { } answer)
        {
            return answer;
        }

        Version = Standing?.Version;
        Form = new Input { Due = Standing?.Due.Short(), Reason = Standing?.Reason };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int cap)
    {
        if (await LoadAsync(id, cap) is { } answer)
        {
            return answer;
        }

        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var refusal = Version == Standing?.Version ? null : CommonRefusals.ChangedMeanwhile();
        if (refusal is null)
        {
            refusal = DueExtension.Give(Period, _pairing, Standing, Typed.Date(Form.Due), Form.Reason ?? "", actor, clock.Now, out var given);
            if (given is not null && Standing is null)
            {
                _ = db.DueExtensions.Add(given);
            }
        }

        refusal ??= await db.SaveAsync();
        if (refusal is null)
        {
            this.Tell($"Hạn nộp của {Area} là {Period.DueOf(_pairing.IsProvincial, Typed.Date(Form.Due)).Short()}.");
            return RedirectToPage("/Reports/Index", new { ky = Period.Quarter.Address() });
        }

        db.ChangeTracker.Clear();
        if (await LoadAsync(id, cap) is { } gone)
        {
            return gone;
        }

        // The next try is judged against what is shown now.
        _ = ModelState.Remove(nameof(Version));
        Version = Standing?.Version;
        return this.Refused(refusal, refusal.Code switch
        {
            "period.extension-out-of-range" => "Form.Due",
            "common.reason-missing" or "report.reason-too-long" => "Form.Reason",
            _ => "",
        });
    }

    private async Task<IActionResult?> LoadAsync(int periodId, int pairingId)
    {
        if (await db.Periods.FindVisibleAsync(periodId) is not { } period || await db.Pairings.FindVisibleAsync(pairingId) is not { } pairing)
        {
            return NotFound();
        }

        (Period, _pairing) = (period, pairing);
        Standing = await db.DueExtensions.SingleOrDefaultAsync(extension => extension.PeriodId == periodId && extension.PairingId == pairingId);
        Area = await db.Areas.Where(area => area.Id == pairing.AreaId).Select(area => area.Type + " " + area.Name).SingleAsync();
        var refusal = DueExtension.CanExtend(period, pairing, actor);
        WhyNot = refusal?.InVietnamese();
        return refusal?.IsNotYours() is true ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }

    public sealed class Input
    {
        public string? Due { get; set; }

        public string? Reason { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Due).Must(Typed.IsDate).WithMessage("Ghi hạn mới như 31/12/2021.");
            _ = RuleFor(input => input.Reason).NotEmpty().WithMessage("Nhập lý do gia hạn.")
                .MaximumLength(DueExtension.ReasonMaxLength).WithMessage($"Lý do không quá {DueExtension.ReasonMaxLength} ký tự.");
        }
    }
}
