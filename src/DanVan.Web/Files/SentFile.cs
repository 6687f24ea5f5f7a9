using System.Security.Cryptography;
using DanVan.Documents.Files;
using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Files;

/// <summary>A file that came with a form: looked into, made fit to be kept, and named with its hash.</summary>
internal static class SentFile
{
    /// <param name="sent">As it came; null where none was chosen.</param>
    /// <param name="provinceId">Where it belongs.</param>
    /// <param name="areaId">Who sees the area sees the file.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">The request's.</param>
    /// <param name="isScan">Only a PDF or an image will do.</param>
    public static async Task<(StoredFile? File, Refusal? Refusal)> ReceiveAsync(
        IFormFile? sent, int provinceId, int areaId, Actor by, DateTimeOffset now, CancellationToken cancellation, bool isScan = false)
    {
        if (sent is not { Length: > 0 })
        {
            return (null, FileRefusals.Missing());
        }

        if (sent.Length > StoredFile.MostBytes)
        {
            return (null, FileRefusals.TooLarge(StoredFile.MostBytes / 1024 / 1024));
        }

        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, cancellation);
        var (found, refusal) = FileInspector.Inspect(bytes.ToArray());
        if (found is null || (isScan && !found.IsScan))
        {
            return (null, refusal ?? FileRefusals.NotAScan());
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(found.Bytes));
        return (StoredFile.Keep(Guid.CreateVersion7(now), provinceId, areaId, sent.FileName, found, hash, by, now), null);
    }

    /// <summary>Whether the form says that what comes is no state secret; if not, the reason stands at the question.</summary>
    /// <param name="page">The page that asks.</param>
    /// <param name="answer">"co" or "khong"; anything else is no answer.</param>
    /// <param name="field">The question's field.</param>
    public static bool IsNotSecret(this PageModel page, string? answer, string field)
    {
        if (answer == "khong")
        {
            return true;
        }

        page.ModelState.AddModelError(field, (answer == "co" ? FileRefusals.Secret() : FileRefusals.SecrecyUnanswered()).InVietnamese());
        return false;
    }
}
