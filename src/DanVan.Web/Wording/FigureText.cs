using DanVan.Domain.Figures;

namespace DanVan.Web.Wording;

/// <summary>Figures as offices write them; the four kinds of a cell never look alike.</summary>
internal static class FigureText
{
    public const string Nil = "không phát sinh";
    public const string NotApplicable = "không thuộc diện";

    /// <summary>As shown in a field or a table: "hơn 620", "không phát sinh", nothing for a blank.</summary>
    public static string Of(Figure figure, Measure measure) => figure.Kind switch
    {
        FigureKind.Number => Of(figure.Amount, figure.Qualifier, measure),
        FigureKind.Nil => Nil,
        FigureKind.NotApplicable => NotApplicable,
        _ => "",
    };

    public static string Of(long amount, Qualifier qualifier, Measure measure) => FigureReader.Write(amount, qualifier, measure);

    /// <summary>A total; "–" where nothing stands behind it.</summary>
    public static string Of(TotalFigure total, Measure measure) => total.Amount is { } amount ? Of(amount, total.Qualifier, measure) : "–";

    /// <summary>What was wrong with a cell's text, and how to mend it.</summary>
    public static string Of(FigureFault fault, string? suggestion, Measure measure) => fault switch
    {
        FigureFault.DotForComma => $"Ý đồng chí là {suggestion}? Dấu phẩy là dấu thập phân.",
        FigureFault.Negative => "Không nhập số âm.",
        FigureFault.NoDecimals => suggestion is null ? "Chỉ tiêu này là số nguyên." : $"Chỉ tiêu này là số nguyên. Ý đồng chí là {suggestion}?",
        FigureFault.TooManyDecimals => $"Tối đa {measure.Decimals} chữ số sau dấu phẩy ({measure.ShownUnit}).",
        FigureFault.TooLarge => "Số quá lớn.",
        FigureFault.BelowRange => $"Không nhỏ hơn {suggestion} {measure.ShownUnit}.",
        FigureFault.AboveRange => $"Không quá {suggestion} {measure.ShownUnit}; kiểm tra lại đơn vị.",
        FigureFault.NilIsForSections => "“Không phát sinh” ghi cho cả mục; ô này ghi 0.",
        _ => suggestion is null ? $"Chưa đọc được số. Chỉ ghi số như {(measure.Decimals == 0 ? "1.240" : "1.234,5")} hoặc hơn 620, không ghi đơn vị hay chú thích." : $"Ý đồng chí là {suggestion}?",
    };
}
