using DanVan.Data;
using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Web.Pages.Administration.Pairings;

/// <summary>A new pairing of one Party and one Military body for an area (Thêm cặp phối hợp).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<CreatePage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> PartyBodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> MilitaryBodies { get; private set; } = [];

    public async Task OnGetAsync() => Show(await db.LoadDirectoryAsync(actor.ProvinceId!.Value));

    public async Task<IActionResult> OnPostAsync()
    {
        var loaded = await db.LoadDirectoryAsync(actor.ProvinceId!.Value);
        Show(loaded);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var facts = Form.Facts();
        var twin = loaded.Directory.PairingOf(facts.AreaCode, facts.ValidFrom);
        var refusal = twin is not null ? PairingRefusals.Overlaps(facts.AreaCode, facts.ValidFrom) : loaded.Directory.Refuses(facts);
        if (refusal is null)
        {
            refusal = Pairing.Add(
                loaded.Directory, facts, loaded.AreaId(facts.AreaCode)!.Value, loaded.BodyId(facts.PartyCode)!.Value, loaded.BodyId(facts.MilitaryCode)!.Value, actor, clock.Now, out var pairing);
            _ = db.Pairings.Add(pairing!);
        }

        refusal ??= await db.SaveAsync();
        if (refusal is not null)
        {
            return this.Refused(refusal, FieldOf(refusal, facts));
        }

        this.Tell($"Đã thêm cặp phối hợp của {loaded.Areas[facts.AreaCode].FullName}. Tiếp theo: giao chức vụ cho cán bộ, lãnh đạo hai cơ quan.");
        return RedirectToPage("/Administration/Pairings/Index");
    }

    private static string FieldOf(Refusal refusal, PairingFacts facts) => refusal.Code switch
    {
        "area.unknown" => "Form.AreaCode",
        "organization.unknown" or "pairing.wrong-side" or "pairing.standing-office" or "pairing.outside-body" =>
            refusal.Arguments[0] is string code && code == facts.MilitaryCode ? "Form.MilitaryCode" : "Form.PartyCode",
        "pairing.end-before-beginning" => "Form.ValidTo",
        "pairing.outside-area" or "pairing.overlaps" => "Form.ValidFrom",
        _ => "",
    };

    private void Show(LoadedDirectory loaded)
    {
        var today = clock.Today;
        Areas = [.. loaded.AreasInOrder.Select(area => new SelectListItem($"{area.FullName} ({area.Code})", area.Code))];
        PartyBodies = Bodies(Side.Party);
        MilitaryBodies = Bodies(Side.Military);

        IReadOnlyList<SelectListItem> Bodies(Side side) =>
        [
            .. loaded.Bodies.Values.Where(body => body.Side == side && !body.IsStandingOffice)
                .OrderBy(body => VietnameseText.SortKey(body.NameOn(today).OfficialName), StringComparer.Ordinal)
                .Select(body => new SelectListItem($"{body.NameOn(today).OfficialName} ({body.Code})", body.Code)),
        ];
    }

    public sealed class Input
    {
        public string? AreaCode { get; set; }

        public string? PartyCode { get; set; }

        public string? MilitaryCode { get; set; }

        public string? ValidFrom { get; set; }

        public string? ValidTo { get; set; }

        /// <summary>Only after the rules have passed.</summary>
        public PairingFacts Facts() => new(
            Typed.Code(AreaCode) ?? "", Typed.Code(PartyCode) ?? "", Typed.Code(MilitaryCode) ?? "", Typed.Date(ValidFrom) ?? default, Typed.Date(ValidTo));
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.AreaCode).NotEmpty().WithMessage("Chọn địa bàn.");
            _ = RuleFor(input => input.PartyCode).NotEmpty().WithMessage("Chọn cơ quan bên Dân vận.");
            _ = RuleFor(input => input.MilitaryCode).NotEmpty().WithMessage("Chọn cơ quan bên Quân sự.");
            _ = RuleFor(input => input.ValidFrom).Must(Typed.IsDate).WithMessage("Nhập ngày bắt đầu phối hợp, dạng ngày/tháng/năm.");
            _ = RuleFor(input => input.ValidTo).Must(Typed.IsDateOrNothing).WithMessage("Ngày kết thúc chưa đúng; ghi dạng ngày/tháng/năm hoặc để trống.");
        }
    }
}
