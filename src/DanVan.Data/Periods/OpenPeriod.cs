using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Periods;

/// <summary>Opens a period: picks the form in force, freezes it with the catalogue of the quarter's first day, ties the period to the copy (Mở kỳ báo cáo).</summary>
public sealed class OpenPeriod(PortalDb db)
{
    /// <summary>What opening would freeze, or null when no form has a line for the quarter.</summary>
    public async Task<ReportForm?> DraftAsync(ReportingPeriod period, CancellationToken cancellation = default)
    {
        var form = await FormInForceAsync(period, cancellation);
        var frozen = form?.FreezeFor(period.ProvinceId, period.Quarter.FirstDay, await CatalogueAsync(period, cancellation));
        return frozen is { Sections.Count: > 0 } ? frozen : null;
    }

    /// <summary>Opens and saves in one transaction; the caller has said which version of the period it expects.</summary>
    public async Task<Refusal?> CarryOutAsync(ReportingPeriod period, Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (period.CanOpen(actor) is { } refusal)
        {
            return refusal;
        }

        if (await db.ReenteredFigures.AnyAsync(figure => figure.PeriodId == period.Id, cancellation))
        {
            return ReenteredRefusals.HasReentered();
        }

        if (await FormInForceAsync(period, cancellation) is not { } form)
        {
            return PeriodRefusals.NoForm();
        }

        var catalogue = await CatalogueAsync(period, cancellation);
        var frozen = form.FreezeFor(period.ProvinceId, period.Quarter.FirstDay, catalogue);
        if (frozen.Sections.Count == 0)
        {
            return PeriodRefusals.NoForm();
        }

        if (CatalogueRules.CheckTogether(EntriesOf(frozen, catalogue)).FirstOrDefault() is { } fault)
        {
            return PeriodRefusals.CatalogueFaulty(fault.Entry.Code);
        }

        // One save, one transaction: until the database gives the copy its number, the period holds a temporary one.
        var copy = db.Forms.Add(frozen);
        if (period.Open(copy.Property(form => form.Id).CurrentValue, actor, now) is { } refused)
        {
            return refused;
        }

        db.Entry(period).Property(opened => opened.FormId).IsTemporary = true;
        return await db.SaveAsync(cancellation);
    }

    private static List<CatalogueEntry> EntriesOf(ReportForm frozen, Dictionary<int, Indicator> catalogue) =>
        [.. frozen.Sections.SelectMany(section => section.Lines).Select(line =>
        {
            var indicator = catalogue[line.IndicatorId];
            return indicator.EntryOf(indicator.Versions.Single(version => version.Id == line.IndicatorVersionId));
        })];

    private async Task<ReportForm?> FormInForceAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var (provinceId, quarter, day) = (period.ProvinceId, (int?)period.QuarterNumber, period.Quarter.FirstDay);
        var forms = await db.Forms.AsNoTracking().AsSplitQuery()
            .Include(form => form.Sections).ThenInclude(section => section.Lines)
            .Include(form => form.Narratives)
            .Where(form => !form.IsFrozen && (form.ProvinceId == null || form.ProvinceId == provinceId) && (form.Quarter == null || form.Quarter == quarter) && form.ValidFrom <= day)
            .ToListAsync(cancellation);
        return ReportForm.InForce(forms, provinceId, period.QuarterNumber, day);
    }

    private Task<Dictionary<int, Indicator>> CatalogueAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var provinceId = period.ProvinceId;
        return db.Indicators.AsNoTracking()
            .Where(indicator => indicator.ProvinceId == null || indicator.ProvinceId == provinceId)
            .ToDictionaryAsync(indicator => indicator.Id, cancellation);
    }
}
