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
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Successions;

/// <summary>One area follows another from a day on (Thêm kế thừa).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<CreatePage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<SuccessionKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()))];

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
        var refusal = loaded.Directory.Refuses(facts);
        if (refusal is null)
        {
            var (fromId, toId) = (loaded.AreaId(facts.FromCode)!.Value, loaded.AreaId(facts.ToCode));
            refusal = await db.Successions.AnyAsync(link => link.FromAreaId == fromId && link.ToAreaId == toId && link.Date == facts.Date)
                ? SuccessionRefusals.AlreadyThere()
                : Succession.Add(loaded.Directory, facts, fromId, toId, actor, clock.Now, out var added) ?? Keep(added!);
        }

        refusal ??= await db.SaveAsync();
        if (refusal is not null)
        {
            return this.Refused(refusal, FieldOf(refusal, facts));
        }

        this.Tell("Đã ghi kế thừa địa bàn.");
        return RedirectToPage("/Administration/Successions/Index");
    }

    private static string FieldOf(Refusal refusal, SuccessionFacts facts) => refusal.Code switch
    {
        "area.unknown" => refusal.Arguments[0] is string code && code == facts.FromCode ? "Form.FromCode" : "Form.ToCode",
        "succession.successor-missing" or "succession.abolished-with-successor" or "succession.of-itself" => "Form.ToCode",
        "succession.from-not-yet" or "succession.to-not-then" => "Form.Date",
        "succession.legal-basis-too-long" => "Form.LegalBasis",
        _ => "",
    };

    private Refusal? Keep(Succession added)
    {
        _ = db.Successions.Add(added);
        return null;
    }

    private void Show(LoadedDirectory loaded) => Areas =
    [
        .. loaded.AreasInOrder.Select(area => new SelectListItem($"{area.FullName} ({area.Code}, {OrganizationWording.Span(area.ValidFrom, area.ValidTo)})", area.Code)),
    ];

    public sealed class Input
    {
        public string? FromCode { get; set; }

        public string? ToCode { get; set; }

        public string? Kind { get; set; }

        public string? Date { get; set; }

        public string? LegalBasis { get; set; }

        /// <summary>Only after the rules have passed.</summary>
        public SuccessionFacts Facts() => new(
            Typed.Code(FromCode) ?? "", Typed.Code(ToCode), Enum.Parse<SuccessionKind>(Kind!), Typed.Date(Date) ?? default, Typed.Text(LegalBasis));
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.FromCode).NotEmpty().WithMessage("Chọn địa bàn cũ.");
            _ = RuleFor(input => input.Kind).Must(kind => Enum.GetNames<SuccessionKind>().Contains(kind, StringComparer.Ordinal)).WithMessage("Chọn hình thức kế thừa.");
            _ = RuleFor(input => input.Date).Must(Typed.IsDate).WithMessage("Nhập ngày kế thừa, dạng ngày/tháng/năm.");
        }
    }
}
