using DanVan.Domain.Checks.Doubles;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Review;

namespace DanVan.Web.Wording;

/// <summary>What a check found, in words: the sentence, and the figures that say so.</summary>
internal static class FindingWording
{
    public static string Sentence(this Finding finding) => finding switch
    {
        BlankCells blank => $"Chưa nhập {blank.Lines.Count} chỉ tiêu",
        BlankNarrative unwritten => $"Chưa viết mục {unwritten.Section.Numeral}. {unwritten.Section.Title}",
        JointPartFault joint => joint.Refusal.InVietnamese(),
        JointPartsUnanswered joint => $"Chưa ghi phần làm chung ở {joint.Lines.Count} chỉ tiêu",
        Disagreement differ => $"{differ.Indicator.Name}: hai bên chưa thống nhất",
        RuleFinding rule => rule.Broken.Rule.Message,
        ImplausibleFigure figure => figure.Doubt.Sentence(),
        LikelyDouble twice => $"{twice.Indicator.Name}: ghi chú hai bên cùng nói đến {twice.Shared.Place}{Week(twice.Shared)}, có thể tính hai lần",
        LikelyDoubleText twice => $"Mục {twice.Party.Numeral} và mục {twice.Military.Numeral} cùng nói đến {twice.Shared.Place}{Week(twice.Shared)}, có thể tính hai lần",
        ProseMistake prose => $"Nội dung mục {prose.Section.Numeral}: {prose.Mistake.InVietnamese()}",
        _ => finding.Name,
    };

    /// <summary>The arithmetic behind it; null where the sentence says it all.</summary>
    public static string? Detail(this Finding finding) => finding switch
    {
        BlankNarrative => "Không có gì thì viết “Không có”.",
        JointPartsUnanswered => "Hai bên cùng có số. Ghi phần làm chung, hoặc khi trình chọn không làm chung việc nào.",
        Disagreement differ => $"Dân vận {FigureText.Of(differ.Party, differ.Indicator.Measure)}, Quân sự {FigureText.Of(differ.Military, differ.Indicator.Measure)} ({differ.Indicator.Measure.ShownUnit}). Trao đổi để hai số khớp nhau.",
        RuleFinding rule => $"{CheckWording.Shown(rule.Broken.Left)} không {(rule.Broken.Rule.Expression.Comparison.Sign() is "=" ? "bằng" : rule.Broken.Rule.Expression.Comparison.Sign())} {CheckWording.Shown(rule.Broken.Right)}",
        ImplausibleFigure figure => figure.Doubt.Detail(),
        LikelyDouble => "Cùng làm một việc thì ghi phần làm chung; là hai việc khác nhau thì chấp nhận và nêu lý do.",
        LikelyDoubleText => "Cùng làm một việc thì ghi phần làm chung ở chỉ tiêu của việc đó; là hai việc khác nhau thì chấp nhận và nêu lý do.",
        _ => null,
    };

    public static StateText Shown(this FindingWeight weight) => weight switch
    {
        FindingWeight.BlocksSending => new("Chặn trình", "exclamation-octagon-fill", "late"),
        FindingWeight.BlocksConfirming => new("Chặn xác nhận thứ hai", "exclamation-octagon-fill", "late"),
        _ => new("Nhắc xem lại", "exclamation-triangle-fill", "attention"),
    };

    private static string Week(SharedMention shared) => shared.Monday is { } monday ? $" tuần {monday.DayMonth()} – {monday.AddDays(6).Short()}" : "";

    private static string Sentence(this Implausible doubt)
    {
        var (name, measure) = (doubt.Indicator.Name, doubt.Indicator.Measure);
        var amount = $"{measure.Format(doubt.Amount)} {measure.ShownUnit}";
        return doubt.Doubt switch
        {
            Doubt.OutOfRange when doubt.Amount > doubt.Measured => $"{name}: {amount} lớn hơn mức cao nhất {measure.Format(doubt.Measured)}",
            Doubt.OutOfRange => $"{name}: {amount} nhỏ hơn mức thấp nhất {measure.Format(doubt.Measured)}",
            Doubt.MuchMore => $"{name}: {amount}, gấp hơn {Plausible.Times} lần số lớn nhất của {UnitHistory.Quarters} quý trước",
            Doubt.SameAsLastQuarter => $"{name}: {amount}, bằng quý trước đến từng chữ số",
            _ => $"{name}: lần đầu bằng 0",
        };
    }

    private static string Detail(this Implausible doubt)
    {
        var measure = doubt.Indicator.Measure;
        return doubt.Doubt switch
        {
            Doubt.OutOfRange => doubt.Column is null && !doubt.Indicator.IsComputed ? "Số thống nhất của hai bên; xem lại cả phần làm chung." : "Khoảng cho phép do danh mục chỉ tiêu đặt.",
            Doubt.MuchMore => $"Số lớn nhất: {measure.Format(doubt.Measured)} ({doubt.Quarter!.Value.Name()}).",
            Doubt.SameAsLastQuarter => $"{doubt.Quarter!.Value.Title()} cũng là {measure.Format(doubt.Measured)}. Có phải số cũ chép lại không?",
            _ => $"Các quý trước đều có; thấp nhất {measure.Format(doubt.Measured)} ({doubt.Quarter!.Value.Name()}).",
        };
    }
}
