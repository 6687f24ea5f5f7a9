using DanVan.Data.Imports;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;

namespace DanVan.Web.Wording;

/// <summary>Sentences about CSV files and rows, and what each kind of file is called and holds.</summary>
internal static class ImportWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("csv.too-large", facts => $"Tệp lớn quá {facts[0]} MB. Chia thành nhiều tệp rồi nhập lần lượt."),
        ("csv.not-utf8", _ => "Tệp không ở bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258). Trong Excel chọn Lưu thành “CSV UTF-8”."),
        ("csv.mojibake", _ => "Chữ tiếng Việt trong tệp đã bị hỏng khi chuyển mã (ví dụ “Ã¡”, “áº¿”). Mở lại tệp gốc và lưu thành “CSV UTF-8”."),
        ("csv.empty", _ => "Tệp không có dòng dữ liệu nào. Dòng đầu là tên cột, từ dòng hai là dữ liệu."),
        ("csv.columns-missing", facts => $"Thiếu cột: {facts[0]}. Tải tệp mẫu để xem đủ các cột."),
        ("csv.column-twice", facts => $"Cột “{facts[0]}” có hai lần ở dòng tiêu đề."),
        ("csv.too-many-rows", facts => $"Tệp có quá {facts[0]} dòng. Chia thành nhiều tệp rồi nhập lần lượt."),
        ("csv.too-many-cells", facts => $"Dòng {facts[0]} có nhiều ô hơn dòng tiêu đề; ô có dấu phẩy phải đặt trong dấu ngoặc kép."),
        ("csv.quote-open", facts => $"Dấu ngoặc kép mở ở dòng {facts[0]} không có dấu đóng."),
        ("import.already-applied", _ => "Tệp này đã được ghi vào hệ thống. Muốn nhập lần nữa, tải tệp lên lại."),
        ("import.rows-refused", facts => $"Còn {facts[0]} dòng bị từ chối nên chưa ghi gì vào hệ thống. Sửa các dòng đó rồi tải tệp lên lại."),
        ("import.no-province", _ => "Loại tệp này thuộc về một tỉnh; dùng chức vụ quản trị của tỉnh để nhập."),
        ("import.cell-missing", facts => $"Cột {facts[0]} không được để trống."),
        ("import.cell-strange", facts => $"Cột {facts[0]} có ký tự lạ hoặc xuống dòng; gõ lại ô đó."),
        ("import.date-wrong", facts => $"Cột {facts[0]}: “{facts[1]}” không phải ngày. Ghi dạng 2021-12-22 hoặc 22/12/2021."),
        ("import.number-wrong", facts => $"Cột {facts[0]}: “{facts[1]}” không phải số nguyên."),
        ("import.value-unknown", facts => $"Cột {facts[0]}: “{facts[1]}” không nằm trong các giá trị: {facts[2]}."),
        ("import.twice", facts => $"“{facts[0]}” đã có ở dòng {facts[1]} của tệp."),
        ("import.rows-disagree", facts => $"Các dòng của {facts[0]} không khớp nhau ở cột {facts[2]} (so với dòng {facts[1]})."),
        ("reentered.quarter-unknown", facts => $"Cột period ghi quý như 2019-3 hoặc III/2019, không ghi “{facts[0]}”."),
        ("reentered.not-planned", facts => $"Chưa lập kỳ {((Quarter)facts[0]).Name()}. Vào Kỳ báo cáo, chọn năm {((Quarter)facts[0]).Year}, lập kỳ rồi nhập lại; không cần mở kỳ."),
        ("reentered.period-was-opened", facts => $"Kỳ {((Quarter)facts[0]).Name()} đã mở trên hệ thống: số liệu kỳ này nhập trong báo cáo quý, sửa bằng đính chính."),
        ("reentered.period-not-past", facts => $"Kỳ {((Quarter)facts[0]).Name()} chưa hết thời gian lấy số liệu; số liệu nhập lại chỉ dành cho quý đã qua."),
        ("reentered.area-unknown", facts => $"Không có địa bàn mã “{facts[0]}”."),
        ("reentered.no-pairing", facts => $"Địa bàn không có hai cơ quan phối hợp phải báo cáo {((Quarter)facts[0]).Name()}; xem lại quý, hoặc địa bàn trước khi sáp nhập, đổi tên."),
        ("reentered.indicator-unknown", facts => $"Không có chỉ tiêu mã “{facts[0]}” áp dụng cho {((Quarter)facts[1]).Name()}."),
        ("reentered.computed", _ => "Chỉ tiêu này là tổng hoặc tỷ lệ, hệ thống tự tính; nhập các chỉ tiêu thành phần."),
        ("reentered.unreadable", facts => FigureText.Of((FigureFault)facts[0], facts[1] is string { Length: > 0 } meant ? meant : null, (Measure)facts[2])),
        ("reentered.no-number", _ => "Ghi một số; không có thì ghi 0, chưa biết thì bỏ cả dòng. Muốn bỏ số đã nhập lại, ghi “bỏ”."),
        ("reentered.source-length", facts => $"Ghi văn bản nguồn (số, ngày, cơ quan ban hành), không quá {facts[0]} ký tự."),
        ("reentered.period-has-figures", _ => "Kỳ này có số liệu nhập lại nên không mở để báo cáo được. Muốn mở, bỏ số đã nhập lại (cột value ghi “bỏ”)."),
    ];

    // Kind -> how it is called, one line on when to use it, and each column; a kind without a row shows its bare columns.
    private static readonly Dictionary<string, ImportKind> Kinds = new(StringComparer.Ordinal)
    {
        ["dia-ban"] = new(
            "Địa bàn",
            "Nhập trước tiên: cơ quan, cặp phối hợp và kế thừa đều dựa vào mã địa bàn.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["code"] = "mã địa bàn; cùng mã là sửa địa bàn đã có",
                ["name"] = "tên, không kèm loại: “Bình Sơn”",
                ["type"] = "loại: tỉnh, huyện, thị xã, xã…",
                ["level"] = "khóa của cấp đã khai cho tỉnh, ví dụ province, district, commune",
                ["parent_code"] = "mã địa bàn cấp trên; cấp cao nhất để trống",
                ["valid_from"] = "ngày bắt đầu có hiệu lực",
                ["valid_to"] = "ngày cuối cùng còn hiệu lực; để trống nếu đang có hiệu lực",
                ["display_order"] = "thứ tự trong danh sách chính thức",
                ["tags"] = "đặc điểm, cách nhau bằng dấu |: biên giới|đặc biệt khó khăn",
            },
            "524,Bình Sơn,huyện,district,51,2000-01-01,,2,"),
        ["co-quan"] = new(
            "Cơ quan, đơn vị",
            "Mỗi dòng là một tên có thời hạn. Cơ quan đổi tên thì có nhiều dòng cùng mã, thời gian không chồng nhau.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["code"] = "mã cơ quan, không đổi khi đổi tên",
                ["side"] = "Party (Dân vận) hoặc Military (Quân sự); cơ quan ngoài hai bên để trống",
                ["level"] = "khóa của cấp; cơ quan ngoài hai bên để trống",
                ["area_code"] = "mã địa bàn",
                ["parent_code"] = "mã cơ quan cấp trên",
                ["official_name"] = "tên chính thức, đầy đủ như trên con dấu",
                ["short_name"] = "tên gọi tắt; để trống thì dùng tên chính thức",
                ["symbol"] = "ký hiệu trong số văn bản",
                ["standing_office"] = "yes nếu là bộ phận tham mưu, giúp việc",
                ["valid_from"] = "ngày bắt đầu mang tên này",
                ["valid_to"] = "ngày cuối cùng mang tên này; để trống nếu đang dùng",
            },
            "BDV-524,Party,district,524,BDVTU,Ban Dân vận Huyện ủy Bình Sơn,BDV Huyện ủy Bình Sơn,BDVHU,,2000-01-01,"),
        ["hai-co-quan"] = new(
            "Hai cơ quan phối hợp",
            "Mỗi địa bàn mỗi ngày chỉ có một cặp. Với cặp đã có chỉ sửa được ngày kết thúc.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["area_code"] = "mã địa bàn",
                ["party_code"] = "mã cơ quan bên Dân vận",
                ["military_code"] = "mã cơ quan bên Quân sự",
                ["valid_from"] = "ngày bắt đầu phối hợp",
                ["valid_to"] = "ngày cuối cùng; để trống nếu đang phối hợp",
            },
            "524,BDV-524,CHQS-524,2000-01-01,"),
        ["ke-thua"] = new(
            "Kế thừa địa bàn",
            "Đổi tên, nhập, chia tách, giải thể; nhiều dòng cho một lần sắp xếp nếu cần.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["from_code"] = "mã địa bàn cũ",
                ["to_code"] = "mã địa bàn kế thừa; giải thể để trống",
                ["kind"] = "rename (đổi tên), merge (nhập), split (chia tách), abolish (giải thể)",
                ["date"] = "ngày địa bàn kế thừa bắt đầu",
                ["legal_basis"] = "căn cứ",
            },
            "526,525,merge,2020-02-01,Nghị quyết 867/NQ-UBTVQH14"),
        ["nguoi-dung"] = new(
            "Người dùng và chức vụ",
            "Mỗi dòng là một chức vụ; người giữ nhiều chức vụ có nhiều dòng. Sau khi ghi, in phiếu giao tài khoản cho người mới.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["user_name"] = "tên đăng nhập, chữ không dấu",
                ["display_name"] = "tên hiển thị",
                ["organization_code"] = "mã cơ quan; quản trị và người xem để trống",
                ["function"] = "Officer (cán bộ), Leader (lãnh đạo), Clerk (văn thư), StandingOffice (bộ phận tham mưu, giúp việc), Administrator (quản trị), Viewer (người xem)",
                ["title"] = "chức danh, in trên báo cáo và lịch sử",
                ["deputy"] = "yes nếu là cấp phó",
                ["valid_from"] = "ngày bắt đầu giữ chức vụ",
                ["valid_to"] = "ngày cuối cùng; để trống nếu đang giữ",
            },
            "binhson.dv,Cán bộ Ban Dân vận Huyện ủy Bình Sơn,BDV-524,Officer,Cán bộ Ban Dân vận Huyện ủy Bình Sơn,,2021-01-01,"),
        ["chi-tieu"] = new(
            "Danh mục chỉ tiêu thống kê",
            "Quản trị hệ thống nhập danh mục chung; quản trị tỉnh chỉ nhập chỉ tiêu riêng và phần điều chỉnh của tỉnh.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["code"] = "mã chỉ tiêu, không đổi",
                ["name"] = "tên chỉ tiêu",
                ["unit"] = "đơn vị lưu trữ: lượt người, km, đồng…",
                ["entry_unit"] = "đơn vị nhập nếu khác, ví dụ triệu đồng",
                ["group"] = "nhóm",
                ["kind"] = "Sum (cộng dồn), Snapshot (tại thời điểm), Total (tổng các chỉ tiêu), Ratio (tỷ lệ)",
                ["parts"] = "với Total: mã các thành phần, nối bằng dấu +",
                ["numerator"] = "với Ratio: tử số, mã nối bằng dấu +",
                ["denominator"] = "với Ratio: mẫu số, mã nối bằng dấu +",
                ["owner"] = "Party (Dân vận), Military (Quân sự), Both (cả hai)",
                ["settle"] = "với Both: Add (cộng, trừ phần làm chung), Same (phải bằng nhau), Lead (một bên nhập)",
                ["lead"] = "với Lead: Party hoặc Military",
                ["decimals"] = "số chữ số thập phân của đơn vị nhập",
                ["min"] = "giá trị nhỏ nhất hợp lý, theo đơn vị lưu trữ",
                ["max"] = "giá trị lớn nhất hợp lý, theo đơn vị lưu trữ",
                ["direction"] = "up (tăng là tốt), down (giảm là tốt), neutral",
                ["source"] = "nguồn: registry, hoặc cơ quan cung cấp",
                ["definition"] = "cách tính: những gì được tính, không được tính",
                ["valid_from"] = "ngày bắt đầu áp dụng",
                ["valid_to"] = "ngày cuối cùng; để trống nếu đang áp dụng",
            },
            "PR_BUOI,Buổi tuyên truyền,buổi,,Tuyên truyền,Sum,,,,Both,Add,,0,0,5000,up,,,2016-12-15,"),
        ["quy-tac"] = new(
            "Quy tắc kiểm tra",
            "So sánh giữa các chỉ tiêu. Quản trị hệ thống nhập quy tắc chung; tỉnh nhập quy tắc riêng, cùng mã thì thay quy tắc chung.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["code"] = "mã quy tắc",
                ["rule"] = "phép so sánh, ví dụ GD_LUOT_BD + GD_LUOT_DQTV <= GD_NGAYCONG",
                ["severity"] = "Block (chặn), Warn (nhắc), Off (tắt, chỉ của tỉnh)",
                ["message"] = "câu cán bộ đọc khi số liệu chưa khớp",
            },
            "KT_TOCHUC_CUOC,KT_TOCHUC >= KT_CUOC,Warn,Số tổ chức được kiểm tra ít hơn số cuộc kiểm tra."),
        ["so-lieu-nhap-lai"] = new(
            "Số liệu nhập lại",
            "Số của các quý trước khi dùng hệ thống, mỗi số kèm văn bản nguồn. Lập kỳ báo cáo của năm đó trước, không mở kỳ. Số hiện ở cùng kỳ, lũy kế, nhiều quý với dấu “nhập lại”.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["period"] = "quý: 2019-3 hoặc III/2019",
                ["area_code"] = "mã địa bàn đã có trong hệ thống",
                ["indicator_code"] = "mã chỉ tiêu nhập số; tổng và tỷ lệ được tính, không nhập",
                ["value"] = "số theo đơn vị nhập, như gõ vào biểu: 1.240 hoặc hơn 620 hoặc 12,5; ghi “bỏ” để bỏ số đã nhập lại",
                ["source"] = "văn bản nguồn: số, ngày, cơ quan ban hành",
            },
            "2019-4,524,PR_BUOI,128,Báo cáo tổng kết năm 2019 của địa bàn"),
        ["ngay-nghi"] = new(
            "Ngày nghỉ, ngày làm bù",
            "Hạn nộp rơi vào ngày nghỉ thì lùi đến ngày làm việc kế tiếp.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["date"] = "ngày",
                ["name"] = "tên ngày nghỉ hoặc lý do làm bù",
                ["working"] = "1 nếu là ngày làm bù; để trống nếu là ngày nghỉ",
            },
            "2022-01-03,Nghỉ bù Tết Dương lịch,"),
    };

    public static ImportKind Wording(this IImport import) => Kinds.TryGetValue(import.Kind, out var kind)
        ? kind
        : new ImportKind(import.Kind, "", new Dictionary<string, string>(StringComparer.Ordinal), null);
}

/// <summary>How a kind of file is explained to those who make one.</summary>
/// <param name="Name">On screen.</param>
/// <param name="Advice">When and how.</param>
/// <param name="Columns">What each column takes, by column name.</param>
/// <param name="Example">One row of the template; null where there is none.</param>
internal sealed record ImportKind(string Name, string Advice, IReadOnlyDictionary<string, string> Columns, string? Example);
