using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>The steps that ask for nothing but a reason, each at its own address.</summary>
public sealed class StepPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [FromRoute(Name = "buoc")]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public DocumentStep Step { get; private set; } = null!;

    protected override IActionResult? Missing()
    {
        Step = DocumentStep.All.FirstOrDefault(step => step.Address == Name)!;
        return Step is null ? NotFound() : null;
    }

    protected override Refusal? Question() => Step.Question(Document, Who);

    protected override async Task<Refusal?> ActAsync()
    {
        Reason = VietnameseText.Prose(Reason);
        var (revisions, source, reserved, standing) = (Document.Revisions.Count, Document.Working ?? Document.Standing, Document.Working?.ReservedNumber, Document.Standing);
        if (Step.Act(Document, Reason, Who, Now) is { } refusal)
        {
            return refusal;
        }

        if (Document.Revisions.Count > revisions)
        {
            await Db.CopyContentAsync(Document, source!.Number, HttpContext.RequestAborted);
        }

        if (Document.Standing is { } issued && issued != standing)
        {
            await Db.AddReceiptsAsync(Document, HttpContext.RequestAborted);
        }

        if (reserved is not null && Document.Revisions[^1].State is DocumentState.Abandoned)
        {
            (await Db.NumberBookOfAsync(Document, Document.LeadSide, HttpContext.RequestAborted)).Void(Document.Id, Reason, Who, Now);
        }

        return null;
    }

    protected override string Done() => Step.Done(Document);

    protected override string FieldOf(Refusal refusal) => refusal.Code is "common.reason-missing" or "document.reason-too-long" ? nameof(Reason) : "";
}
