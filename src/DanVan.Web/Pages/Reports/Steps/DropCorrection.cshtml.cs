using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>The side that opened a correction gives it up (Bỏ đính chính).</summary>
public sealed class DropCorrectionPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanDropCorrection(Actor);

    protected override Refusal? Act() => Whole.DropCorrection(Actor, Reason ?? "", Now);

    protected override string Done() => "Đã bỏ đính chính; bản đã đưa vào tổng hợp giữ nguyên.";
}
