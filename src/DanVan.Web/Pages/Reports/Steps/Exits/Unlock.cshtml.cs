using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Reports.Steps.Exits;

/// <summary>A standing office lets one report of a closed period be worked on until a day (Mở khóa).</summary>
public sealed class UnlockPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    /// <summary>The last day, as typed.</summary>
    [BindProperty]
    public string? Until { get; set; }

    protected override Refusal? Question() => Whole.CanUnlock(Actor);

    protected override Refusal? Act() => Whole.Unlock(Actor, DayText.Read(Until), Reason ?? "", Now);

    protected override string FieldOf(Refusal refusal) => refusal.Code is "report.unlock-out-of-range" ? nameof(Until) : base.FieldOf(refusal);

    protected override string Done() => $"Đã mở khóa báo cáo đến hết ngày {Whole.Unlocked!.Until.Short()}.";
}
