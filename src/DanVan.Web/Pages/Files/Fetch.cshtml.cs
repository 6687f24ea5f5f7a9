using DanVan.Data;
using DanVan.Domain.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Files;

/// <summary>
/// Hands out a kept file to those who see its area. Images are shown, everything else is saved: no document is ever opened in the
/// portal's own origin.
/// </summary>
public sealed class FetchPage(PortalDb db) : PageModel
{
    public const string ThumbnailWord = "nho";

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "co")] string? size)
    {
        // Only what is asked for leaves the database: a list of small pictures must not read the large ones.
        var files = db.Files.AsNoTracking().Where(file => file.Id == id && file.Content != null);
        if (size == ThumbnailWord)
        {
            return await files.Select(file => file.Content!.Thumbnail).FirstOrDefaultAsync() is { } thumbnail ? File(thumbnail, "image/jpeg") : NotFound();
        }

        if (await files.Select(file => new { file.Kind, file.Name, file.Content!.Bytes }).FirstOrDefaultAsync() is not { } found)
        {
            return NotFound();
        }

        return found.Kind is FileKind.Jpeg or FileKind.Png
            ? File(found.Bytes, TypeOf(found.Kind))
            : File(found.Bytes, TypeOf(found.Kind), found.Name);
    }

    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}
