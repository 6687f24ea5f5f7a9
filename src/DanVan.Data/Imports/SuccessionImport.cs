using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Imports;

/// <summary>Successions by from, to and date (Kế thừa địa bàn).</summary>
public sealed class SuccessionImport : IImport
{
    public string Kind => "ke-thua";

    public IReadOnlyList<string> Columns { get; } = ["from_code", "to_code", "kind", "date", "legal_basis"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var provinceId = actor.ProvinceId ?? throw new InvalidOperationException("Successions belong to a province.");
        var loaded = await db.LoadDirectoryAsync(provinceId, cancellation);
        var links = await db.Successions.Where(link => link.ProvinceId == provinceId).ToListAsync(cancellation);
        var stored = links.ToDictionary(link => (link.FromAreaId, link.ToAreaId, link.Date));
        var rows = table.ReadRowsOnce(Read, facts => $"{facts.FromCode} → {facts.ToCode} {Differences.Shown(facts.Date)}");
        var lines = new List<ImportLine>();
        foreach (var row in rows)
        {
            row.Fault ??= loaded.Directory.Refuses(row.Facts);
            if (row.Fault is { } refusal)
            {
                lines.Add(ImportLine.Refused(row.Line, row.Key, refusal));
                continue;
            }

            var fromId = loaded.Areas[row.Facts.FromCode].Id;
            var toId = loaded.AreaId(row.Facts.ToCode);
            if (stored.TryGetValue((fromId, toId, row.Facts.Date), out var link))
            {
                var changes = new Differences().Of("kind", WordOf(link.Kind), WordOf(row.Facts.Kind)).Of("legal_basis", link.LegalBasis, row.Facts.LegalBasis).Changes;
                row.Fault = changes.Count == 0 ? null : link.Correct(loaded.Directory, row.Facts, actor, now);
                lines.Add(ImportLine.Changed(row.Line, row.Key, changes));
            }
            else
            {
                row.Fault = Succession.Add(loaded.Directory, row.Facts, fromId, toId, actor, now, out var added);
                _ = db.Successions.Add(added!);
                lines.Add(ImportLine.Added(row.Line, row.Key));
            }
        }

        return new ImportPlan(lines);
    }

    private static SuccessionFacts Read(RowReader row)
    {
        var kind = row.Choice<SuccessionKind>(
            "kind", ("rename", SuccessionKind.Rename), ("merge", SuccessionKind.Merge), ("split", SuccessionKind.Split), ("abolish", SuccessionKind.Abolish));
        return new(row.Code("from_code"), row.OptionalCode("to_code"), kind ?? Missing(row), row.Date("date"), row.Text("legal_basis"));
    }

    private static SuccessionKind Missing(RowReader row)
    {
        row.Miss("kind");
        return default;
    }

    private static string WordOf(SuccessionKind kind) => kind.ToString().ToLowerInvariant();
}
