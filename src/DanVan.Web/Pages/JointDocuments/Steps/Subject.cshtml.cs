using DanVan.Data;
using DanVan.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>Words anew what the document is about (Sửa trích yếu).</summary>
public sealed class SubjectPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public string? Subject { get; set; }

    protected override Refusal? Question() => Document.CanEdit(Who);

    protected override Task PrepareAsync()
    {
        // An empty field that was sent is an answer too: it is not filled in again.
        Subject = HttpMethods.IsPost(Request.Method) ? Subject : Revision.Subject;
        return Task.CompletedTask;
    }

    protected override Task<Refusal?> ActAsync() => Task.FromResult(Document.Rename(VietnameseText.Prose(Subject), Who, Now));

    protected override string Done() => "Đã sửa trích yếu.";

    protected override string FieldOf(Refusal refusal) => refusal.Code is "document.subject-missing" or "document.subject-too-long" ? nameof(Subject) : "";
}
