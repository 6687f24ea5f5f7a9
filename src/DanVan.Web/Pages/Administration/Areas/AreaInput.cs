using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Wording;
using FluentValidation;

namespace DanVan.Web.Pages.Administration.Areas;

/// <summary>An area as typed, for a new one and for a change alike; everything stays text until the rules have passed.</summary>
public sealed class AreaInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Level { get; set; }

    public string? ParentCode { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public string? DisplayOrder { get; set; }

    public string? Tags { get; set; }

    public static AreaInput Of(AreaFacts area) => new()
    {
        Code = area.Code,
        Name = area.Name,
        Type = area.Type,
        Level = area.Level,
        ParentCode = area.ParentCode,
        ValidFrom = area.ValidFrom.Short(),
        ValidTo = area.ValidTo?.Short(),
        DisplayOrder = area.DisplayOrder.ToString(CultureInfo.InvariantCulture),
        Tags = area.Tags,
    };

    /// <summary>Only after the rules have passed.</summary>
    public AreaFacts Facts(string? code = null) => new(
        code ?? Typed.Code(Code) ?? "",
        Typed.Text(Name),
        Typed.Text(Type),
        Typed.Text(Level),
        Typed.Code(ParentCode),
        Typed.Date(ValidFrom) ?? default,
        Typed.Date(ValidTo),
        Typed.Number(DisplayOrder) ?? 0,
        Typed.Text(Tags));

    /// <summary>Where a refusal of the domain is shown.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "area.code-missing" or "area.code-too-long" or "area.code-taken" => "Form.Code",
        "area.name-missing" or "area.name-too-long" => "Form.Name",
        "area.type-missing" or "area.type-too-long" => "Form.Type",
        "area.tags-too-long" => "Form.Tags",
        "area.order-out-of-range" => "Form.DisplayOrder",
        "area.level-unknown" => "Form.Level",
        "area.end-before-beginning" or "area.pairing-outside" => "Form.ValidTo",
        "area.parent-unknown" or "area.parent-missing" or "area.top-with-parent" or "area.cyclic" or "area.parent-not-above" => "Form.ParentCode",
        _ => "",
    };

    public sealed class Rules : AbstractValidator<AreaInput>
    {
        public Rules()
        {
            _ = RuleFor(input => input.ValidFrom).Must(Typed.IsDate).WithMessage("Nhập ngày bắt đầu hiệu lực dạng ngày/tháng/năm, ví dụ 01/07/2025.");
            _ = RuleFor(input => input.ValidTo).Must(Typed.IsDateOrNothing).WithMessage("Ngày kết thúc chưa đúng; ghi dạng ngày/tháng/năm hoặc để trống.");
            _ = RuleFor(input => input.DisplayOrder).Must(typed => Typed.Number(typed) is not null).WithMessage("Thứ tự hiển thị là một số nguyên từ 0.");
        }
    }
}
