using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Two revisions of a document, or last year's plan and this one, by field, paragraph and task (So sánh).</summary>
public sealed class ComparePage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    /// <summary>In the address, where a revision's number stands otherwise.</summary>
    private const string WithLastYear = "nam-truoc";

    /// <summary>Null where there is only one to read.</summary>
    public DocumentRevision? Before { get; private set; }

    /// <summary>The issued plan of the same two bodies that came before this one.</summary>
    public JointDocument? LastYear { get; private set; }

    public bool IsWithLastYear { get; private set; }

    /// <summary>What is said of the document as a whole and changed.</summary>
    public IReadOnlyList<(string Name, string Before, string After)> Fields { get; private set; } = [];

    /// <summary>Sections that changed.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<ParagraphChange> Changes)> Texts { get; private set; } = [];

    public IReadOnlyList<TaskChange> TaskChanges { get; private set; } = [];

    public string Heading => Before is null ? "So sánh" : IsWithLastYear ? $"{LastYear!.Title()} và bản {Revision.Number} của {Document.Title().ToLowerInvariant()}" : $"Bản {Before.Number} và bản {Revision.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] int? to)
    {
        if (await LoadAsync(id, to) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is not DocumentKind.Agreement)
        {
            LastYear = await Db.IssuedBeforeAsync(Document);
        }

        var earlier = Readable.Where(revision => revision.Number < Revision.Number).ToList();
        IsWithLastYear = LastYear is not null && (from == WithLastYear || (from is null && earlier.Count == 0));
        Before = IsWithLastYear ? LastYear!.LastIssued
            : from is null ? (earlier.Count > 0 ? earlier[^1] : null)
            : Readable.FirstOrDefault(revision => $"{revision.Number}" == from);
        if (Before is null && from is not null)
        {
            return NotFound();
        }

        if (Before is { } before)
        {
            await CompareAsync(IsWithLastYear ? LastYear!.Id : id, before);
        }

        return Page();
    }

    private async Task CompareAsync(Guid documentId, DocumentRevision before)
    {
        var number = before.Number;
        var sections = await Db.DocumentSections.AsNoTracking().Where(section => section.DocumentId == documentId && section.Revision == number).ToDictionaryAsync(section => section.Number);
        var tasks = await Db.TasksOf(documentId, number).AsNoTracking().ToListAsync();
        var cited = await Db.CitedIn(documentId, number).AsNoTracking().ToListAsync();
        Fields =
        [
            .. new (string Name, string Before, string After)[]
            {
                ("Trích yếu", before.Subject, Revision.Subject),
                ("Chủ đề năm", before.Theme, Revision.Theme),
                ("Ngày kỷ niệm", before.Anniversaries, Revision.Anniversaries),
                ("Hạn cấp dưới", before.SubPlansDue?.Short() ?? "", Revision.SubPlansDue?.Short() ?? ""),
                ("Căn cứ", string.Join("; ", cited.Select(basis => basis.Text)), string.Join("; ", Bases.Select(basis => basis.Text))),
            }.Where(field => field.Before != field.After),
        ];
        Texts =
        [
            .. Sections.Select(section => (Title: $"{DocumentWords.Numeral(section.Number)}. {section.Title}", Changes: ParagraphChanges.Between(sections.GetValueOrDefault(section.Number)?.Paragraphs ?? [], section.Paragraphs)))
                .Where(pair => pair.Changes.Any(change => !change.IsSame)),
        ];
        TaskChanges = IsWithLastYear ? Domain.JointDocuments.Tasks.TaskChanges.SinceLastYear(tasks, Tasks) : Domain.JointDocuments.Tasks.TaskChanges.Revised(tasks, Tasks);
    }
}
