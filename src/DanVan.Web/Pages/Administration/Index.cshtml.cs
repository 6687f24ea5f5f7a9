using DanVan.Domain.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration;

/// <summary>What this administrator looks after, by subject (Quản trị).</summary>
public sealed class IndexPage(Actor actor) : PageModel
{
    public bool IsOfPortal => actor.ProvinceId is null;

    public IReadOnlyList<Room> Rooms => IsOfPortal
        ? [
            new("Tỉnh", "/quan-tri/tinh", "geo-alt", "Lập tỉnh mới với các cấp của tỉnh."),
            new("Quản trị tỉnh", "/quan-tri/quan-tri-tinh", "people", "Cấp tài khoản quản trị đầu tiên cho mỗi tỉnh."),
            new("Người dùng", "/quan-tri/nguoi-dung", "person-circle", "Tài khoản của hệ thống."),
            new("Chỉ tiêu thống kê", "/quan-tri/chi-tieu", "list-check", "Danh mục quốc gia và các bản có hiệu lực."),
            new("Quy tắc kiểm tra", "/quan-tri/quy-tac", "list-check", "So sánh giữa các chỉ tiêu, chặn hoặc nhắc khi chưa khớp."),
            new("Biểu mẫu", "/quan-tri/bieu-mau", "journal-text", "Mẫu báo cáo mặc định theo quý."),
            new("Nhập tệp", "/quan-tri/nhap-tep", "upload", "Nhập CSV, xem trước rồi mới ghi."),
            new("Thư chưa gửi được", "/quan-tri/thu", "envelope", "Thư báo không đến được, lý do, gửi lại."),
        ]
        : [
            new("Người dùng và chức vụ", "/quan-tri/nguoi-dung", "people", "Tài khoản, chức vụ có thời hạn, phiếu kích hoạt."),
            new("Địa bàn", "/quan-tri/dia-ban", "geo-alt", "Địa bàn theo thời gian, thứ tự chính thức."),
            new("Cơ quan, đơn vị", "/quan-tri/co-quan", "building", "Tên gọi theo thời gian, bộ phận tham mưu."),
            new("Hai cơ quan phối hợp", "/quan-tri/hai-co-quan", "link-45deg", "Cặp cơ quan của từng địa bàn."),
            new("Kế thừa địa bàn", "/quan-tri/ke-thua", "diagram-3", "Đổi tên, nhập, chia tách, giải thể."),
            new("Chỉ tiêu thống kê", "/quan-tri/chi-tieu", "list-check", "Danh mục quốc gia và bản riêng của tỉnh."),
            new("Quy tắc kiểm tra", "/quan-tri/quy-tac", "list-check", "So sánh giữa các chỉ tiêu, chặn hoặc nhắc khi chưa khớp."),
            new("Biểu mẫu", "/quan-tri/bieu-mau", "journal-text", "Mẫu báo cáo của tỉnh."),
            new("Kỳ báo cáo", "/ky-bao-cao", "calendar3", "Lập kỳ, mở, đóng, đổi hạn nộp."),
            new("Ngày nghỉ, làm bù", "/quan-tri/ngay-nghi", "calendar3", "Lịch để tính hạn nộp."),
            new("Cấu hình tỉnh", "/quan-tri/tinh/cau-hinh", "gear", "Khoảng lấy số liệu, hạn nộp, quy định xác nhận."),
            new("Nhập tệp", "/quan-tri/nhap-tep", "upload", "Nhập CSV, xem trước rồi mới ghi."),
            new("Thư chưa gửi được", "/quan-tri/thu", "envelope", "Thư báo không đến được, lý do, gửi lại."),
        ];

    public sealed record Room(string Name, string Href, string Icon, string What);
}
