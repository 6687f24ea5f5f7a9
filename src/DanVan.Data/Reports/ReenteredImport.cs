using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>Figures of the time before the portal, each with its quarter, area, indicator and the document that states it (Số liệu nhập lại).</summary>
public sealed class ReenteredImport : IImport
{
    /// <summary>Instead of a number: the figure that was brought in before is taken away.</summary>
    private const string TakeAway = "bo";

    public string Kind => "so-lieu-nhap-lai";

    public IReadOnlyList<string> Columns { get; } = ["period", "area_code", "indicator_code", "value", "source"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var provinceId = actor.ProvinceId ?? throw new InvalidOperationException("Figures belong to a province.");
        var rows = table.ReadRowsOnce(Read, facts => $"{(facts.Quarter is { } quarter ? quarter.ToString() : facts.Period)} {facts.AreaCode} {facts.IndicatorCode}");
        var there = await Known.LoadAsync(db, provinceId, rows.Select(row => row.Facts.Quarter).OfType<Quarter>(), cancellation);
        var today = VietnamTime.DateOf(now);
        return new ImportPlan([.. rows.Select(CarryOut)]);

        ImportLine CarryOut(ReadRow<Facts> row)
        {
            var facts = row.Facts;
            var (place, refusal) = row.Fault is { } fault ? (null, fault) : there.Find(facts, provinceId, today);
            if (place is null)
            {
                return ImportLine.Refused(row.Line, row.Key, refusal!);
            }

            var (period, area, indicator, version) = place;
            var key = $"{row.Key} {area.Name}, {version.Name}";
            var stored = there.Figure(period.Id, area.Id, indicator.Id);
            if (VietnameseText.Fold(facts.Value) == TakeAway)
            {
                if (stored is not null)
                {
                    _ = db.ReenteredFigures.Remove(stored);
                }

                return ImportLine.Changed(row.Line, key, new Differences().Of("value", stored is null ? null : Shown(stored, version.Measure), null).Changes);
            }

            var read = ReenteredFigure.Read(facts.Value, version);
            if (read.Refusal is { } unreadable)
            {
                return ImportLine.Refused(row.Line, key, unreadable);
            }

            if (facts.Source.Length is 0 or > ReenteredFigure.SourceMaxLength)
            {
                return ImportLine.Refused(row.Line, key, ReenteredRefusals.SourceLength(ReenteredFigure.SourceMaxLength));
            }

            if (stored is null)
            {
                _ = db.ReenteredFigures.Add(ReenteredFigure.Enter(period, area.Id, indicator.Id, read.Figure, facts.Source, actor, now));
                return ImportLine.Added(row.Line, $"{key}: {FigureReader.Write(read.Figure.Amount, read.Figure.Qualifier, version.Measure)}");
            }

            var changes = new Differences()
                .Of("value", Shown(stored, version.Measure), FigureReader.Write(read.Figure.Amount, read.Figure.Qualifier, version.Measure))
                .Of("source", stored.Source, facts.Source)
                .Changes;
            if (changes.Count > 0)
            {
                stored.Change(read.Figure, facts.Source, actor, now);
            }

            return ImportLine.Changed(row.Line, key, changes);
        }
    }

    private static Facts Read(RowReader row)
    {
        var period = row.Text("period");
        return new(period, QuarterOf(period), row.Code("area_code"), row.Code("indicator_code"), row.Text("value"), row.Text("source"));
    }

    // "2019-3", "III/2019", "quý III/2019", "3/2019".
    private static Quarter? QuarterOf(string text)
    {
        var parts = VietnameseText.Fold(text).Replace("quy", "", StringComparison.Ordinal).Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            return null;
        }

        var (year, number) = parts[0].Length == 4 ? (parts[0], parts[1]) : (parts[1], parts[0]);
        int? quarter = number switch { "1" or "i" => 1, "2" or "ii" => 2, "3" or "iii" => 3, "4" or "iv" => 4, _ => null };
        return quarter is { } of && year.Length == 4 && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read) && read is >= 1900 and <= 2200
            ? new Quarter(read, of)
            : null;
    }

    private static string Shown(ReenteredFigure figure, Measure measure) => FigureReader.Write(figure.Amount, figure.Qualifier, measure);

    private sealed record Facts(string Period, Quarter? Quarter, string AreaCode, string IndicatorCode, string Value, string Source);

    private sealed record Place(ReportingPeriod Period, Area Area, Indicator Indicator, IndicatorVersion Version);

    /// <summary>What the rows speak of, in five queries however many rows there are.</summary>
    private sealed record Known(
        Dictionary<Quarter, ReportingPeriod> Periods, ILookup<string, Area> Areas, ILookup<int, Pairing> Pairings,
        Dictionary<string, Indicator> Indicators, Dictionary<(int PeriodId, int AreaId, int IndicatorId), ReenteredFigure> Figures)
    {
        public static async Task<Known> LoadAsync(PortalDb db, int provinceId, IEnumerable<Quarter> quarters, CancellationToken cancellation)
        {
            var years = quarters.Select(quarter => quarter.Year).Distinct().ToList();
            var periods = await db.Periods.AsNoTracking().Where(period => period.ProvinceId == provinceId && years.Contains(period.Year)).ToListAsync(cancellation);
            var ids = periods.ConvertAll(period => period.Id);
            var areas = await db.Areas.AsNoTracking().Where(area => area.ProvinceId == provinceId).ToListAsync(cancellation);
            var pairings = await db.Pairings.AsNoTracking().Where(pairing => pairing.ProvinceId == provinceId).ToListAsync(cancellation);
            var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ProvinceId == null || indicator.ProvinceId == provinceId).ToListAsync(cancellation);
            var figures = await db.ReenteredFigures.Where(figure => figure.ProvinceId == provinceId && ids.Contains(figure.PeriodId)).ToListAsync(cancellation);
            return new(
                periods.ToDictionary(period => period.Quarter),
                areas.ToLookup(area => area.Code, StringComparer.Ordinal),
                pairings.ToLookup(pairing => pairing.AreaId),
                indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal),
                figures.ToDictionary(figure => (figure.PeriodId, figure.AreaId, figure.IndicatorId)));
        }

        public ReenteredFigure? Figure(int periodId, int areaId, int indicatorId) => Figures.GetValueOrDefault((periodId, areaId, indicatorId));

        public (Place? Place, Refusal? Refusal) Find(Facts facts, int provinceId, DateOnly today)
        {
            if (facts.Quarter is not { } quarter)
            {
                return (null, ReenteredRefusals.QuarterUnknown(facts.Period));
            }

            if (!Periods.TryGetValue(quarter, out var period))
            {
                return (null, ReenteredRefusals.NotPlanned(quarter));
            }

            if (Areas[facts.AreaCode].FirstOrDefault() is not { } area)
            {
                return (null, ReenteredRefusals.AreaUnknown(facts.AreaCode));
            }

            if (ReenteredFigure.Refuses(period, Pairings[area.Id].Any(pairing => pairing.IsValidOn(period.WindowTo)), today) is { } refusal)
            {
                return (null, refusal);
            }

            return Indicators.TryGetValue(facts.IndicatorCode, out var indicator) && indicator.VersionFor(provinceId, quarter.FirstDay) is { } version
                ? (new Place(period, area, indicator, version), null)
                : (null, ReenteredRefusals.IndicatorUnknown(facts.IndicatorCode, quarter));
        }
    }
}
