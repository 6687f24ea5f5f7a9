using DanVan.Data;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Checks;

/// <summary>The rules between figures, national and the province's own (Quy tắc kiểm tra).</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class IndexPage(PortalDb db, Actor actor) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rules = await db.CheckRules.AsNoTracking().Where(rule => rule.ProvinceId == null || rule.ProvinceId == actor.ProvinceId).OrderBy(rule => rule.Code).ToListAsync();
        Rows = [.. rules.GroupBy(rule => rule.Code, StringComparer.Ordinal).Select(same =>
        {
            var own = same.FirstOrDefault(rule => rule.ProvinceId is not null);
            return new Row(own ?? same.First(), IsOwn: own is not null, ReplacesNational: own is not null && same.Count() > 1);
        })];
    }

    /// <param name="Rule">The one that holds here.</param>
    /// <param name="IsOwn">The province's; otherwise national.</param>
    /// <param name="ReplacesNational">Stands in a national rule's place.</param>
    public sealed record Row(CheckRule Rule, bool IsOwn, bool ReplacesNational);
}
