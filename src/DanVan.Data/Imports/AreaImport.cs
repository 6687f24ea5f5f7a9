using System.Globalization;
using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Data.Imports;

/// <summary>Areas by code, parents before children (Địa bàn).</summary>
public sealed class AreaImport : IImport
{
    public string Kind => "dia-ban";

    public IReadOnlyList<string> Columns { get; } = ["code", "name", "type", "level", "parent_code", "valid_from", "valid_to", "display_order", "tags"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var provinceId = actor.ProvinceId ?? throw new InvalidOperationException("Areas belong to a province.");
        var loaded = await db.LoadDirectoryAsync(provinceId, cancellation);
        var rows = table.ReadRowsOnce(Read, facts => facts.Code);
        var before = rows.Select(row => row.Facts.Code).Distinct(StringComparer.Ordinal)
            .Select(loaded.Directory.Area).OfType<AreaFacts>().ToDictionary(area => area.Code, StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Fault is null))
        {
            loaded.Directory.Put(row.Facts);
        }

        foreach (var row in rows)
        {
            row.Fault ??= loaded.Directory.Refuses(row.Facts);
        }

        if (rows.TrueForAll(row => row.Fault is null))
        {
            await WriteAsync(db, loaded, rows, before, actor, now, cancellation);
        }

        return new ImportPlan([.. rows.Select(row => LineOf(row, before))]);
    }

    private static AreaFacts Read(RowReader row) => new(
        row.Code("code"),
        row.Text("name"),
        row.Text("type"),
        row.Text("level").ToLowerInvariant(),
        row.OptionalCode("parent_code"),
        row.Date("valid_from"),
        row.OptionalDate("valid_to"),
        row.Number("display_order"),
        row.Text("tags"));

    private static ImportLine LineOf(ReadRow<AreaFacts> row, Dictionary<string, AreaFacts> before)
    {
        var key = $"{row.Key} {row.Facts.Type} {row.Facts.Name}".Trim();
        return row.Fault is { } refusal ? ImportLine.Refused(row.Line, key, refusal)
            : before.TryGetValue(row.Key, out var was) ? ImportLine.Changed(row.Line, key, Changes(was, row.Facts))
            : ImportLine.Added(row.Line, key);
    }

    private static IReadOnlyList<ImportChange> Changes(AreaFacts from, AreaFacts to) => new Differences()
        .Of("name", from.Name, to.Name)
        .Of("type", from.Type, to.Type)
        .Of("level", from.Level, to.Level)
        .Of("parent_code", from.ParentCode, to.ParentCode)
        .Of("valid_from", from.ValidFrom, to.ValidFrom)
        .Of("valid_to", from.ValidTo, to.ValidTo)
        .Of("display_order", from.DisplayOrder.ToString(CultureInfo.InvariantCulture), to.DisplayOrder.ToString(CultureInfo.InvariantCulture))
        .Of("tags", from.Tags, to.Tags)
        .Changes;

    // One save for each tier: children need the numbers that the database gives their parents.
    private static async Task WriteAsync(
        PortalDb db, LoadedDirectory loaded, List<ReadRow<AreaFacts>> rows, Dictionary<string, AreaFacts> before, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var tier in rows.GroupBy(row => loaded.Directory.DepthOfArea(row.Key)).OrderBy(tier => tier.Key))
        {
            foreach (var row in tier)
            {
                var parentId = loaded.AreaId(row.Facts.ParentCode);
                if (!before.TryGetValue(row.Key, out var was))
                {
                    row.Fault = Area.Add(loaded.Directory, row.Facts, parentId, actor, now, out var area);
                    _ = db.Areas.Add(area!);
                    loaded.Add(area!);
                }
                else if (was != row.Facts)
                {
                    row.Fault = loaded.Areas[row.Key].Change(loaded.Directory, row.Facts, parentId, actor, now);
                }
            }

            _ = await db.SaveChangesAsync(cancellation);
        }
    }
}
