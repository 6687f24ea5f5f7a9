using DanVan.Data.Organizations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Web.Pages.Administration.Areas;

/// <summary>What the area form offers: the province's levels, and every area above the lowest level as a parent.</summary>
public sealed record AreaChoices(IReadOnlyList<SelectListItem> Levels, IReadOnlyList<SelectListItem> Parents)
{
    public static AreaChoices Of(LoadedDirectory loaded)
    {
        var levels = loaded.Directory.Province.Levels.OrderBy(level => level.Order).ToList();
        var lowest = levels[^1].Key;
        return new(
            [.. levels.Select(level => new SelectListItem(level.Name, level.Key))],
            [
                .. loaded.Areas.Values.Where(area => area.Level != lowest)
                    .OrderBy(area => levels.FindIndex(level => level.Key == area.Level)).ThenBy(area => area.DisplayOrder).ThenBy(area => area.SortKey, StringComparer.Ordinal)
                    .Select(area => new SelectListItem($"{area.FullName} ({area.Code})", area.Code)),
            ]);
    }
}
