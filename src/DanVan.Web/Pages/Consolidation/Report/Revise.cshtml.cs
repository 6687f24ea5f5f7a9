using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>A standing office opens a new revision of the frozen report, with a reason (Lập lại).</summary>
public sealed class RevisePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedStepPage(db, forms, actor, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    protected override Refusal? Question(ConsolidatedReport report) => report.CanRevise(Actor);

    protected override Refusal? Act(ConsolidatedReport report)
    {
        Reason = VietnameseText.Prose(Reason);
        var (refusal, sections) = report.Revise(Actor, Reason, Sections, Now);
        Db.ConsolidatedSections.AddRange(sections);
        return refusal;
    }

    protected override string Done(ConsolidatedReport report) => "Đã mở bản mới để lập lại.";

    protected override string FieldOf(Refusal refusal) => refusal.Code is "common.reason-missing" or "report.reason-too-long" ? nameof(Reason) : "";
}
