using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>Each proposal from below as an item with its answer (Kiến nghị).</summary>
public sealed class ProposalsPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>What the accepted reports propose.</summary>
    public IReadOnlyList<SourceText> Sources { get; private set; } = [];

    /// <summary>What was typed and refused.</summary>
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string ky, [FromForm(Name = "bao-cao")] Guid? source, [FromForm(Name = "noi-dung")] string? text)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        QuarterlyReport? report = null;
        if (source is { } id && ((report = await Db.Reports.FindVisibleAsync(id)) is null || report.PeriodId != Period.Id))
        {
            return NotFound();
        }

        Typed = VietnameseText.Prose(text);
        var (proposal, refusal) = Proposal.Add(Guid.CreateVersion7(Now), Period, report, report?.Current.AreaName ?? "", Typed, Actor, Now);
        if (refusal is not null)
        {
            return await AgainAsync(refusal, "kien-nghi-moi");
        }

        _ = Db.Proposals.Add(proposal!);
        return await SaveAsync(ky, "Đã thêm vào danh sách kiến nghị.");
    }

    public async Task<IActionResult> OnPostAnswerAsync(string ky, [FromForm(Name = "kien-nghi")] Guid id, [FromForm(Name = "noi-dung")] string? text, [FromForm] int version)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        if (Proposal.CanTend(Actor) is { } notYours)
        {
            return await AgainAsync(notYours, "");
        }

        if (await FindProposalAsync(id) is not { } proposal)
        {
            return NotFound();
        }

        Typed = VietnameseText.Prose(text);
        var refusal = version == proposal.Version ? null : CommonRefusals.ChangedMeanwhile();
        Db.Expect(proposal, version);
        return (refusal ?? proposal.Reply(Typed, Actor, Now)) is { } fault
            ? await AgainAsync(fault, $"tra-loi-{id:N}")
            : await SaveAsync(ky, "Đã lưu trả lời.", $"tra-loi-{id:N}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string ky, [FromForm(Name = "kien-nghi")] Guid id)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        if (Proposal.CanTend(Actor) is { } notYours)
        {
            return await AgainAsync(notYours, "");
        }

        if (await FindProposalAsync(id) is not { } proposal)
        {
            return NotFound();
        }

        if (proposal.CanRemove(Actor) is { } refusal)
        {
            return await AgainAsync(refusal, "");
        }

        _ = Db.Proposals.Remove(proposal);
        return await SaveAsync(ky, "Đã bỏ khỏi danh sách.");
    }

    public bool IsTaken(Guid reportId, string paragraph) => Proposals.Any(proposal => proposal.ReportId == reportId && proposal.Text == VietnameseText.Prose(paragraph));

    private async Task<Proposal?> FindProposalAsync(Guid id) => await Db.Proposals.FindVisibleAsync(id) is { } proposal && proposal.PeriodId == Period.Id ? proposal : null;

    private async Task<IActionResult> SaveAsync(string ky, string done, string field = "")
    {
        if (await Db.SaveAsync() is { } refusal)
        {
            return await AgainAsync(refusal, field);
        }

        this.Tell(done);
        return RedirectToPage(new { ky });
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, string field)
    {
        if (refusal.IsNotYours())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Db.ChangeTracker.Clear();
        await ShowAsync();
        return this.Refused(refusal, field);
    }

    private async Task ShowAsync()
    {
        var periodId = Period.Id;
        Proposals = await Db.Proposals.Where(proposal => proposal.PeriodId == periodId).OrderBy(proposal => proposal.AnsweredAt != null).ThenBy(proposal => proposal.AddedAt).ToListAsync();

        // By custom the last section of a report is what it proposes.
        Sources = IsOffice && Form.Narratives.Count > 0
            ? [.. (await Db.SourcesAsync(Period.ProvinceId, Period.Id, Form.Narratives[^1].Number)).Where(source => source.Text.Length > 0 && !SaysNothing(source.Text))]
            : [];
    }

    private async Task<IActionResult?> LoadAsync(string ky) =>
        await FindAsync(ky) ?? (Report is null ? NotFound() : IsViewer ? StatusCode(StatusCodes.Status403Forbidden) : null);

    // "Không có", "Không." is what people write where there is nothing to propose.
    private static bool SaysNothing(string text) => VietnameseText.ForSearch(text).Trim(' ', '.') is "khong" or "khong co" or "khong co gi";
}
