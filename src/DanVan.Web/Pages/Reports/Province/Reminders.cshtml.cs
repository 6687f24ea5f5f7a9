using DanVan.Data;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Province;

/// <summary>Plain messages to those whose report is still owed, to be sent by phone (Đôn đốc, Sao chép tin nhắn).</summary>
public sealed class RemindersPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ky")] string? quarter)
    {
        if (!actor.Is(Function.StandingOffice))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var periods = await db.Periods.AsNoTracking().Where(period => period.State == PeriodState.Open)
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber).ToListAsync();
        if ((quarter is null ? periods.FirstOrDefault() : periods.Find(period => period.Quarter.Address() == quarter)) is not { } chosen)
        {
            return NotFound();
        }

        Period = chosen;
        Messages = [.. (await db.OwedReportsAsync(actor.ProvinceId!.Value, null))
            .Where(owed => owed.PeriodId == chosen.Id && owed.Report is not { State: ReportState.Submitted } and not { IsCorrection: true })
            .Select(owed => new Message($"{owed.AreaType} {owed.AreaName}".Trim(), TextOf(owed)))];
        return Page();
    }

    // Sent by phone: no link, no sign that a message could lose.
    private string TextOf(OwedReport owed)
    {
        var area = $"{owed.AreaType} {owed.AreaName}".Trim();
        // The words of the list and of Việc của tôi: one report is late in one way.
        var when = owed.Standing(clock.Today).Lateness(owed.Due, clock.Today) is { } late ? $", {late.Word.ToLowerInvariant()}" : "";
        var sides = owed.Report is { } started
            ? $" Bên Dân vận: {Word(started.Party)}; bên Quân sự: {Word(started.Military)}."
            : " Hai bên chưa bắt đầu nhập.";
        return $"Kính gửi hai cơ quan phối hợp {area}: báo cáo {Period.Quarter.Name()} (số liệu từ {Period.WindowFrom.Short()} đến {Period.WindowTo.Short()}) hạn nộp {owed.Due.Short()}{when}.{sides} Đề nghị hoàn thành, trình lãnh đạo xác nhận và gửi tỉnh. {actor.PostTitle}.";
    }

    private static string Word(SideWork side) => side.ReturnReason is null ? side.State.Shown().Word.ToLowerInvariant() : "tỉnh trả lại, đang sửa";

    public sealed record Message(string Area, string Text);
}
