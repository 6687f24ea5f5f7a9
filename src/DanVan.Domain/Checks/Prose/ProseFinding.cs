using DanVan.Domain.Figures;

namespace DanVan.Domain.Checks.Prose;

/// <summary>What in the narrative does not hold.</summary>
public enum ProseFindingKind
{
    /// <summary>Parts do not make up their total, or one part is larger than it.</summary>
    Sum = 1,

    /// <summary>A per cent that is not its fraction: "35/36 xã, đạt 92%".</summary>
    Rate = 2,

    /// <summary>A value that is not number times price: "116 suất, mỗi suất 400.000 đồng".</summary>
    Product = 3,

    /// <summary>A rise or fall that its two ends do not give: "từ 80 lên 90, tăng 15%".</summary>
    Change = 4,

    /// <summary>"5 tháng đầu năm" in a half-year text.</summary>
    Period = 5,

    /// <summary>A number that contradicts the form's cell.</summary>
    Form = 6,

    /// <summary>Digits and words that differ: "35 (ba mươi sáu)".</summary>
    Spelled = 7,
}

/// <summary>How the operands of a finding come to what was expected.</summary>
public enum ProseOperation
{
    /// <summary>left + right + ...</summary>
    Add = 1,

    /// <summary>left : right, in per cent.</summary>
    ShareInPercent = 2,

    /// <summary>left × right; with more than two operands the sum of each pair's product.</summary>
    Multiply = 3,

    /// <summary>right − left.</summary>
    Rise = 4,

    /// <summary>left − right.</summary>
    Fall = 5,

    /// <summary>(right − left) : left, in per cent.</summary>
    RiseInPercent = 6,

    /// <summary>(left − right) : left, in per cent.</summary>
    FallInPercent = 7,

    /// <summary>right : left, "gấp ... lần".</summary>
    Times = 8,

    /// <summary>left is a part of the stated total and cannot exceed it.</summary>
    PartOf = 9,

    /// <summary>No operands: the form's cell, the kind of period or the spelled words give the expected number.</summary>
    Given = 10,
}

/// <summary>A place in the text that was given, counted in UTF-16 characters of that text as it came (NFC or NFD).</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A number as the guard understood it.</summary>
/// <param name="Span">The number with scale and per cent sign, without qualifier and counted noun.</param>
/// <param name="Text">As written there, NFC: "46,4 triệu đồng".</param>
/// <param name="Value">đồng for money, per cent for rates, otherwise as counted.</param>
/// <param name="Scale">1.000.000 where it was written in triệu; 1 otherwise. What is expected is best shown in the same scale.</param>
/// <param name="Unit">The counted noun's first words, "đồng", "%" or empty.</param>
public sealed record ProseNumber(TextSpan Span, string Text, decimal Value, decimal Scale, string Unit, Qualifier Qualifier);

/// <summary>The arithmetic of a finding: left, operation, right and what they come to.</summary>
/// <param name="Right">Empty for <see cref="ProseOperation.Given"/> and <see cref="ProseOperation.PartOf"/>.</param>
/// <param name="Expected">In the unit of the stated number's value (đồng, per cent, count), not rounded.</param>
public sealed record ProseArithmetic(ProseNumber? Left, ProseOperation Operation, IReadOnlyList<ProseNumber> Right, decimal Expected)
{
    /// <summary>Left and right in order.</summary>
    public IEnumerable<ProseNumber> Operands => Left is null ? Right : Right.Prepend(Left);
}

/// <summary>One thing that does not hold, with the arithmetic that says so. The text itself is never changed.</summary>
/// <param name="Span">From the first to the last number that takes part.</param>
/// <param name="Stated">The number that the arithmetic contradicts.</param>
/// <param name="IndicatorId">The form's indicator; only with <see cref="ProseFindingKind.Form"/>.</param>
public sealed record ProseFinding(ProseFindingKind Kind, TextSpan Span, ProseNumber Stated, ProseArithmetic Arithmetic, int? IndicatorId = null);
