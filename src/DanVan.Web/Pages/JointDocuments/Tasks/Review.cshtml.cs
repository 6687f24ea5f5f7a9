using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>What a plan still lacks, each thing with its way to mend it (Rà soát).</summary>
public sealed class ReviewPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public IReadOnlyList<LintFinding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is DocumentKind.Agreement || !ReadsDrafts)
        {
            return NotFound();
        }

        var above = await AboveAsync();
        var answered = Tasks.Where(task => task.AnswersKey is not null).Select(task => task.AnswersKey!.Value).ToHashSet();
        var open = Document.Kind is DocumentKind.SubPlan && above?.Standing is { } standing
            ? (await TasksAboveAsync(above.Id, standing.Number)).Where(task => !answered.Contains(task.TaskKey)).ToList()
            : [];
        Findings = PlanLinter.Check(Document, Revision, Sections, Tasks, open, Bases, await Db.RecipientsOf(id, Revision.Number).AnyAsync(), Today);
        return Page();
    }

    /// <summary>Where it is mended; where it is read, for those who do not write.</summary>
    public string AddressOf(LintFinding finding) => (finding.Fault, finding.Task) switch
    {
        (LintFault.NotAnswered, _) => $"{Address}/cua-tinh",
        (LintFault.NoSubPlansDue, _) when MayEdit => $"{Address}/chu-de",
        (LintFault.BasisExpired or LintFault.NoBases, _) when MayEdit => $"{Address}/can-cu",
        (LintFault.SectionEmpty or LintFault.BasisExpired or LintFault.NoBases, _) => Address,
        (LintFault.NoRecipients, _) => MayEdit ? $"{Address}/noi-nhan/sua" : $"{Address}/noi-nhan",
        (_, { } task) when MayEdit => $"{Address}/nhiem-vu/{task.TaskKey}",
        _ => $"{Address}/nhiem-vu",
    };
}
