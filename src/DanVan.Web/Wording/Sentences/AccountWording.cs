using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Web.Wording;

/// <summary>Sentences for accounts and posts, and the functions by name.</summary>
internal static class AccountWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("account.user-name-invalid", facts => $"Tên đăng nhập “{facts[0]}” không dùng được: từ {UserNames.MinLength} đến {UserNames.MaxLength} chữ thường không dấu, chữ số, giữa chúng có thể có dấu chấm, gạch nối hoặc gạch dưới."),
        ("account.user-name-taken", facts => $"Tên đăng nhập “{facts[0]}” đã có người dùng; chọn tên khác."),
        ("account.display-name-missing", _ => "Nhập tên hiển thị, tối đa 120 ký tự."),
        ("account.mail-address-invalid", facts => $"“{facts[0]}” không phải địa chỉ thư điện tử; ghi như binhson.dv@quangngai.gov.vn, không dấu, không khoảng trắng."),
        ("account.not-yourself", _ => "Không thể tự vô hiệu hóa tài khoản đang dùng; nhờ quản trị khác thực hiện."),
        ("account.is-disabled", _ => "Tài khoản đang bị vô hiệu hóa; mở lại tài khoản trước khi cấp mã."),
        ("account.already-disabled", _ => "Tài khoản đã bị vô hiệu hóa từ trước."),
        ("account.not-disabled", _ => "Tài khoản không bị vô hiệu hóa."),
        ("account.code-not-valid", _ => "Tên đăng nhập hoặc mã kích hoạt không đúng, mã đã dùng hoặc đã hết hạn. Kiểm tra lại phiếu, hoặc nhờ quản trị cấp phiếu mới."),
        ("account.set-up-not-valid", _ => "Liên kết thiết lập không đúng, đã dùng hoặc đã hết hạn. Khởi động lại hệ thống để nhận liên kết mới trong nhật ký."),
        ("handover.nothing", _ => "Chức vụ quản trị, người xem không có việc chờ để bàn giao; kết thúc chức vụ là đủ."),
        ("handover.to-oneself", _ => "Người nhận phải là người khác."),
        ("handover.of-another-kind", _ => "Người nhận phải giữ cùng chức năng ở cùng cơ quan."),
        ("post.title-missing", _ => "Nhập chức danh."),
        ("post.organization-missing", _ => "Chức năng này cần một cơ quan của tỉnh; chọn cơ quan."),
        ("post.without-organization", _ => "Quản trị và người xem không thuộc cơ quan nào; để trống cơ quan."),
        ("post.not-a-standing-office", facts => $"{facts[0]} không phải bộ phận tham mưu, giúp việc."),
        ("post.is-a-standing-office", facts => $"{facts[0]} là bộ phận tham mưu, giúp việc: ở đây chỉ có chức năng của bộ phận đó; cán bộ, lãnh đạo, văn thư thuộc cơ quan cấp trên của nó."),
        ("post.without-side", facts => $"{facts[0]} không thuộc bên Dân vận hay Quân sự nên không có cán bộ, lãnh đạo, văn thư trên hệ thống."),
        ("post.ends-before-it-begins", facts => $"Ngày kết thúc phải từ ngày bắt đầu {((DateOnly)facts[0]).Short()} trở đi."),
        ("post.ends-already", facts => $"Chức vụ đã kết thúc ngày {((DateOnly)facts[0]).Short()}; chỉ có thể chọn ngày sớm hơn."),
        ("post.held-already", facts => $"Đã giữ đúng chức vụ này (“{facts[0]}”, từ {((DateOnly)facts[1]).Short()}) trong khoảng thời gian trùng nhau."),
        ("post.has-begun", _ => "Chức vụ đã bắt đầu nên không hủy được; hãy kết thúc chức vụ."),
        ("post.own-last-administrator", _ => "Đây là chức vụ quản trị cuối cùng của chính đồng chí; nhờ quản trị khác kết thúc, để hệ thống không mất người quản trị."),
        ("people-import.function-unknown", facts => $"Không có chức năng “{facts[0]}”. Dùng: Officer, Leader, Clerk, StandingOffice, Administrator, Viewer."),
        ("people-import.organization-unknown", facts => $"Không có cơ quan mã “{facts[0]}” trong tỉnh; nhập cơ quan trước."),
        ("people-import.date-invalid", facts => $"Cột {facts[0]}: “{facts[1]}” không phải ngày; ghi như 2021-12-22 hoặc 22/12/2021."),
        ("people-import.deputy-invalid", facts => $"Cột deputy: “{facts[0]}” không hiểu được; ghi yes hoặc để trống."),
        ("people-import.title-too-long", facts => $"Chức danh dài quá {facts[0]} ký tự."),
        ("people-import.row-repeated", facts => $"Dòng này lặp lại dòng {facts[0]}."),
        ("people-import.display-name-differs", facts => $"Tên hiển thị khác với dòng {facts[0]} của cùng tên đăng nhập."),
    ];

    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        [nameof(PersonCreated)] = "Thêm tài khoản",
        [nameof(PersonRenamed)] = "Đổi tên hiển thị",
        [nameof(ActivationIssued)] = "Tạo mã kích hoạt",
        [nameof(AccountActivated)] = "Kích hoạt tài khoản",
        [nameof(PasswordChanged)] = "Đổi mật khẩu",
        [nameof(MailChosen)] = "Đổi địa chỉ hoặc cách nhận thư",
        [nameof(PersonDisabled)] = "Vô hiệu hóa tài khoản",
        [nameof(PersonEnabled)] = "Mở lại tài khoản",
        [nameof(PortalSetUp)] = "Thiết lập hệ thống",
        [nameof(PostGiven)] = "Giao chức vụ",
        [nameof(PostChanged)] = "Sửa chức vụ",
        [nameof(PostHandedOver)] = "Bàn giao chức vụ",
        [nameof(PostEnded)] = "Kết thúc chức vụ",
        [nameof(PostWithdrawn)] = "Hủy chức vụ chưa bắt đầu",
    };

    /// <summary>What an event of an account or a post was, in few words.</summary>
    public static string Happened(string eventName) => Events.GetValueOrDefault(eventName, eventName);

    public static string InVietnamese(this Function function) => function switch
    {
        Function.Officer => "Cán bộ",
        Function.Leader => "Lãnh đạo",
        Function.Clerk => "Văn thư",
        Function.StandingOffice => "Bộ phận tham mưu, giúp việc",
        Function.Administrator => "Quản trị",
        Function.Viewer => "Người xem",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
    };
}
