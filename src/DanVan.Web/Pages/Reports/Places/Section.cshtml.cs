using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>One narrative section of a report with its evidence and the questions about it.</summary>
public sealed class SectionPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PlacePage(db, forms, actor, clock)
{
    public NarrativeDefinition Section => Whole.Form.Narratives.First(section => section.Number == Place.NarrativeNumber);

    /// <summary>What the province took from this report to answer.</summary>
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    protected override string Tail => $"muc/{Place.NarrativeNumber}";

    public async Task<IActionResult> OnGetAsync(Guid id, int number, [FromQuery(Name = "ban")] int? revision)
    {
        if (await FindAsync(id, whole => Of(whole, number), revision) is { } answer)
        {
            return answer;
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEvidenceAsync(Guid id, int number, Input input) =>
        await FindAsync(id, whole => Of(whole, number)) ?? await AddEvidenceAsync(input);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int number, [FromForm(Name = "minh-chung")] Guid evidence) =>
        await FindAsync(id, whole => Of(whole, number)) ?? await RemoveEvidenceAsync(evidence);

    public async Task<IActionResult> OnPostAskAsync(Guid id, int number, Input input) =>
        await FindAsync(id, whole => Of(whole, number)) ?? await AskAsync(input);

    public async Task<IActionResult> OnPostReplyAsync(Guid id, int number, [FromForm(Name = "cau")] Guid thread, Input input) =>
        await FindAsync(id, whole => Of(whole, number)) ?? await ReplyAsync(thread, input);

    public async Task<IActionResult> OnPostCloseAsync(Guid id, int number, [FromForm(Name = "cau")] Guid thread) =>
        await FindAsync(id, whole => Of(whole, number)) ?? await CloseAsync(thread);

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var id = Whole.Report.Id;
        if (Section == Whole.Form.Narratives[^1])
        {
            Proposals = await Db.Proposals.AsNoTracking().Where(proposal => proposal.ReportId == id).OrderBy(proposal => proposal.AddedAt).ToListAsync();
        }
    }

    private static ReportPlace? Of(WholeReport whole, int number)
    {
        var place = ReportPlace.OfNarrative(number);
        return place.IsIn(whole.Form) ? place : null;
    }
}
