using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Pages.JointDocuments.Steps;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Begins a plan with the tasks of the last one before it (Lấy từ năm trước).</summary>
public sealed class ClonePage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    private List<PlanTask> _tasks = [];

    /// <summary>The nearest earlier plan of the same two bodies that was issued.</summary>
    public JointDocument? Before { get; private set; }

    public int Count => _tasks.Count;

    protected override string Back => "nhiem-vu";

    protected override Refusal? Question() => Document.CanWriteTasks(Who)
        ?? (Tasks.Count > 0 ? TaskRefusals.AlreadyBegun() : null);

    protected override async Task PrepareAsync()
    {
        Before = await Db.IssuedBeforeAsync(Document);
        if (Before?.LastIssued is { } last)
        {
            _tasks = await Db.TasksOf(Before.Id, last.Number).AsNoTracking().Where(task => task.Answer != TaskAnswer.Declined).ToListAsync();
        }
    }

    protected override async Task<Refusal?> ActAsync()
    {
        if (Question() is { } refusal)
        {
            return refusal;
        }

        if (Before?.LastIssued is not { } last)
        {
            return TaskRefusals.NothingToClone();
        }

        Db.PlanTasks.AddRange(_tasks.Select((task, index) => PlanTask.CloneFor(Document, task, Guid.CreateVersion7(Now.AddMilliseconds(index)), index + 1, Who, Now)));
        var (id, revision) = (Before.Id, last.Number);
        var texts = await Db.DocumentSections.AsNoTracking().Where(section => section.DocumentId == id && section.Revision == revision).ToDictionaryAsync(section => section.Number, section => section.Text);
        foreach (var section in Sections.Where(section => section.Text.Length == 0 && texts.GetValueOrDefault(section.Number) is { Length: > 0 }))
        {
            if (section.Write(Document, texts[section.Number], Who, Now) is { } fault)
            {
                return fault;
            }
        }

        if (Bases.Count == 0)
        {
            Db.CitedBases.AddRange((await Db.CitedIn(id, revision).AsNoTracking().ToListAsync()).Select(cited => cited.CopyFor(Document)));
        }

        return Document.TakeOverLastYear(Before, last, _tasks.Count, Who, Now);
    }

    protected override string Done() => $"Đã lấy {_tasks.Count} nhiệm vụ. Sửa từng nhiệm vụ cho năm nay.";
}
