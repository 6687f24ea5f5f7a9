using System.Globalization;
using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Provinces;

/// <summary>The rules by which the province's next periods are drawn up, and how its people work (Cấu hình của tỉnh).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class ConfigurePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<ConfigurePage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Province Province { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.Provinces.FindVisibleAsync(actor.ProvinceId!.Value) is not { } province)
        {
            return NotFound();
        }

        Province = province;
        Version = province.Version;
        Form = new Input
        {
            Name = province.Name,
            WindowStartDay = province.WindowStartDay.ToString(CultureInfo.InvariantCulture),
            DueDayBelow = province.DueDayBelow.ToString(CultureInfo.InvariantCulture),
            DueDayProvince = province.DueDayProvince.ToString(CultureInfo.InvariantCulture),
            OnePersonMayEnterAndConfirm = province.OnePersonMayEnterAndConfirm,
            SilentWorkingDays = province.SilentWorkingDays.ToString(CultureInfo.InvariantCulture),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Provinces.FindVisibleAsync(actor.ProvinceId!.Value) is not { } province)
        {
            return NotFound();
        }

        Province = province;
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var current = province.Version;
        db.Expect(province, Version);
        var refusal = province.Configure(
            Typed.Text(Form.Name), DayOf(Form.WindowStartDay), DayOf(Form.DueDayBelow), DayOf(Form.DueDayProvince), Form.OnePersonMayEnterAndConfirm, DayOf(Form.SilentWorkingDays), actor, clock.Now)
            ?? await db.SaveAsync();
        if (refusal is not null)
        {
            Version = current;
            return this.Refused(refusal, refusal.Code switch
            {
                "province.name-missing" or "province.name-too-long" => "Form.Name",
                "province.day-out-of-range" => "Form.WindowStartDay",
                "province.due-days-out-of-order" => "Form.DueDayProvince",
                "province.silent-days-out-of-range" => "Form.SilentWorkingDays",
                _ => "",
            });
        }

        this.Tell("Đã lưu cấu hình. Các kỳ lập từ nay theo cấu hình này; kỳ đã mở giữ nguyên.");
        return RedirectToPage("/Administration/Provinces/Configure");
    }

    private static int DayOf(string? typed) => Typed.Number(typed) ?? 0;

    public sealed class Input
    {
        public string? Name { get; set; }

        public string? WindowStartDay { get; set; }

        public string? DueDayBelow { get; set; }

        public string? DueDayProvince { get; set; }

        public bool OnePersonMayEnterAndConfirm { get; set; }

        public string? SilentWorkingDays { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Name).NotEmpty().WithMessage("Nhập tên tỉnh.");
            _ = RuleFor(input => input.WindowStartDay).Must(IsDay).WithMessage("Ngày trong tháng phải từ 1 đến 28.");
            _ = RuleFor(input => input.DueDayBelow).Must(IsDay).WithMessage("Ngày trong tháng phải từ 1 đến 28.");
            _ = RuleFor(input => input.DueDayProvince).Must(IsDay).WithMessage("Ngày trong tháng phải từ 1 đến 28.");
            _ = RuleFor(input => input.SilentWorkingDays).Must(typed => Typed.Number(typed) is >= 1 and <= Province.SilentWorkingDaysMost).WithMessage($"Số ngày làm việc phải từ 1 đến {Province.SilentWorkingDaysMost}.");
        }

        private static bool IsDay(string? typed) => Typed.Number(typed) is >= 1 and <= 28;
    }
}
