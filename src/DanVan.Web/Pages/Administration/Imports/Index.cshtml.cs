using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Imports;

/// <summary>The kinds of CSV file that this administrator may bring in, and those that came before (Nhập từ tệp).</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class IndexPage(PortalDb db, IEnumerable<IImport> imports, Actor actor) : PageModel
{
    private const int FilesShown = 20;

    public IReadOnlyList<Kind> Kinds { get; private set; } = [];

    public IReadOnlyList<Row> Files { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Kinds = [.. imports.Where(import => import.IsFor(actor)).Select(import => new Kind(import.Kind, import.Wording().Name, import.Wording().Advice))];
        var files = await db.ImportFiles.Where(file => file.Kind != ImportFile.FilledSheet).OrderByDescending(file => file.UploadedAt).Take(FilesShown)
            .Select(file => new { file.Id, file.Kind, file.FileName, file.UploadedAt, file.AppliedAt }).ToListAsync();
        Files = [.. files.Select(file => new Row(file.Id, Kinds.FirstOrDefault(kind => kind.Code == file.Kind)?.Name ?? file.Kind, file.FileName, file.UploadedAt, file.AppliedAt))];
    }

    public sealed record Kind(string Code, string Name, string Advice);

    public sealed record Row(Guid Id, string Kind, string FileName, DateTimeOffset UploadedAt, DateTimeOffset? AppliedAt);
}
