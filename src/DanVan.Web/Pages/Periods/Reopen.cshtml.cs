using DanVan.Data;
using DanVan.Data.Saving;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Periods;

/// <summary>Opens a closed period again, with a reason (Mở lại kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ReopenPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<ReopenPage.Input> rules) : PeriodStepPage(db, actor, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    protected override Refusal? Question() => Period.CanReopen(Actor);

    protected override Task<Refusal?> ActAsync() => SavedAsync(Period.Reopen(Actor, Form.Reason ?? "", Now));

    protected override string Done() => $"Đã mở lại kỳ {Period.Quarter.Name()}; biểu mẫu đã chốt giữ nguyên.";

    protected override bool Accepts() => this.Accepts(rules, Form);

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
