using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Writes one section under its own token (Sửa mục).</summary>
public sealed class SectionPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public DocumentSection Section { get; private set; } = null!;

    /// <summary>What was typed and not kept.</summary>
    public string? Typed { get; private set; }

    /// <summary>Somebody else wrote it meanwhile: what stands now is shown beside what was typed.</summary>
    public bool IsContested { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int number) => await FindAsync(id, number) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, int number, [FromForm(Name = "noi-dung")] string? text, [FromForm] int version)
    {
        if (await FindAsync(id, number) is { } answer)
        {
            return answer;
        }

        Typed = text ?? "";
        Db.Expect(Section, version);
        var refusal = Section.Version == version ? Section.Write(Document, Typed, Who, Now) : CommonRefusals.ChangedMeanwhile();
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell($"Đã lưu mục {Wording.DocumentWords.Numeral(number)}.");
            return RedirectToPage("Details", new { id });
        }

        Db.ChangeTracker.Clear();
        if (await FindAsync(id, number) is { } gone)
        {
            return gone;
        }

        IsContested = late.Code == CommonRefusals.ChangedMeanwhile().Code;
        return this.Refused(late, late.Code is "document.text-too-long" or "document.too-many-paragraphs" ? "noi-dung" : "");
    }

    private async Task<IActionResult?> FindAsync(Guid id, int number)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Sections.FirstOrDefault(section => section.Number == number) is not { } section)
        {
            return NotFound();
        }

        Section = section;
        return Document.CanEdit(Who)?.IsNotYours() is true ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }
}
