using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Checks;

/// <summary>Rules, and a report with a past and with one of everything that the review tells.</summary>
internal static class CheckStage
{
    /// <summary>17 of 18 are not 96 per cent.</summary>
    public const string Faulty = "Có 17/18 thôn đạt chuẩn (chiếm 96%).";

    public static async Task HasRuleAsync(this Portal portal, int? provinceId, string code, string text, CheckSeverity severity = CheckSeverity.Warn, string message = "Xem lại hai số.")
    {
        await using var db = portal.Open();
        var by = new Actor(Guid.NewGuid(), 1, "Quản trị", Function.Administrator, false, provinceId, null, null, false);
        _ = db.CheckRules.Add(CheckRule.Add(provinceId, new CheckRuleFacts(code, text, severity, message), by, portal.Clock.GetUtcNow()));
        Assert.Null(await db.SaveAsync());
    }

    /// <summary>Three accepted quarters with 40 talks, 350 days and 12 groups; now 160 talks, the same 350 days and no group.</summary>
    public static async Task<Filing> HasDoubtfulReportAsync(this Portal portal)
    {
        var world = await ReportWorld.CreateAsync(portal);
        foreach (var quarter in new[] { new Quarter(2021, 1), new(2021, 2), new(2021, 3) })
        {
            _ = await world.HasReportAsync(1, Stage.Accepted, quarter, (code, _) => code switch { Talks => Figure.Of(40), Days => Figure.Of(350), Groups => Figure.Of(12), _ => null });
        }

        return await Filing.OfAsync(portal, world, Stage.Filled, figures: (code, _) => code switch { Talks => Figure.Of(160), Days => Figure.Of(350), Groups => Figure.Of(0), _ => null });
    }

    /// <summary>A report with one warning of the Party side: 160 talks after 40.</summary>
    public static async Task<Filing> HasOneWarningAsync(this Portal portal)
    {
        var world = await ReportWorld.CreateAsync(portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 3), (code, _) => code is Talks ? Figure.Of(40) : null);
        return await Filing.OfAsync(portal, world, Stage.Filled, figures: (code, _) => code is Talks ? Figure.Of(160) : null);
    }
}
