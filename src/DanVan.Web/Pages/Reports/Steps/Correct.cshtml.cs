using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>An officer opens a numbered correction of the accepted report (Đính chính); the accepted revision stands meanwhile.</summary>
public sealed class CorrectPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanCorrect(Actor);

    protected override Refusal? Act() => throw new NotSupportedException("A correction hands new parts to storage: ActAsync.");

    protected override async Task<Refusal?> ActAsync()
    {
        var (refusal, revision, cells, texts) = Whole.Correct(Actor, Reason ?? "", Now);
        if (refusal is null)
        {
            await Db.AddRevisionPartsAsync(revision!, cells, texts);
        }

        return refusal;
    }

    protected override string Done() => "Đã mở bản đính chính. Sửa xong thì trình lãnh đạo; bản cũ vẫn được tính đến khi bản này được duyệt.";
}
