using System.Collections.Frozen;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>The words that decide what a number is. A word here is one syllable, as tokens are.</summary>
internal static class ProseWords
{
    public static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["nghìn"] = 1_000,
        ["ngàn"] = 1_000,
        ["vạn"] = 10_000,
        ["triệu"] = 1_000_000,
        ["tỷ"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Qualifier> Qualifiers = new Dictionary<string, Qualifier>(StringComparer.Ordinal)
    {
        ["hơn"] = Qualifier.MoreThan,
        ["trên"] = Qualifier.Above,
        ["gần"] = Qualifier.Nearly,
        ["khoảng"] = Qualifier.About,
        ["chừng"] = Qualifier.About,
        ["ước"] = Qualifier.Estimated,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nouns that a number follows as a name: "thôn 2", "Điều 12", "bão số 9", "Tiểu đoàn 83".</summary>
    public static readonly FrozenSet<string> NamedByNumber = Set(
        "số điều khoản điểm mục chương khóa kỳ thứ đợt tổ cụm thôn khu phường quận đội đoàn lộ lục bảng biểu câu hình phần vùng đường tuyến km"
        + " xóm ấp bản khối lớp trạm chốt đồn nhóm giờ hạng loại quý tháng ngày năm tuần nhiệm phụ tầng phòng lần bước chốt tỉnh quyển tập tờ");

    /// <summary>First syllables of nouns that are counted; a number before one of them is a quantity whatever stands in front.</summary>
    public static readonly FrozenSet<string> Counted = Set(
        "suất phần người hộ nhà căn cái chiếc con đồng triệu tỷ nghìn ngàn đồng lượt buổi cuộc vụ việc đơn thư mô điển công hạng trường giếng cây bộ lớp đợt xã huyện thôn tổ đội"
        + " ngày km m m2 m3 ha kg tấn tạ lít giờ tháng năm chi cán chiến đảng đoàn hội học em cháu đại thành tập cá gia đối sân tuyến hệ chốt khu nơi cặp văn bài tin lá cờ tờ xe chai thùng bao"
        + " nữ nam đề kế chương ý kiến phản kiến nghị sĩ dân đơn thanh phụ địa điểm cơ");

    /// <summary>Units that are measured, not counted: they never add up with counted things.</summary>
    public static readonly FrozenSet<string> Measured = Set("km m m2 m3 mét ha kg tấn tạ yến lít ml cm mm kw kwh sào mẫu héc hec kilômét ki");

    /// <summary>First syllables shared by different nouns, so that the second syllable counts too.</summary>
    public static readonly FrozenSet<string> Shared = Set(
        "công mô ngày lượt đồng điển tập cá cán học gia tổ đơn chiến hội đoàn đảng đại thành đối hệ dân thanh phụ địa điểm cơ văn kế chương kiến phản bộ hạng phần sĩ nhà giờ bài");

    /// <summary>Words that say that a list is not the whole.</summary>
    public static readonly Phrases Partial = new("khác còn_lại riêng như tiêu_biểu nhất_là chủ_yếu v … đáng_chú nổi_bật cao_nhất nhiều_nhất");

    public static readonly FrozenSet<string> Persons = Set("người đồng cán chiến đại thành sĩ nam nữ dân bộ hội đoàn thanh phụ học công đảng em cháu quân");

    /// <summary>What a man or a woman may be at the same time: such parts overlap and never have to add up.</summary>
    public static readonly Phrases Overlapping = new(
        "nữ đảng_viên đoàn_viên hội_viên hộ_nghèo cận_nghèo dân_tộc thiểu_số tôn_giáo trẻ_em người_già cao_tuổi thanh_niên phụ_nữ nông_dân cựu_chiến công_chức viên_chức"
        + " loại_giỏi loại_khá chính_sách chung đại_học sau_đại trên dưới có là được đạt tham_gia");

    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
