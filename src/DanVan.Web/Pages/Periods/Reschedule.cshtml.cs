using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Periods;

/// <summary>Moves the window and the due dates; once the period is open, the due dates only (Sửa ngày của kỳ).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ReschedulePage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<ReschedulePage.Input> rules) : PeriodStepPage(db, actor, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    protected override Refusal? Question() => Period.CanReschedule(Actor);

    protected override Task<Refusal?> ActAsync() => SavedAsync(Period.Reschedule(
        DayText.Read(Form.WindowFrom)!.Value, DayText.Read(Form.WindowTo)!.Value, DayText.Read(Form.DueBelow)!.Value, DayText.Read(Form.DueProvince)!.Value, Actor, Now));

    protected override string Done() => $"Đã sửa ngày của kỳ {Period.Quarter.Name()}.";

    protected override bool Accepts() => this.Accepts(rules, Form);

    protected override void Begin()
    {
        base.Begin();
        Form = new Input { WindowFrom = Period.WindowFrom.Short(), WindowTo = Period.WindowTo.Short(), DueBelow = Period.DueBelow.Short(), DueProvince = Period.DueProvince.Short() };
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
