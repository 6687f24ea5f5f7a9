using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Indicators;

/// <summary>One indicator with all its versions, the nation's and the province's own.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DetailsPage(PortalDb db, ProgrammeClock clock, Actor actor) : PageModel
{
    public Indicator Indicator { get; private set; } = null!;

    /// <summary>In force here today; otherwise the last one.</summary>
    public IndicatorVersion Current { get; private set; } = null!;

    public IReadOnlyList<IndicatorVersion> Versions { get; private set; } = [];

    public bool MayDefine => Indicator.CanDefine(actor) is null;

    public bool IsNational => actor.ProvinceId is null;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Indicators.AsNoTracking().FindVisibleAsync(id) is not { Versions.Count: > 0 } indicator)
        {
            return NotFound();
        }

        Indicator = indicator;
        Versions = [.. indicator.Versions.OrderByDescending(version => version.ValidFrom).ThenByDescending(version => version.ProvinceId is not null)];
        Current = indicator.VersionFor(actor.ProvinceId, clock.Today) ?? Versions[0];
        return Page();
    }

    public bool IsOurs(IndicatorVersion version) => version.ProvinceId == actor.ProvinceId;

    public StateOfVersion StateOf(IndicatorVersion version)
    {
        if (version.ValidFrom > clock.Today)
        {
            return StateOfVersion.ToCome;
        }

        return version.IsInForce(clock.Today) ? StateOfVersion.InForce : StateOfVersion.Ended;
    }

    public enum StateOfVersion
    {
        ToCome = 1,
        InForce = 2,
        Ended = 3,
    }
}
