using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Provinces;

/// <summary>A new province with its tiers, two or three, named as that province names them (Thêm tỉnh).</summary>
[Authorize(Policy = Policies.PortalAdministration)]
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<CreatePage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
        Form.First = new Tier { Key = "province", Name = "cấp tỉnh" };
        Form.Second = new Tier { Key = "commune", Name = "cấp xã" };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var (code, name) = (Typed.Code(Form.Code) ?? "", Typed.Text(Form.Name));
        var levels = new[] { Form.First, Form.Second, Form.Third }.Where(tier => Typed.Text(tier.Key).Length + Typed.Text(tier.Name).Length > 0)
            .Select((tier, order) => new ProvinceLevel(Typed.Text(tier.Key), order + 1, Typed.Text(tier.Name))).ToList();
        var refusal = Province.CanCreate(code, name, levels)
            ?? (await db.Provinces.AnyAsync(known => known.Code == code) ? ProvinceRefusals.CodeTaken(code) : null);
        if (refusal is null)
        {
            _ = db.Provinces.Add(Province.Create(code, name, levels, isDemo: false, actor, clock.Now));
            refusal = await db.SaveAsync();
        }

        if (refusal is not null)
        {
            return this.Refused(refusal, FieldOf(refusal));
        }

        this.Tell($"Đã thêm tỉnh {name}. Tiếp theo: giao chức vụ quản trị của tỉnh.");
        return RedirectToPage("/Administration/Provinces/Index");
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "province.code-missing" or "province.code-too-long" or "province.code-taken" => "Form.Code",
        "province.name-missing" or "province.name-too-long" => "Form.Name",
        "province.tiers-out-of-range" or "province.level-key-wrong" or "province.level-twice" => "Form.First.Key",
        "province.level-name-wrong" => "Form.First.Name",
        _ => "",
    };

    public sealed class Input
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        /// <summary>The top level; the others follow downwards, and empty ones do not count.</summary>
        public Tier First { get; set; } = new();

        public Tier Second { get; set; } = new();

        public Tier Third { get; set; } = new();
    }

    /// <summary>One row of the tiers as typed.</summary>
    public sealed class Tier
    {
        public string? Key { get; set; }

        public string? Name { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Code).NotEmpty().WithMessage("Nhập mã tỉnh.");
            _ = RuleFor(input => input.Name).NotEmpty().WithMessage("Nhập tên tỉnh.");
        }
    }
}
