using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Data.Seeding;

/// <summary>The tasks of the demo's annual plan: six contents, each task with its side, time and measure.</summary>
internal static class DemoTasks
{
    public const string Theme = "Dân vận khéo gắn với phòng, chống dịch và bầu cử";

    public const string Anniversaries = "15/10/1930 Ngày truyền thống công tác dân vận của Đảng\n22/12/1944 Ngày thành lập Quân đội nhân dân Việt Nam\n22/12/1989 Ngày hội Quốc phòng toàn dân\n28/03/1935 Ngày truyền thống Dân quân tự vệ\n27/07/1947 Ngày Thương binh - Liệt sĩ";

    public static readonly DateOnly SubPlansDue = new(2021, 2, 15);

    private static readonly string[] Headings =
    [
        "1. Nắm tình hình, tuyên truyền, vận động",
        "2. Giúp dân phát triển kinh tế - xã hội, xây dựng nông thôn mới",
        "3. Chính sách, an sinh, phòng chống thiên tai, dịch bệnh",
        "4. Dân chủ cơ sở, giải quyết vụ việc phức tạp",
        "5. Mô hình, điển hình Dân vận khéo",
        "6. Bồi dưỡng, kiểm tra, sơ kết",
    ];

    /// <summary>Heading (from 1), what, who leads, with the other, last day, cadence, tags, and indicators with the year's amount in their entry unit and its quarters.</summary>
    public static readonly Row[] Rows =
    [
        new(1, "Tuyên truyền về bầu cử đại biểu Quốc hội và hội đồng nhân dân các cấp ở mọi xã, phường, thị trấn", Side.Party, true, new(2021, 5, 20), null, "Bầu cử", new Goal("PR_BUOI", 2_080, [720, 880, 240, 240]), new Goal("PR_LUOT", 208_000, [72_000, 88_000, 24_000, 24_000])),
        new(1, "Phát thanh tuyên truyền chủ trương, chính sách trên loa truyền thanh cơ sở", Side.Party, false, null, Cadence.AllYear, "", new Goal("PR_LOA", 4_800, [1_200, 1_200, 1_200, 1_200])),
        new(1, "Trao đổi tình hình nhân dân và địa bàn giữa hai cơ quan, kiến nghị cách giải quyết", Side.Military, true, null, Cadence.Monthly, "", new Goal("TN_GIAIQUYET", 156, [36, 42, 42, 36])),
        new(2, "Huy động ngày công giúp dân thu hoạch mùa vụ, làm đường, sửa nhà", Side.Military, true, null, Cadence.Quarterly, "Quân đội chung sức xây dựng nông thôn mới", new Goal("GD_NGAYCONG", 39_000, [9_750, 11_700, 9_750, 7_800]) { IsGiven = true }),
        new(2, "Làm mới đường giao thông nông thôn ở các xã điểm", Side.Military, true, new(2021, 11, 30), null, "Quân đội chung sức xây dựng nông thôn mới", new Goal("HT_DUONG_MOI", 234, [36, 72, 72, 54])),
        new(2, "Tu sửa đường giao thông nông thôn trước mùa mưa", Side.Military, false, new(2021, 9, 15), null, "Quân đội chung sức xây dựng nông thôn mới", new Goal("HT_DUONG_SUA", 260, [60, 80, 100, 20])),
        new(2, "Nạo vét kênh mương thủy lợi nội đồng", Side.Military, true, new(2021, 8, 31), null, "", new Goal("HT_THUYLOI", 195, [65, 65, 65, 0])),
        new(3, "Khám bệnh, cấp thuốc cho nhân dân vùng sâu, vùng đồng bào dân tộc thiểu số", Side.Military, true, new(2021, 7, 27), Cadence.HalfYearly, "Đền ơn đáp nghĩa", new Goal("YT_DOT", 80, [0, 40, 40, 0]), new Goal("YT_LUOT", 20_000, [0, 10_000, 10_000, 0])),
        new(3, "Tặng quà gia đình chính sách, hộ khó khăn dịp Tết và 27 tháng 7", Side.Party, true, new(2021, 7, 27), null, "Đền ơn đáp nghĩa", new Goal("AS_QUA_SUAT", 31_200, [15_600, 0, 15_600, 0]) { IsGiven = true }),
        new(3, "Xây nhà tình nghĩa, nhà đại đoàn kết", Side.Party, true, new(2021, 12, 15), null, "", new Goal("AS_NHA_TONG", 546, [84, 154, 154, 154])),
        new(3, "Tham gia chốt kiểm soát, khu cách ly và hỗ trợ nhu yếu phẩm phòng, chống dịch", Side.Military, true, null, Cadence.AllYear, "Phòng, chống dịch", new Goal("DB_LUONGTHUC", 11_700, [2_925, 2_925, 2_925, 2_925])),
        new(3, "Khắc phục hậu quả thiên tai, cứu hộ, cứu nạn khi có tình huống", Side.Military, false, null, Cadence.AllYear, "", new Goal("TH_THIENTAI", 130, [10, 20, 50, 50])),
        new(4, "Đối thoại với nhân dân ở nơi có vướng mắc về đất đai, giải phóng mặt bằng", Side.Party, true, null, Cadence.Quarterly, "Quy chế dân chủ ở cơ sở", new Goal("DC_DOITHOAI", 156, [36, 40, 40, 40])),
        new(4, "Tiếp công dân, giải quyết đơn thư không để tồn đọng", Side.Party, false, null, Cadence.AllYear, "", new Goal("DC_DON_GIAIQUYET", 7_800, [1_800, 2_100, 2_100, 1_800])),
        new(5, "Đăng ký mô hình Dân vận khéo mới ở mỗi địa bàn", Side.Party, true, new(2021, 4, 30), null, "Dân vận khéo", new Goal("DV_MH_MOI_TT", 455, [182, 273, 0, 0]) { IsGiven = true }),
        new(5, "Nhân rộng mô hình đã được công nhận", Side.Party, true, new(2021, 11, 15), null, "Dân vận khéo", new Goal("DV_MH_NHANRONG", 234, [0, 72, 81, 81])),
        new(5, "Biểu dương điển hình tiêu biểu nhân Ngày truyền thống công tác dân vận", Side.Party, true, new(2021, 10, 15), null, "Dân vận khéo", new Goal("DV_DH_TT", 240, [0, 0, 0, 240]), new Goal("DV_DH_CN", 540, [0, 0, 0, 540])),
        new(6, "Tập huấn nghiệp vụ công tác dân vận cho cán bộ, chiến sĩ", Side.Military, true, new(2021, 6, 30), null, "", new Goal("BD_LOP", 135, [45, 90, 0, 0]), new Goal("BD_LUOT", 8_400, [2_800, 5_600, 0, 0])),
        new(6, "Hành quân dã ngoại làm công tác dân vận", Side.Military, false, new(2021, 11, 30), null, "", new Goal("HD_HQDN_DOT", 28, [0, 0, 14, 14])),
        new(6, "Kiểm tra việc thực hiện kế hoạch ở cấp dưới", Side.Party, true, new(2021, 10, 31), Cadence.HalfYearly, "", new Goal("KT_CUOC", 260, [60, 70, 70, 60])),
    ];

    /// <summary>Why a place does not do a task; null where it does.</summary>
    public static string? ReasonAgainst(int number, int areaId) => (number, areaId % 4) switch
    {
        (5, 1) => "Đường ở các xã điểm đã bê tông xong năm trước",
        (7, 2) => "Không có công trình thủy lợi nội đồng trong diện nạo vét năm nay",
        (8, 3) => "Trạm y tế đang dồn lực phòng, chống dịch; xin chuyển sang năm sau",
        (16, 1) => "Chưa có mô hình được công nhận để nhân rộng",
        (19, 0) => "Đơn vị không được giao hành quân dã ngoại trên địa bàn",
        _ => null,
    };

    /// <param name="measures">By indicator code.</param>
    /// <param name="areaIds">Those of the year's pairings.</param>
    public static IEnumerable<(TaskContent Content, IReadOnlyList<TargetContent> Targets)> All(IReadOnlyDictionary<string, TargetMeasure> measures, IReadOnlyList<int> areaIds) => Rows.Select(row => (
        new TaskContent(Headings[row.Heading - 1], row.Title, row.Lead, row.WithPartner, row.Due, row.Cadence, row.Tags, []),
        (IReadOnlyList<TargetContent>)[.. row.Goals.SelectMany(goal => Of(goal, measures[goal.Code], areaIds))]));

    private static IEnumerable<TargetContent> Of(Goal goal, TargetMeasure what, IReadOnlyList<int> areaIds)
    {
        var step = what.Measure.AmountPerScaledEntry * Power(what.Decimals);
        yield return new(what, null, goal.Year * step, [.. goal.Quarters.Select(quarter => quarter * step)]);
        if (goal.IsGiven)
        {
            foreach (var area in areaIds)
            {
                yield return new(what, area, goal.Year / areaIds.Count * step, [.. goal.Quarters.Select(quarter => quarter / areaIds.Count * step)]);
            }
        }
    }

    private static long Power(int decimals) => decimals == 0 ? 1 : 10 * Power(decimals - 1);

    internal sealed record Row(int Heading, string Title, Side Lead, bool WithPartner, DateOnly? Due, Cadence? Cadence, string Tags, params Goal[] Goals);

    /// <param name="Year">In the entry unit; a multiple of the number of areas where it is given to them.</param>
    internal sealed record Goal(string Code, long Year, long[] Quarters)
    {
        /// <summary>Every area gets its part.</summary>
        public bool IsGiven { get; init; }
    }
}
