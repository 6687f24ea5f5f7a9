using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>The officer hands the side to the leader (Trình lãnh đạo); what was done together is asked for once.</summary>
public sealed class SendPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    /// <summary>The officer's answer that the rows that ask have no joint part.</summary>
    [BindProperty]
    public bool NothingJoint { get; set; }

    /// <summary>Only the joint parts stand in the way: the page asks for them.</summary>
    public bool AsksForJointParts => Question() is { Code: "report.joint-part-unanswered" };

    /// <summary>What stands in the way is listed whole in Rà soát, each with the way to its cell.</summary>
    public bool IsMendedInReview => Question() is { Code: "report.blank-cells" or "report.blank-narratives" or "report.out-of-range" or "report.blocked-by-rules" };

    public override bool MayTry => base.MayTry || AsksForJointParts;

    /// <summary>Warnings that go to the leader open: neither mended nor accepted with a reason.</summary>
    public int OpenWarnings => Whole.OpenWarnings(Mine).Count;

    protected override Task JudgeAsync() => Db.JudgeAsync(Whole);

    protected override Refusal? Question() => Whole.CanSend(Actor, Mine);

    protected override Refusal? Act()
    {
        if (NothingJoint && AsksForJointParts && Whole.StateNoJointPart(Actor, Now) is { } refusal)
        {
            return refusal;
        }

        if (Whole.Send(Actor, Mine, Now) is { } stopped)
        {
            return stopped;
        }

        Db.AddNewParts(Whole);
        return null;
    }

    protected override string Done() => "Đã trình lãnh đạo. Lãnh đạo của bên mình xác nhận; cần sửa thì lấy lại.";
}
