using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Data.Imports;

/// <summary>Pairings by area and first day; only the last day of a stored one may change (Hai cơ quan phối hợp).</summary>
public sealed class PairingImport : IImport
{
    public string Kind => "hai-co-quan";

    public IReadOnlyList<string> Columns { get; } = ["area_code", "party_code", "military_code", "valid_from", "valid_to"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var provinceId = actor.ProvinceId ?? throw new InvalidOperationException("Pairings belong to a province.");
        var loaded = await db.LoadDirectoryAsync(provinceId, cancellation);
        var rows = table.ReadRowsOnce(Read, facts => $"{facts.AreaCode} {Differences.Shown(facts.ValidFrom)}");
        var before = rows.Where(row => row.Fault is null)
            .Select(row => loaded.Directory.PairingOf(row.Facts.AreaCode, row.Facts.ValidFrom)).OfType<PairingFacts>()
            .ToDictionary(pairing => (pairing.AreaCode, pairing.ValidFrom));
        foreach (var row in rows.Where(row => row.Fault is null))
        {
            loaded.Directory.Put(row.Facts);
        }

        foreach (var row in rows)
        {
            row.Fault ??= loaded.Directory.Refuses(row.Facts);
            if (row.Fault is null && before.TryGetValue((row.Facts.AreaCode, row.Facts.ValidFrom), out var was))
            {
                row.Fault = was.PartyCode == row.Facts.PartyCode && was.MilitaryCode == row.Facts.MilitaryCode ? null : PairingRefusals.BodiesStay();
            }
        }

        if (rows.TrueForAll(row => row.Fault is null))
        {
            Write(db, loaded, rows, before, actor, now);
        }

        return new ImportPlan([.. rows.Select(row => LineOf(row, before))]);
    }

    private static PairingFacts Read(RowReader row) =>
        new(row.Code("area_code"), row.Code("party_code"), row.Code("military_code"), row.Date("valid_from"), row.OptionalDate("valid_to"));

    private static ImportLine LineOf(ReadRow<PairingFacts> row, Dictionary<(string, DateOnly), PairingFacts> before)
    {
        var key = $"{row.Facts.AreaCode}: {row.Facts.PartyCode} – {row.Facts.MilitaryCode}";
        return row.Fault is { } refusal ? ImportLine.Refused(row.Line, key, refusal)
            : before.TryGetValue((row.Facts.AreaCode, row.Facts.ValidFrom), out var was)
                ? ImportLine.Changed(row.Line, key, new Differences().Of("valid_to", was.ValidTo, row.Facts.ValidTo).Changes)
                : ImportLine.Added(row.Line, key);
    }

    private static void Write(
        PortalDb db, LoadedDirectory loaded, List<ReadRow<PairingFacts>> rows, Dictionary<(string, DateOnly), PairingFacts> before, Actor actor, DateTimeOffset now)
    {
        foreach (var row in rows)
        {
            var areaId = loaded.Areas[row.Facts.AreaCode].Id;
            if (!before.TryGetValue((row.Facts.AreaCode, row.Facts.ValidFrom), out var was))
            {
                row.Fault = Pairing.Add(
                    loaded.Directory, row.Facts, areaId, loaded.Bodies[row.Facts.PartyCode].Id, loaded.Bodies[row.Facts.MilitaryCode].Id, actor, now, out var pairing);
                _ = db.Pairings.Add(pairing!);
            }
            else if (was != row.Facts)
            {
                row.Fault = loaded.Pairings.Single(stored => stored.AreaId == areaId && stored.ValidFrom == row.Facts.ValidFrom)
                    .End(loaded.Directory, row.Facts, actor, now);
            }
        }
    }
}
