using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Web.Pages.Administration.Organizations;

/// <summary>What the form of a body offers.</summary>
public sealed record OrganizationChoices(
    IReadOnlyList<SelectListItem> Sides, IReadOnlyList<SelectListItem> Levels, IReadOnlyList<SelectListItem> Areas, IReadOnlyList<SelectListItem> Parents)
{
    public static OrganizationChoices Of(LoadedDirectory loaded, DateOnly today)
    {
        var levels = loaded.Directory.Province.Levels.OrderBy(level => level.Order).ToList();
        return new(
            [.. Domain.Common.Sides.Both.Select(side => new SelectListItem(side.Name(), side.ToString()))],
            [.. levels.Select(level => new SelectListItem(level.Name, level.Key))],
            [
                .. loaded.Areas.Values.OrderBy(area => levels.FindIndex(level => level.Key == area.Level)).ThenBy(area => area.DisplayOrder).ThenBy(area => area.SortKey, StringComparer.Ordinal)
                    .Select(area => new SelectListItem($"{area.FullName} ({area.Code})", area.Code)),
            ],
            [
                .. loaded.Bodies.Values.OrderBy(body => VietnameseText.SortKey(body.NameOn(today).OfficialName), StringComparer.Ordinal)
                    .Select(body => new SelectListItem($"{body.NameOn(today).OfficialName} ({body.Code})", body.Code)),
            ]);
    }

    public static OrganizationChoices None { get; } = new([], [], [], []);
}
