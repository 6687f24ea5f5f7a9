using DanVan.Data;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Forms;

internal static class FormLoading
{
    /// <summary>A visible form with sections, lines and narratives, or null; frozen copies belong to their periods.</summary>
    public static Task<ReportForm?> WholeFormAsync(this PortalDb db, int id) => db.Forms.AsSplitQuery()
        .Include(form => form.Sections).ThenInclude(section => section.Lines)
        .Include(form => form.Narratives)
        .SingleOrDefaultAsync(form => form.Id == id && !form.IsFrozen);
}
