using DanVan.Domain.Reports;

namespace DanVan.Data.Seeding;

/// <summary>Short narrative texts in our own words, varied by area and quarter.</summary>
internal static class DemoTexts
{
    private static readonly string[][] Sections =
    [
        [
            "Tình hình nhân dân trên địa bàn ổn định; bà con đồng tình với các chủ trương phát triển kinh tế - xã hội và phòng, chống dịch bệnh ở địa phương.",
            "Nhân dân yên tâm sản xuất. Một số nơi còn băn khoăn về giá vật tư nông nghiệp và việc làm cho lao động trở về quê.",
            "Thời tiết diễn biến thất thường, mưa lớn gây hư hỏng một số tuyến đường nội đồng; chính quyền và lực lượng vũ trang đã kịp thời cùng dân khắc phục.",
        ],
        [
            "Hai cơ quan giữ nền nếp trao đổi thông tin hằng tuần, cùng tổ chức tuyên truyền, giúp dân và chăm lo gia đình chính sách. Kết quả cụ thể ở bảng số liệu.",
            "Tập trung giúp các xã khó khăn sửa đường, nạo vét kênh mương; phối hợp khám bệnh, cấp thuốc và tặng quà hộ khó khăn. Số liệu chi tiết ở bảng kèm theo.",
            "Phối hợp vận động nhân dân thực hiện các biện pháp phòng, chống dịch; tổ chức lực lượng tham gia chốt kiểm soát và hỗ trợ lương thực, nhu yếu phẩm.",
        ],
        [
            "Ưu điểm: phối hợp chặt chẽ, bám sát cơ sở. Hạn chế: thông tin từ một số xã còn chậm. Nguyên nhân: cán bộ kiêm nhiệm nhiều việc.",
            "Ưu điểm: mô hình được nhân rộng có nền nếp hơn. Hạn chế: việc nhân rộng giữa các xã chưa đều. Nguyên nhân: kinh phí và nhân lực còn hạn chế.",
        ],
        [
            "Tiếp tục nắm chắc tình hình nhân dân, tổ chức đợt dân vận tập trung theo kế hoạch và rà soát các mô hình đang duy trì.",
            "Phối hợp chuẩn bị lực lượng, vật tư giúp dân ứng phó thiên tai; đẩy mạnh tuyên truyền ở các thôn xa trung tâm.",
        ],
        [
            "Đề nghị tỉnh mở lớp bồi dưỡng nghiệp vụ cho cán bộ mới nhận nhiệm vụ.",
            "Không có.",
            "Đề nghị bố trí thêm kinh phí cho hoạt động kết nghĩa ở các xã đặc biệt khó khăn.",
        ],
    ];

    public static string Of(WholeReport whole, int number)
    {
        var texts = Sections[(number - 1) % Sections.Length];
        return texts[(whole.Report.AreaId + whole.Period.QuarterNumber + number) % texts.Length];
    }
}
