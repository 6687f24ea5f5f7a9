using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Which areas have a sub-plan, in what state, and what they left out (Độ phủ).</summary>
public sealed class BoardPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public CoverageBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is not DocumentKind.AnnualPlan || Document.LastIssued is null || !ReadsDrafts)
        {
            return NotFound();
        }

        Board = await CoverageBoard.OfAsync(Db, Document, Today, HttpContext.RequestAborted);
        if (!Who.Is(Function.Viewer))
        {
            Messages = [.. Board.Rows.Where(row => !row.IsIssued || row.Lags).Select(row => ($"{row.Pairing.AreaType} {row.Pairing.AreaName}", TextOf(row)))];
        }

        return Page();
    }

    /// <summary>Area and words of a message to each that still owes its sub-plan, or goes by an older revision.</summary>
    public IReadOnlyList<(string Area, string Text)> Messages { get; private set; } = [];

    // Sent by phone: no link, no sign that a message could lose.
    private string TextOf(CoverageRow row)
    {
        var due = Board.Due is { } day ? $" hạn ban hành {day.Short()}{(row.DaysLate > 0 ? $", đã chậm {row.DaysLate} ngày" : "")}" : "";
        var stands = row switch
        {
            { IsIssued: true } => "tỉnh đã điều chỉnh kế hoạch; kế hoạch của địa bàn còn theo bản cũ. Đề nghị xem các thay đổi và điều chỉnh",
            { Document: null } => $"kế hoạch cấp dưới{due}, chưa soạn. Đề nghị soạn, thống nhất và trình ký",
            _ => $"kế hoạch cấp dưới{due}, hiện {row.Revision!.State.Shown().Word.ToLowerInvariant()}{(row.Coverage.Unanswered > 0 ? $", còn {row.Coverage.Unanswered} nhiệm vụ của tỉnh chưa trả lời" : "")}. Đề nghị hoàn thành",
        };
        return $"Kính gửi hai cơ quan phối hợp {row.Pairing.AreaType} {row.Pairing.AreaName}: {Document.Title().ToLowerInvariant()}, {stands}. {Who.PostTitle}.";
    }
}
