using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Wording;
using FluentValidation;

namespace DanVan.Web.Pages.Administration.Organizations;

/// <summary>A body as typed, names apart.</summary>
public sealed class OrganizationInput
{
    public string? Code { get; set; }

    /// <summary>"Party", "Military", or empty for a body outside both.</summary>
    public string? Side { get; set; }

    public string? Level { get; set; }

    public string? AreaCode { get; set; }

    public string? ParentCode { get; set; }

    public bool IsStandingOffice { get; set; }

    public static OrganizationInput Of(OrganizationFacts body) => new()
    {
        Code = body.Code,
        Side = body.Side?.ToString(),
        Level = body.Level,
        AreaCode = body.AreaCode,
        ParentCode = body.ParentCode,
        IsStandingOffice = body.IsStandingOffice,
    };

    /// <summary>Only after the rules have passed.</summary>
    public OrganizationFacts Facts(string? code = null) => new(
        code ?? Typed.Code(Code) ?? "",
        Side switch { nameof(Domain.Common.Side.Party) => Domain.Common.Side.Party, nameof(Domain.Common.Side.Military) => Domain.Common.Side.Military, _ => null },
        Typed.Text(Level) is { Length: > 0 } level ? level : null,
        Typed.Code(AreaCode),
        Typed.Code(ParentCode),
        IsStandingOffice);

    /// <summary>Where a refusal of the domain is shown.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "organization.code-missing" or "organization.code-too-long" or "organization.code-taken" => "Form.Code",
        "organization.level-unknown" or "organization.level-missing" or "organization.outside-body-with-level" => "Form.Level",
        "organization.area-unknown" or "organization.area-missing" => "Form.AreaCode",
        "organization.parent-unknown" or "organization.parent-of-other-side" or "organization.cyclic" or "organization.standing-office-without-parent" => "Form.ParentCode",
        "organization.coordinates" => "Form.Side",
        _ => NameInput.FieldOf(refusal),
    };

    public sealed class Rules : AbstractValidator<OrganizationInput>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Side).Must(side => side is null or "" or nameof(Domain.Common.Side.Party) or nameof(Domain.Common.Side.Military))
                .WithMessage("Chọn bên của cơ quan, hoặc “Ngoài hai bên”.");
        }
    }
}

/// <summary>One dated name as typed.</summary>
public sealed class NameInput
{
    public string? OfficialName { get; set; }

    public string? ShortName { get; set; }

    public string? Symbol { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public static NameInput Of(NameFacts name) => new()
    {
        OfficialName = name.OfficialName,
        ShortName = name.ShortName,
        Symbol = name.Symbol,
        ValidFrom = name.ValidFrom.Short(),
        ValidTo = name.ValidTo?.Short(),
    };

    /// <summary>Only after the rules have passed; without a short name the official one stands for it.</summary>
    public NameFacts Facts(DateOnly? from = null)
    {
        var official = Typed.Text(OfficialName);
        var shorter = Typed.Text(ShortName);
        return new(official, shorter.Length == 0 ? official : shorter, Typed.Text(Symbol), from ?? Typed.Date(ValidFrom) ?? default, Typed.Date(ValidTo));
    }

    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "organization.name-missing" or "organization.name-too-long" => "Name.OfficialName",
        "organization.symbol-too-long" => "Name.Symbol",
        "organization.end-before-beginning" => "Name.ValidTo",
        "organization.names-overlap" => "Name.ValidFrom",
        _ => "",
    };

    public sealed class Rules : AbstractValidator<NameInput>
    {
        public Rules()
        {
            _ = RuleFor(input => input.ValidFrom).Must(Typed.IsDate).WithMessage("Nhập ngày bắt đầu mang tên này, dạng ngày/tháng/năm.");
            _ = RuleFor(input => input.ValidTo).Must(Typed.IsDateOrNothing).WithMessage("Ngày kết thúc chưa đúng; ghi dạng ngày/tháng/năm hoặc để trống.");
        }
    }
}
