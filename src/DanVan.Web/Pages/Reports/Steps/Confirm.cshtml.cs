using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A leader confirms one side of the quarterly report; the second confirmation submits it (Xác nhận).</summary>
public sealed class ConfirmPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Task JudgeAsync() => Db.JudgeAsync(Whole);

    protected override Refusal? Question() => Whole.CanConfirm(Actor, Mine);

    protected override Refusal? Act() => Whole.Confirm(Actor, Mine, Now, LateReason);

    protected override string Done() => Whole.Report.State is ReportState.Submitted
        ? "Đã xác nhận. Hai bên đã xác nhận nên báo cáo đã gửi lên tỉnh, chờ hai bộ phận tham mưu rà soát."
        : $"Đã xác nhận. Khi lãnh đạo bên {Mine.Other().Name()} xác nhận, báo cáo tự gửi lên tỉnh.";
}
