using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Web.Changes;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>The province's report of one quarter (Báo cáo tổng hợp quý): text by section, figures, what it is made from, what is missing.</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    /// <summary>What the shown revision is made of.</summary>
    public ConsolidatedContent Made { get; private set; } = null!;

    /// <summary>Proposals that wait for an answer.</summary>
    public int Unanswered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ky, [FromQuery(Name = "ban")] int? revision)
    {
        if (await FindAsync(ky, revision) is { } answer)
        {
            return answer;
        }

        await ShowAsync();
        return TableFile.IsAsked(Request) ? Table() : Page();
    }

    public async Task<IActionResult> OnPostStartAsync(string ky)
    {
        if (await FindAsync(ky) is { } answer)
        {
            return answer;
        }

        var (report, refusal) = Report is null ? ConsolidatedReport.Start(Period, Actor, Now) : (null, ConsolidatedReport.CanStart(Period, Actor));
        if (refusal is not null)
        {
            await ShowAsync();
            return refusal.IsNotYours() ? StatusCode(StatusCodes.Status403Forbidden) : this.Refused(refusal);
        }

        if (report is not null)
        {
            _ = Db.ConsolidatedReports.Add(report);
            Db.ConsolidatedSections.AddRange(Form.Narratives.Select(section => new ConsolidatedSection(report, section.Number)));
            if (await Db.SaveAsync() is { } late && late.Code is not "common.already-there")
            {
                Db.ChangeTracker.Clear();
                await ShowAsync();
                return this.Refused(late);
            }
        }

        return RedirectToPage(new { ky });
    }

    private async Task ShowAsync()
    {
        Made = await ConsolidatedContent.LoadAsync(Db, Period, Form, Shown);
        var periodId = Period.Id;
        Unanswered = IsViewer ? 0 : await Db.Proposals.CountAsync(proposal => proposal.PeriodId == periodId && proposal.AnsweredAt == null);
    }

    private FileContentResult Table()
    {
        var frozen = Shown?.FrozenAt;
        var table = new TableFile($"Báo cáo tổng hợp {Period.Quarter.Name()}", ("Chỉ tiêu", 60), ("ĐVT", 16), (Period.Quarter.Title(), 18))
            .Say(frozen is { } at ? $"Đã chốt lúc {at.WithTime()}{(Shown!.Number > 1 ? $", lập lại lần {Shown.Number - 1}" : "")}, từ {Made.Inputs.Count} báo cáo." : $"Đang lập, số liệu đến {Now.WithTime()}, từ {Made.Inputs.Count} báo cáo.")
            .Say(Made.Missing.Count == 0 ? "Đủ báo cáo của các đơn vị." : $"Thiếu báo cáo: {string.Join("; ", Made.Missing)}.");
        foreach (var section in Form.Sections)
        {
            _ = table.Group(section.Title);
            foreach (var line in section.Lines)
            {
                _ = table.Row(TableFile.Text(line.Name), TableFile.Text(line.Measure.ShownUnit), TableFile.Of(Made[line.Id], line.Measure));
            }
        }

        return table.ToResult("bao cao tong hop", $"quy {Period.QuarterNumber} {Period.Year}");
    }
}
