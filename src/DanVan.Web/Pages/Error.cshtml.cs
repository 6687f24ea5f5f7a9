using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages;

/// <summary>What went wrong and what to do, in plain Vietnamese; never a stack trace.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorPage : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status) => (Heading, Advice) = status switch
    {
        400 => ("Yêu cầu không hợp lệ", "Trang này có thể đã mở quá lâu. Quay lại trang trước, tải lại rồi gửi lần nữa; những gì đã lưu vẫn còn."),
        403 => ("Không được phép", "Chức vụ đang dùng không mở được trang này. Nếu có nhiều chức vụ, hãy đổi chức vụ ở góc trên bên phải."),
        404 => ("Không tìm thấy", "Trang không tồn tại hoặc nằm ngoài phạm vi của đồng chí."),
        405 => ("Không gửi được tới trang này", "Trang này chỉ để xem. Mở lại trang từ danh mục rồi thực hiện lần nữa."),
        413 => ("Nội dung gửi lên quá lớn", "Chưa ghi gì. Tệp minh chứng và biểu Excel tối đa 10 MB mỗi tệp, tệp CSV tối đa 5 MB; bài viết dài thì chia nhỏ rồi gửi lại."),
        429 => ("Gửi quá nhiều lần", "Chờ một phút rồi thử lại."),
        _ => ("Hệ thống gặp trục trặc", "Việc vừa gửi có thể chưa được ghi nhận. Tải lại trang để xem; nếu vẫn lỗi, báo cho quản trị."),
    };
}
