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
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Calendar;

/// <summary>Days off and days worked in exchange of a year; due dates move around them (Ngày nghỉ, ngày làm bù).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<IndexPage.Input> rules) : PageModel
{
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Asked { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public int Year => Asked is { } year and >= 2000 and <= 2100 ? year : clock.Today.Year;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var (date, name) = (DayText.Read(Form.Date)!.Value, VietnameseText.Nfc(Form.Name ?? "").Trim());
        if (CalendarDay.Refuses(date, name, Form.IsWorkingDay) is { } refused)
        {
            return this.Refused(refused, refused.Code == "calendar.name-missing" ? "Form.Name" : "Form.Date");
        }

        if (await db.CalendarDays.AnyAsync(day => day.Date == date))
        {
            return this.Refused(CalendarRefusals.DayTwice(date), "Form.Date");
        }

        _ = db.CalendarDays.Add(CalendarDay.Add(actor.ProvinceId!.Value, date, name, Form.IsWorkingDay, actor, clock.Now));
        if (await db.SaveAsync() is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell($"Đã thêm {date.Short()}: {name}. Kỳ chưa mở có hạn rơi vào ngày này được đánh dấu ở Kỳ báo cáo.");
        return RedirectToPage(new { nam = date.Year });
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id)
    {
        ModelState.Clear();
        if (await db.CalendarDays.FindVisibleAsync(id) is not { } day)
        {
            return NotFound();
        }

        if (day.Remove(clock.Today, actor, clock.Now) is { } refusal)
        {
            await ReadAsync();
            return this.Refused(refusal);
        }

        _ = db.CalendarDays.Remove(day);
        if (await db.SaveAsync() is { } failure)
        {
            await ReadAsync();
            return this.Refused(failure);
        }

        this.Tell($"Đã xóa {day.Date.Short()} khỏi lịch.");
        return RedirectToPage(new { nam = day.Date.Year });
    }

    private async Task ReadAsync()
    {
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Days = await db.CalendarDays.AsNoTracking().Where(day => day.Date >= first && day.Date <= last).OrderBy(day => day.Date).ToListAsync();
    }

    public sealed class Input
    {
        public string? Date { get; set; }

        public string? Name { get; set; }

        public bool IsWorkingDay { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules() => _ = RuleFor(input => input.Date).Must(DayText.IsDay).WithMessage("Ghi ngày như 11/02/2021.");
    }
}
