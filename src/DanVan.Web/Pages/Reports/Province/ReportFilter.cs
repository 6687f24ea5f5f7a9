using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Reports.Province;

/// <summary>What a reader of the whole province leaves in sight of one quarter's list; every word of it stands in the address.</summary>
public sealed class ReportFilter
{
    public static readonly IReadOnlyList<(string Word, string Label)> States =
    [
        ("chua-bat-dau", "Chưa bắt đầu"), ("dang-lap", "Đang lập"), ("tra-lai", "Trả lại, đang sửa"), ("cho-ra-soat", "Đã gửi, chờ rà soát"), ("da-tong-hop", "Đã đưa vào tổng hợp"), ("dinh-chinh", "Đang đính chính"),
    ];

    public static readonly IReadOnlyList<int> Waits = [1, 3, 7];

    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    [FromQuery(Name = "dia-ban")]
    public string? Area { get; set; }

    /// <summary>Only what came late or is overdue.</summary>
    [FromQuery(Name = "tre")]
    public bool Late { get; set; }

    /// <summary>At the province for at least so many days.</summary>
    [FromQuery(Name = "cho")]
    public int? Waiting { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(State) && string.IsNullOrWhiteSpace(Area) && !Late && Waiting is null;

    /// <summary>The words for the area's name as the search key has them.</summary>
    public string Words => VietnameseText.ForSearch(Area ?? "");

    public bool Shows(ReportFacts? report, ReportStanding standing, DateOnly today) =>
        (string.IsNullOrEmpty(State) || Is(standing))
        && (!Late || standing.DaysLate > 0)
        && (Waiting is not { } days || (standing.Kind is StandingKind.Waiting && report?.SubmittedAt is { } since && today.DayNumber - VietnamTime.DateOf(since).DayNumber >= days));

    private bool Is(ReportStanding standing) => State switch
    {
        "chua-bat-dau" => !standing.IsStarted,
        "dang-lap" => standing.IsStarted && !standing.WasSubmitted,
        "tra-lai" => standing.Kind is StandingKind.Returned,
        "cho-ra-soat" => standing.Kind is StandingKind.Waiting,
        "da-tong-hop" => standing.Kind is StandingKind.Accepted,
        "dinh-chinh" => standing.InCorrection,
        _ => true,
    };
}
