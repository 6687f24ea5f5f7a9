using DanVan.Documents.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>What a downloaded sheet says.</summary>
internal static class SheetWords
{
    public static ReportSheetWords Of(WholeReport whole, Side side)
    {
        var quarter = whole.Period.Quarter;
        return new ReportSheetWords(
            $"Báo cáo {quarter.Name()} – phần của bên {side.Name()}",
            [
                $"Địa bàn: {whole.Shown.AreaName}. Cơ quan: {(side is Side.Party ? whole.Shown.PartyName : whole.Shown.MilitaryName)}.",
                $"Số liệu từ {whole.Period.WindowFrom.Short()} đến {whole.Period.WindowTo.Short()}. Hạn nộp {whole.Due.Short()}.",
                "Chỉ điền các ô nền vàng: số như 1.234,5 hoặc “hơn 620”; không có thì ghi 0; không áp dụng cho địa bàn thì ghi “không thuộc diện”. Không dán công thức, không đổi mã. Điền xong, tải tệp lên ở trang Excel của báo cáo; hệ thống cho xem trước rồi mới ghi.",
            ],
            quarter.Previous.Title(),
            quarter.SameOfLastYear.Title(),
            FigureReader.WordOf,
            FigureText.Nil,
            FigureText.NotApplicable,
            $"bên {side.Other().Name()} nhập",
            "hệ thống tính");
    }
}
