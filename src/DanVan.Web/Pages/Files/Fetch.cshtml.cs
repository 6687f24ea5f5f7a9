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
        var file = await db.Files.AsNoTracking().Include(file => file.Content).FirstOrDefaultAsync(file => file.Id == id);
        if (file?.Content is not { } content || (size == ThumbnailWord && content.Thumbnail is null))
        {
            return NotFound();
        }

        return size == ThumbnailWord ? File(content.Thumbnail!, "image/jpeg")
            : file.Kind is FileKind.Jpeg or FileKind.Png ? File(content.Bytes, TypeOf(file.Kind))
            : File(content.Bytes, TypeOf(file.Kind), file.Name);
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
