using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports;

public enum ReportTab
{
    Figures = 1,
    Narrative = 2,
    Print = 3,
    Story = 4,
    Review = 5,
    Workbook = 6,
    Questions = 7,
    Progress = 8,
}

/// <summary>One thing that the actor may do now.</summary>
public sealed record ReportStep(string Label, string Href, string Icon);

/// <summary>The head of every page of a report: what it is, where it stands, who must act next, what I may do.</summary>
public sealed class ReportHead
{
    // A step that fails only for these reasons is not the actor's to take now; any other refusal is explained on the step's page.
    private static readonly HashSet<string> NotMine = ["common.not-in-this-state", "common.not-your-function", "common.not-your-organization", "period.closed", "period.not-open-yet", "report.side-not-confirmed", "report.not-due-yet", "report.no-correction", "report.correction-of-other-side", "report.not-of-provincial-pairing", "report.own-part-not-cleared", "report.nothing-to-unlock", "report.body-has-clerk"];

    private ReportHead(WholeReport whole, ReportTab? tab)
    {
        Whole = whole;
        Tab = tab;
    }

    public WholeReport Whole { get; }

    public ReportTab? Tab { get; }

    public required StateText State { get; init; }

    /// <summary>"Quá hạn 2 ngày", while it is owed.</summary>
    public required StateText? Lateness { get; init; }

    public required string Next { get; init; }

    /// <summary>From here to the next report that waits for the reader's office; null for everybody else.</summary>
    public required string? NextWaiting { get; init; }

    public required IReadOnlyList<ReportStep> Steps { get; init; }

    /// <summary>Readers from outside see what was accepted, not what had to be mended.</summary>
    public required bool ShowsReview { get; init; }

    /// <summary>Officers of a side fetch and bring back their workbook.</summary>
    public required bool ShowsWorkbook { get; init; }

    /// <summary>Where a standing office moves this pairing's due date; null for others, and where it is too late to.</summary>
    public required string? ExtendHref { get; init; }

    public required int Typed { get; init; }

    public required int ToType { get; init; }

    public string Title => FirstUpper(Whole.Shown.AreaName);

    public static ReportHead Of(WholeReport whole, Actor actor, DateTimeOffset now, ReportTab? tab)
    {
        var mine = whole.Report.SideOf(actor);
        var sides = mine is { } side && actor.Is(Function.Officer) ? [side] : Sides.Both;
        var cells = sides.SelectMany(one => whole.Rows.Where(row => row.Indicator.IsTypedBy(one)).Select(row => row[Columns.Of(one)])).ToList();
        return new ReportHead(whole, tab)
        {
            State = whole.Shown != whole.Report.Current
                ? new StateText("Bản cũ, chỉ để xem", "clock-history", "")
                : whole.Report.AloneSide is { } alone ? new StateText($"Gửi một bên, thiếu phần {alone.Other().Name()}", "send", "attention") : whole.Report.State.Shown(),
            Lateness = whole.Standing(VietnamTime.DateOf(now)).Lateness(whole.Due, VietnamTime.DateOf(now)),
            Next = NextOf(whole),
            NextWaiting = actor.Is(Function.StandingOffice) ? $"/bao-cao-quy/{whole.Report.Id}/tiep" : null,
            // Its pages have a first action of their own.
            Steps = whole.Shown == whole.Report.Current && tab is not ReportTab.Workbook ? StepsOf(whole, actor, now) : [],
            ShowsReview = !actor.Is(Function.Viewer),
            ShowsWorkbook = mine is not null && actor.Is(Function.Officer) && whole.Shown == whole.Report.Current,
            ExtendHref = actor.Is(Function.StandingOffice) && whole.Period.State is PeriodState.Open && whole.Report.FirstSubmittedAt is null
                ? $"/ky-bao-cao/{whole.Period.Id}/gia-han/{whole.Report.PairingId}" : null,
            Typed = cells.Count(figure => figure.Kind is not FigureKind.Blank),
            ToType = cells.Count,
        };
    }

    /// <summary>What the province named when it returned the side's part: cells of the grid and narrative sections.</summary>
    public IReadOnlyList<(string Name, string Href)> ReturnedOf(Side side) =>
        [.. Whole[side].Objections.Select(PlaceOf).OfType<(string, string)>()];

    private (string, string)? PlaceOf(Objection objection)
    {
        var report = $"/bao-cao-quy/{Whole.Report.Id}";
        if (objection.NarrativeNumber is { } number)
        {
            var section = Whole.Form.Narratives.FirstOrDefault(narrative => narrative.Number == number);
            return section is null ? null : ($"mục {section.Numeral}", $"{report}/noi-dung#muc-{number}");
        }

        return Whole.RowOf(objection.IndicatorId!.Value) is { } row
            ? (row.Indicator.Name + (objection.Column is Column.Joint ? " (làm chung)" : ""), $"{report}#{PostedCells.Place(row.Indicator.Id, objection.Column!.Value)}")
            : null;
    }

    private static string NextOf(WholeReport whole) => whole.Report.State switch
    {
        ReportState.Accepted => $"Đã đưa vào tổng hợp lúc {whole.Report.Current.AcceptedAt!.Value.WithTime()}{(whole.Report.Current.SilentOffice is { } silent ? $", duyệt thay bộ phận tham mưu bên {silent.Name()}" : "")}. Cần sửa thì cán bộ của một bên mở đính chính.",
        ReportState.Submitted => "Chờ " + string.Join(" và ", Sides.Both.Where(office => whole.Report.ClearanceOf(office) is null).Select(office => $"bộ phận tham mưu bên {office.Name()}")) + " rà soát.",
        _ => FirstUpper(string.Join("; ", Sides.Both.Select(side => SideText(whole, side)))) + ".",
    };

    private static string SideText(WholeReport whole, Side side) => whole[side].State switch
    {
        SideState.WithLeader => $"bên {side.Name()} chờ lãnh đạo xác nhận",
        SideState.Confirmed => $"bên {side.Name()} đã xác nhận {whole[side].ConfirmedAt!.Value.Short()}",
        _ => whole.Blanks(side).Count is > 0 and var blanks
            ? $"bên {side.Name()} còn {blanks} chỉ tiêu"
            : $"bên {side.Name()} đã nhập đủ, chờ trình lãnh đạo",
    };

    private static List<ReportStep> StepsOf(WholeReport whole, Actor actor, DateTimeOffset now)
    {
        var steps = new List<ReportStep>();
        var id = whole.Report.Id;
        if (whole.Report.SideOf(actor) is { } side)
        {
            Offer(whole.CanConfirm(actor, side), "Xác nhận", "xac-nhan", "check-lg");
            Offer(whole.CanSend(actor, side), "Trình lãnh đạo", "trinh-lanh-dao", "send");
            Offer(whole.CanSubmitAlone(actor, side, now), "Gửi một bên", "gui-mot-ben", "send");
            Offer(whole.CanReturnToOfficer(actor, side), "Trả lại cán bộ", "tra-lai-can-bo", "arrow-return-left");
            Offer(whole.CanTakeBack(actor, side), "Lấy lại", "lay-lai", "arrow-return-left");
            Offer(whole.CanWithdraw(actor, side), "Rút xác nhận", "rut-xac-nhan", "arrow-return-left");
            Offer(whole.CanCorrect(actor), "Đính chính", "dinh-chinh", "pencil");
            Offer(whole.CanDropCorrection(actor), "Bỏ đính chính", "bo-dinh-chinh", "x-lg");
        }

        foreach (var one in Sides.Both)
        {
            Offer(whole.CanEnterOnBehalf(actor, one), $"Nhập thay bên {one.Name()}", $"nhap-thay/{one.Address()}", "file-earmark-text");
        }

        Offer(whole.CanClear(actor), "Đạt, đưa vào tổng hợp", "dat", "check-lg");
        Offer(whole.CanReturn(actor), "Trả lại", "tra-lai", "arrow-return-left");
        Offer(whole.CanAcceptForSilent(actor), "Duyệt thay", "duyet-thay", "check-lg");
        Offer(whole.CanUnlock(actor), "Mở khóa", "mo-khoa", "unlock");
        return steps;

        void Offer(Refusal? refusal, string label, string address, string icon)
        {
            if (refusal is null || !(NotMine.Contains(refusal.Code) || refusal.Code == "report.already-cleared"))
            {
                steps.Add(new ReportStep(label, $"/bao-cao-quy/{id}/{address}", icon));
            }
        }
    }

    private static string FirstUpper(string text) => text.Length == 0 ? text : char.ToUpper(text[0], System.Globalization.CultureInfo.InvariantCulture) + text[1..];
}
