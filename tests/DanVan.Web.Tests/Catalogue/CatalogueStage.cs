using System.Text;
using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Data.Indicators;
using DanVan.Data.Periods;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Catalogue;

/// <summary>Arranges catalogue, forms and periods of a portal through the same use cases as the pages.</summary>
internal static class CatalogueStage
{
    public static readonly DateTimeOffset Now = new(2021, 12, 22, 1, 0, 0, TimeSpan.Zero);

    public static readonly Actor Portal = new(Guid.NewGuid(), 1, "Quản trị hệ thống", Function.Administrator, false, null, null, null, false);

    public static Actor AdministratorOf(int provinceId) => new(Guid.NewGuid(), 2, "Quản trị tỉnh", Function.Administrator, false, provinceId, null, null, false);

    public static Actor StandingOfficeOf(int provinceId) => new(Guid.NewGuid(), 3, "Cán bộ tổng hợp", Function.StandingOffice, false, provinceId, Side.Party, null, true);

    public static async Task<int> HasProvinceAsync(this Portal portal, string code, string name)
    {
        await using var db = portal.Open();
        var province = Province.Create(code, name, [new("province", 1, "cấp tỉnh"), new("district", 2, "cấp huyện")], isDemo: false, Portal, Now);
        _ = db.Provinces.Add(province);
        Assert.Null(await db.SaveAsync());
        return province.Id;
    }

    public static byte[] NationalFile()
    {
        using var file = typeof(PortalDb).Assembly.GetManifestResourceStream("DanVan.Data.Seeding.Files.indicators.csv")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Task<ImportPlan> ImportAsync(this Portal portal, IImport import, string csv, Actor actor, bool apply = true) =>
        portal.ImportAsync(import, Encoding.UTF8.GetBytes(csv), actor, apply);

    public static async Task<ImportPlan> ImportAsync(this Portal portal, IImport import, byte[] csv, Actor actor, bool apply = true)
    {
        var reading = CsvTable.Read(csv, import.Columns);
        Assert.Null(reading.Refusal);
        await using var db = portal.Open(actor);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var plan = await import.CarryOutAsync(db, reading.Table!, actor, Now, CancellationToken.None);
        if (apply && plan.CanApply)
        {
            await transaction.CommitAsync();
        }

        return plan;
    }

    public static async Task HasCatalogueAndFormsAsync(this Portal portal)
    {
        var plan = await portal.ImportAsync(new CatalogueImport(), NationalFile(), Portal);
        Assert.True(plan.CanApply);
        await using var db = portal.Open(Portal);
        Assert.Null(await new DefaultForms(db).CarryOutAsync(Portal, Now));
    }

    /// <summary>A small form of the province's own: one section with two lines.</summary>
    public static async Task<int> HasOwnFormAsync(this Portal portal, int provinceId, int? quarter, string title)
    {
        var actor = AdministratorOf(provinceId);
        await using var db = portal.Open(actor);
        var form = ReportForm.Create(provinceId, quarter, title, new(2017, 1, 1), null, actor, Now);
        var ids = await db.Indicators.OrderBy(indicator => indicator.Id).Select(indicator => indicator.Id).Take(2).ToListAsync();
        Assert.Null(form.Arrange([new("Tuyên truyền", ids)], actor, Now));
        Assert.Null(form.Narrate([("Tình hình", NarrativeOwner.Both)], actor, Now));
        _ = db.Forms.Add(form);
        Assert.Null(await db.SaveAsync());
        return form.Id;
    }

    public static async Task PlansAsync(this Portal portal, int provinceId, int year)
    {
        var actor = StandingOfficeOf(provinceId);
        await using var db = portal.Open(actor);
        Assert.Null(await new PlanPeriods(db).CarryOutAsync(provinceId, year, actor, Now));
    }

    /// <summary>Opens a planned quarter; the frozen form's id, or why not.</summary>
    public static async Task<(int? FormId, Refusal? Refusal)> OpensAsync(this Portal portal, int provinceId, Quarter quarter)
    {
        var actor = StandingOfficeOf(provinceId);
        await using var db = portal.Open(actor);
        var period = await db.Periods.SingleAsync(period => period.Year == quarter.Year && period.QuarterNumber == quarter.Number);
        var refusal = await new OpenPeriod(db).CarryOutAsync(period, actor, Now);
        return (refusal is null ? period.FormId : null, refusal);
    }

    /// <summary>A session that sees what the actor's post would.</summary>
    public static PortalDb Open(this Portal portal, Actor actor) =>
        ((PortalDbOpener)portal.Services.GetService(typeof(PortalDbOpener))!).Open(actor.ProvinceId is { } provinceId ? Visibility.OfProvince(provinceId) : Visibility.Nothing);
}
