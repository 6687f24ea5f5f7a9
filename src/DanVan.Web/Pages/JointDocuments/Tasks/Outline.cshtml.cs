using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Pages.JointDocuments.Steps;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Theme of the year, anniversaries, and until when sub-plans are due (Chủ đề, ngày kỷ niệm).</summary>
public sealed class OutlinePage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    protected override string Back => "nhiem-vu";

    protected override Refusal? Question() => Document.CanWriteTasks(Who);

    protected override Task PrepareAsync()
    {
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = new() { Theme = Revision.Theme, Anniversaries = Revision.Anniversaries, SubPlansDue = Revision.SubPlansDue?.Short() };
        }

        return Task.CompletedTask;
    }

    protected override Task<Refusal?> ActAsync()
    {
        var due = Typed.Date(Form.SubPlansDue);
        if (due is null && Typed.Text(Form.SubPlansDue).Length > 0)
        {
            ModelState.AddModelError("Form.SubPlansDue", "Nhập ngày dạng 15/03/2021, hoặc để trống.");
            return Task.FromResult<Refusal?>(null);
        }

        return Task.FromResult(Document.Outline(Typed.Text(Form.Theme), VietnameseText.Prose(Form.Anniversaries), due, Who, Now));
    }

    protected override string Done() => "Đã lưu.";

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "document.theme-too-long" => "Form.Theme",
        "anniversary.line-fault" or "anniversary.too-many" => "Form.Anniversaries",
        "task.due-outside-year" => "Form.SubPlansDue",
        _ => "",
    };

    public sealed class Input
    {
        public string? Theme { get; set; }

        public string? Anniversaries { get; set; }

        public string? SubPlansDue { get; set; }
    }
}
