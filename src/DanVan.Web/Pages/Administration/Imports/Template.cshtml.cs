using System.Text;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Imports;

/// <summary>A CSV file with the right columns and, where there is one, an example row, marked as UTF-8 so that Excel reads it (Tệp mẫu).</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class TemplatePage(IEnumerable<IImport> imports, Actor actor) : PageModel
{
    public IActionResult OnGet(string kind)
    {
        if (imports.SingleOrDefault(import => import.Kind == kind && import.IsFor(actor)) is not { } import)
        {
            return NotFound();
        }

        var text = $"{string.Join(',', import.Columns)}\r\n{import.Wording().Example}";
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"mau-{kind}.csv");
    }
}
