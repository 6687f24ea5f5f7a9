using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Domain.Organizations;

namespace DanVan.Data.Imports;

/// <summary>
/// Bodies by code; each row is one dated name, so that a body stands on as many rows as it had names (Cơ quan, đơn vị).
/// Parents come before children.
/// </summary>
public sealed class OrganizationImport : IImport
{
    public string Kind => "co-quan";

    public IReadOnlyList<string> Columns { get; } =
        ["code", "side", "level", "area_code", "parent_code", "official_name", "short_name", "symbol", "standing_office", "valid_from", "valid_to"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var provinceId = actor.ProvinceId ?? throw new InvalidOperationException("Bodies belong to a province.");
        var loaded = await db.LoadDirectoryAsync(provinceId, cancellation);
        var rows = table.ReadRowsOnce(Read, said => $"{said.Body.Code} {Differences.Shown(said.Name.ValidFrom)}");
        var groups = rows.GroupBy(row => row.Facts.Body.Code, StringComparer.Ordinal).Select(group => Group.Of(group.Key, [.. group], loaded)).ToList();
        foreach (var group in groups)
        {
            loaded.Directory.Put(group.Facts, group.Names);
        }

        foreach (var group in groups)
        {
            group.Judge(loaded.Directory);
        }

        if (rows.TrueForAll(row => row.Fault is null))
        {
            await WriteAsync(db, loaded, groups, actor, now, cancellation);
        }

        var lines = groups.SelectMany(group => group.Lines()).OrderBy(line => line.Line);
        return new ImportPlan([.. lines]);
    }

    private static Said Read(RowReader row)
    {
        var side = row.Choice<Side>("side", ("Party", Side.Party), ("Military", Side.Military), ("Dân vận", Side.Party), ("Quân sự", Side.Military));
        var level = row.Text("level").ToLowerInvariant();
        var official = row.Text("official_name");
        var @short = row.Text("short_name");
        return new(
            new OrganizationFacts(
                row.Code("code"), side, level.Length == 0 ? null : level, row.OptionalCode("area_code"), row.OptionalCode("parent_code"), row.YesNo("standing_office")),
            new NameFacts(official, @short.Length == 0 ? official : @short, row.Text("symbol"), row.Date("valid_from"), row.OptionalDate("valid_to")));
    }

    private static async Task WriteAsync(PortalDb db, LoadedDirectory loaded, List<Group> groups, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var tier in groups.GroupBy(group => loaded.Directory.DepthOfBody(group.Code)).OrderBy(tier => tier.Key))
        {
            foreach (var group in tier)
            {
                var (areaId, parentId) = (loaded.AreaId(group.Facts.AreaCode), loaded.BodyId(group.Facts.ParentCode));
                Refusal? fault = null;
                if (group.Was is null)
                {
                    fault = Organization.Add(loaded.Directory, group.Facts, group.Names[0], areaId, parentId, actor, now, out var body);
                    _ = db.Organizations.Add(body!);
                    loaded.Add(body!);
                }
                else if (group.Was != group.Facts)
                {
                    fault = loaded.Bodies[group.Code].Change(loaded.Directory, group.Facts, areaId, parentId, actor, now);
                }

                group.Rows[0].Fault = fault ?? loaded.Bodies[group.Code].SetNames(group.Names, actor, now);
            }

            _ = await db.SaveChangesAsync(cancellation);
        }
    }

    private sealed record Said(OrganizationFacts Body, NameFacts Name);

    // One body of the file: its rows, what is stored of it, and all names it will have.
    private sealed class Group
    {
        public required string Code { get; init; }

        public required List<ReadRow<Said>> Rows { get; init; }

        public required OrganizationFacts? Was { get; init; }

        public required IReadOnlyList<NameFacts> WereNames { get; init; }

        public required IReadOnlyList<NameFacts> Names { get; init; }

        public OrganizationFacts Facts => Rows[0].Facts.Body;

        public static Group Of(string code, List<ReadRow<Said>> rows, LoadedDirectory loaded)
        {
            var stored = loaded.Bodies.GetValueOrDefault(code);
            var were = stored?.Names.Select(name => name.Facts).ToList() ?? [];
            var sound = rows.Where(row => row.Fault is null).Select(row => row.Facts.Name).ToList();
            return new()
            {
                Code = code,
                Rows = rows,
                Was = stored is null ? null : loaded.Directory.Body(code),
                WereNames = were,
                Names = [.. were.Where(name => sound.TrueForAll(given => given.ValidFrom != name.ValidFrom)), .. sound],
            };
        }

        public void Judge(ProvinceDirectory directory)
        {
            var first = Rows[0];
            first.Fault ??= directory.Refuses(Facts);
            foreach (var row in Rows)
            {
                row.Fault ??= (Disagreement(first, row) is { } column ? ImportRefusals.RowsDisagree(Code, first.Line, column) : null)
                    ?? Organization.Refuses(row.Facts.Name);
            }

            if (Rows.TrueForAll(row => row.Fault is null) && Organization.FirstOverlap(Names) is { } overlap)
            {
                // The later of the two may be stored already; then the file's own row is the one to mend.
                (Rows.Find(row => row.Facts.Name == overlap) ?? Rows[^1]).Fault = OrganizationRefusals.NamesOverlap(Code);
            }
        }

        public IEnumerable<ImportLine> Lines()
        {
            foreach (var row in Rows)
            {
                var key = $"{Code} {row.Facts.Name.OfficialName}".Trim();
                var was = WereNames.FirstOrDefault(name => name.ValidFrom == row.Facts.Name.ValidFrom);
                yield return row.Fault is { } refusal ? ImportLine.Refused(row.Line, key, refusal)
                    : was is null ? ImportLine.Added(row.Line, key)
                    : ImportLine.Changed(row.Line, key, Changes(was, row.Facts.Name, row == Rows[0]));
            }
        }

        // What is said of the body itself is shown once, at its first row.
        private IReadOnlyList<ImportChange> Changes(NameFacts from, NameFacts to, bool isFirst)
        {
            var changes = new Differences()
                .Of("official_name", from.OfficialName, to.OfficialName)
                .Of("short_name", from.ShortName, to.ShortName)
                .Of("symbol", from.Symbol, to.Symbol)
                .Of("valid_to", from.ValidTo, to.ValidTo);
            if (isFirst && Was is { } was)
            {
                _ = changes
                    .Of("side", was.Side?.ToString(), Facts.Side?.ToString())
                    .Of("level", was.Level, Facts.Level)
                    .Of("area_code", was.AreaCode, Facts.AreaCode)
                    .Of("parent_code", was.ParentCode, Facts.ParentCode)
                    .Of("standing_office", was.IsStandingOffice ? "yes" : "", Facts.IsStandingOffice ? "yes" : "");
            }

            return changes.Changes;
        }

        private static string? Disagreement(ReadRow<Said> first, ReadRow<Said> row)
        {
            var (a, b) = (first.Facts.Body, row.Facts.Body);
            return a.Side != b.Side ? "side"
                : a.Level != b.Level ? "level"
                : a.AreaCode != b.AreaCode ? "area_code"
                : a.ParentCode != b.ParentCode ? "parent_code"
                : a.IsStandingOffice != b.IsStandingOffice ? "standing_office"
                : null;
        }
    }
}
