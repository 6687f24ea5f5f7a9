using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Wording;
using FluentValidation;

namespace DanVan.Web.Pages.Administration.Indicators;

/// <summary>All columns of the catalogue as typed.</summary>
public sealed class IndicatorInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Group { get; set; }

    public string? Definition { get; set; }

    public IndicatorKind Kind { get; set; } = IndicatorKind.Sum;

    /// <summary>Codes joined by "+".</summary>
    public string? Parts { get; set; }

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    public string? Unit { get; set; }

    public string? EntryUnit { get; set; }

    public int Decimals { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public Owner Owner { get; set; } = Owner.Both;

    public Settlement? Settle { get; set; }

    public Side? LeadSide { get; set; }

    public Direction Direction { get; set; } = Direction.Neutral;

    public string? Source { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public static IndicatorInput Of(string code, IndicatorVersion version)
    {
        var content = version.Content;
        return new IndicatorInput
        {
            Code = code,
            Name = content.Name,
            Group = content.Group,
            Definition = content.Definition,
            Kind = content.Kind,
            Parts = string.Join(" + ", content.Parts),
            Numerator = string.Join(" + ", content.Numerator),
            Denominator = string.Join(" + ", content.Denominator),
            Unit = content.Unit,
            EntryUnit = content.EntryUnit,
            Decimals = content.Decimals,
            Min = content.Min is { } min ? VietnameseNumber.Format(min, 0) : null,
            Max = content.Max is { } max ? VietnameseNumber.Format(max, 0) : null,
            Owner = content.Owner,
            Settle = content.Settle,
            LeadSide = content.LeadSide,
            Direction = content.Direction,
            Source = content.Source,
            ValidFrom = version.ValidFrom.Short(),
            ValidTo = version.ValidTo?.Short(),
        };
    }

    /// <summary>Only after the rules have passed.</summary>
    public CatalogueEntry ToEntry(bool isProvincial) => new(
        Text(Code).ToUpperInvariant(),
        new IndicatorContent(
            Text(Name), Text(Unit), Text(EntryUnit) is { Length: > 0 } unit ? unit : null, Text(Group), Kind,
            CatalogueFile.Codes(Text(Parts)), CatalogueFile.Codes(Text(Numerator)), CatalogueFile.Codes(Text(Denominator)),
            Owner, Settle, LeadSide, Decimals, Bound(Min), Bound(Max), Direction, Text(Source), Text(Definition)),
        DayText.Read(ValidFrom)!.Value,
        DayText.Read(ValidTo),
        isProvincial);

    internal static bool IsBound(string? text) => string.IsNullOrWhiteSpace(text) || VietnameseNumber.Read(text, 0).Fault is null;

    private static long? Bound(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseNumber.Read(text, 0).Scaled;

    private static string Text(string? typed) => VietnameseText.Nfc(typed ?? "").Trim();

    public sealed class Rules : AbstractValidator<IndicatorInput>
    {
        public Rules()
        {
            const string bound = "Ghi số nguyên không âm, ví dụ 5.000, hoặc để trống.";
            _ = RuleFor(input => input.Kind).IsInEnum().WithMessage("Chọn loại chỉ tiêu.");
            _ = RuleFor(input => input.Owner).IsInEnum().WithMessage("Chọn bên nhập.");
            _ = RuleFor(input => input.Settle).IsInEnum().WithMessage("Chọn cách thống nhất.");
            _ = RuleFor(input => input.LeadSide).IsInEnum().WithMessage("Chọn bên chủ trì.");
            _ = RuleFor(input => input.Direction).IsInEnum().WithMessage("Chọn chiều tốt.");
            _ = RuleFor(input => input.Min).Must(IsBound).WithMessage(bound);
            _ = RuleFor(input => input.Max).Must(IsBound).WithMessage(bound);
            _ = RuleFor(input => input.ValidFrom).Must(DayText.IsDay).WithMessage("Ghi ngày bắt đầu như 15/12/2021.");
            _ = RuleFor(input => input.ValidTo).Must(DayText.IsDayOrNothing).WithMessage("Ghi ngày hết hiệu lực như 14/12/2022, hoặc để trống.");
        }
    }
}
