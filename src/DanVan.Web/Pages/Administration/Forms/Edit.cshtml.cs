using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Forms;

/// <summary>Title, days, sections, lines and narrative sections of a form; order is by numbers, so that it works without script.</summary>
[Authorize(Policy = Policies.Forms)]
public sealed class EditPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<EditPage.Input> rules) : PageModel
{
    /// <summary>Empty rows offered for further sections.</summary>
    private const int SpareSections = 2;

    private const int MostNarratives = 10;

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public int Id { get; private set; }

    /// <summary>Name and code of every indicator that a line may name.</summary>
    public IReadOnlyDictionary<int, (string Name, string Code)> Names { get; private set; } = new Dictionary<int, (string, string)>();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.WholeFormAsync(id) is not { } form)
        {
            return NotFound();
        }

        Version = form.Version;
        await ReadNamesAsync(form);
        Form = Shown(form);
        return form.CanChange(actor) is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.WholeFormAsync(id) is not { } form)
        {
            return NotFound();
        }

        await ReadNamesAsync(form);

        // Only indicators that this administrator sees can stand in a form; a forged number is no line at all.
        Form.Lines = [.. Form.Lines.Where(line => Names.ContainsKey(line.IndicatorId))];
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        db.Expect(form, Version);
        var now = clock.Now;
        var refusal = form.Rename(Text(Form.Title), DayText.Read(Form.ValidFrom)!.Value, DayText.Read(Form.ValidTo), actor, now)
            ?? form.Arrange(Arrangement(), actor, now)
            ?? form.Narrate([.. Form.Narratives.Where(row => Text(row.Title).Length > 0).OrderBy(row => row.Order).Select(row => (Text(row.Title), row.Owner))], actor, now);
        if ((refusal ?? await db.SaveAsync()) is { } refused)
        {
            return this.Refused(refused);
        }

        this.Tell("Đã lưu biểu mẫu; kỳ mở sau sẽ dùng bản này.");
        return RedirectToPage("Details", new { id });
    }

    private static string Text(string? typed) => VietnameseText.Nfc(typed ?? "").Trim();

    private static Input Shown(ReportForm form, IEnumerable<int> catalogue)
    {
        var sections = form.Sections.OrderBy(section => section.Order).ToList();
        var lines = sections.SelectMany((section, place) => section.Lines.OrderBy(line => line.Order)
            .Select((line, order) => new LineInput { IndicatorId = line.IndicatorId, Section = place + 1, Order = order + 1 })).ToList();
        var used = lines.Select(line => line.IndicatorId).ToHashSet();
        return new Input
        {
            Title = form.Title,
            ValidFrom = form.ValidFrom.Short(),
            ValidTo = form.ValidTo?.Short(),
            Sections = [.. sections.Select((section, place) => new SectionInput { Title = section.Title, Order = place + 1 }), .. Enumerable.Range(sections.Count + 1, SpareSections).Select(order => new SectionInput { Order = order })],
            Lines = [.. lines, .. catalogue.Where(id => !used.Contains(id)).Select(id => new LineInput { IndicatorId = id })],
            Narratives =
            [
                .. form.Narratives.OrderBy(narrative => narrative.Order).Select(narrative => new NarrativeInput { Title = narrative.Title, Owner = narrative.Owner, Order = narrative.Order }),
                .. Enumerable.Range(form.Narratives.Count + 1, Math.Min(1, MostNarratives - form.Narratives.Count)).Select(order => new NarrativeInput { Order = order }),
            ],
        };
    }

    private Input Shown(ReportForm form) => Shown(form, Names.Keys);

    // An empty row is no section; a titled one without lines is told so by the rule.
    private List<FormArrangement> Arrangement() => [.. Form.Sections
        .Select((section, place) => (section.Title, section.Order, Ids: Form.Lines.Where(line => line.Section == place + 1).OrderBy(line => line.Order).Select(line => line.IndicatorId).ToList()))
        .Where(section => Text(section.Title).Length > 0 || section.Ids.Count > 0)
        .OrderBy(section => section.Order)
        .Select(section => new FormArrangement(Text(section.Title), section.Ids))];

    private async Task ReadNamesAsync(ReportForm form)
    {
        Id = form.Id;
        var (today, provinceId) = (clock.Today, form.ProvinceId);
        var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ProvinceId == null || indicator.ProvinceId == provinceId).ToListAsync();
        Names = indicators
            .Where(indicator => indicator.Versions.Count > 0)
            .Select(indicator => (indicator.Id, indicator.Code, Version: indicator.VersionFor(provinceId, today) ?? indicator.Versions[^1]))
            .OrderBy(row => row.Version.DisplayOrder).ThenBy(row => row.Code, StringComparer.Ordinal)
            .ToDictionary(row => row.Id, row => (row.Version.Name, row.Code));
    }

    public sealed class Input
    {
        public string? Title { get; set; }

        public string? ValidFrom { get; set; }

        public string? ValidTo { get; set; }

        public IList<SectionInput> Sections { get; set; } = [];

        public IList<LineInput> Lines { get; set; } = [];

        public IList<NarrativeInput> Narratives { get; set; } = [];
    }

    public sealed class SectionInput
    {
        public string? Title { get; set; }

        public int Order { get; set; }
    }

    public sealed class LineInput
    {
        public int IndicatorId { get; set; }

        /// <summary>Row of the section from 1; 0 leaves the indicator out of the form.</summary>
        public int Section { get; set; }

        public int Order { get; set; }
    }

    public sealed class NarrativeInput
    {
        public string? Title { get; set; }

        public NarrativeOwner Owner { get; set; } = NarrativeOwner.Both;

        public int Order { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Title).NotEmpty().WithMessage("Nhập tên biểu mẫu.")
                .MaximumLength(ReportForm.TitleMaxLength).WithMessage($"Tên biểu mẫu không quá {ReportForm.TitleMaxLength} ký tự.");
            _ = RuleFor(input => input.ValidFrom).Must(DayText.IsDay).WithMessage("Ghi ngày bắt đầu như 15/12/2021.");
            _ = RuleFor(input => input.ValidTo).Must(DayText.IsDayOrNothing).WithMessage("Ghi ngày hết hiệu lực như 14/12/2022, hoặc để trống.");
            _ = RuleForEach(input => input.Narratives).ChildRules(row => _ = row.RuleFor(narrative => narrative.Owner).IsInEnum().WithMessage("Chọn bên viết."));
        }
    }
}
