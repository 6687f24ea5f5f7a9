using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Wording;

/// <summary>Joint documents in the words of the glossary.</summary>
internal static class DocumentWords
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public static string Name(this DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => "Chương trình phối hợp",
        DocumentKind.AnnualPlan => "Kế hoạch phối hợp năm",
        _ => "Kế hoạch phối hợp cấp dưới",
    };

    /// <summary>In a number: "05-KH/BDVTU-BCHQST".</summary>
    public static string Symbol(this DocumentKind kind) => kind is DocumentKind.Agreement ? "CTPH" : "KH";

    public static StateText Shown(this DocumentState state) => state switch
    {
        DocumentState.Draft => new("Dự thảo", "pencil", ""),
        DocumentState.InReview => new("Đang lấy ý kiến", "chat-left-text", "info"),
        DocumentState.Agreed => new("Hai bên thống nhất", "check-lg", "info"),
        DocumentState.AwaitingSignature => new("Chờ ký", "hourglass-split", "attention"),
        DocumentState.Signed => new("Đã ký", "file-earmark-text", "info"),
        DocumentState.Issued => new("Ban hành", "check-circle-fill", "ok"),
        DocumentState.Superseded => new("Thay thế", "arrow-left-right", ""),
        DocumentState.Recalled => new("Thu hồi", "slash-circle", "late"),
        DocumentState.Expired => new("Hết hiệu lực", "clock-history", ""),
        DocumentState.NotSigned => new("Không ký", "arrow-return-left", "attention"),
        _ => new("Hủy dự thảo", "x-lg", ""),
    };

    public static StateText Shown(this NumberState state) => state switch
    {
        NumberState.Reserved => new("Giữ số", "hourglass-split", "attention"),
        NumberState.Assigned => new("Đã cấp", "check-circle-fill", "ok"),
        _ => new("Bỏ số", "slash-circle", ""),
    };

    public static string Shown(this YearSpan years) =>
        years.IsOneYear ? string.Create(CultureInfo.InvariantCulture, $"năm {years.From}") : string.Create(CultureInfo.InvariantCulture, $"{years.From}–{years.To}");

    /// <summary>"Kế hoạch phối hợp năm 2021", "Chương trình phối hợp 2017–2021".</summary>
    public static string Title(this JointDocument document) => document.Kind switch
    {
        DocumentKind.AnnualPlan => string.Create(CultureInfo.InvariantCulture, $"Kế hoạch phối hợp năm {document.FromYear}"),
        DocumentKind.SubPlan => string.Create(CultureInfo.InvariantCulture, $"Kế hoạch phối hợp cấp dưới năm {document.FromYear}"),
        _ => $"Chương trình phối hợp {document.Years.Shown()}",
    };

    /// <summary>Two digits below ten.</summary>
    public static string Number(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>"05-KH/BDVTU-BCHQST": the lead first; only the number until the names are frozen.</summary>
    public static string FullNumber(this JointDocument document, DocumentRevision revision, int number) => revision.Names is not { } names
        ? Number(number)
        : document.LeadSide is Side.Party
            ? $"{Number(number)}-{document.Kind.Symbol()}/{names.PartySymbol}-{names.MilitarySymbol}"
            : $"{Number(number)}-{document.Kind.Symbol()}/{names.MilitarySymbol}-{names.PartySymbol}";

    public static string Numeral(int section) => Numerals[section - 1];
}
