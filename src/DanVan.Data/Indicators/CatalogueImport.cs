using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Data.Indicators;

/// <summary>
/// The catalogue from a file (Danh mục chỉ tiêu): the portal's administrator brings in the national one, a provincial
/// administrator writes overrides and the province's own indicators only. A row is refused alone, by its neighbours in the
/// file, or by what it makes of the whole catalogue.
/// </summary>
public sealed class CatalogueImport : IImport
{
    public string Kind => "chi-tieu";

    public IReadOnlyList<string> Columns => CatalogueFile.Columns;

    /// <summary>The portal's administrator too: the national catalogue comes in this way.</summary>
    public bool IsFor(Actor actor) => actor.Is(Function.Administrator);

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!actor.Is(Function.Administrator))
        {
            return new([.. table.Rows.Select(row => ImportLine.Refused(row.Line, row["code"], CommonRefusals.NotYourFunction()))]);
        }

        var lines = new Dictionary<int, ImportLine>();
        var entries = new List<(int Line, CatalogueEntry Entry)>();
        var seen = new HashSet<(string, DateOnly)>();
        foreach (var row in table.Rows)
        {
            var (entry, unreadable) = CatalogueFile.Read(row, actor.ProvinceId is not null);
            var refusal = unreadable ?? CatalogueRules.CheckAlone(entry!).FirstOrDefault()?.Refusal
                ?? (seen.Add((entry!.Code, entry.ValidFrom)) ? null : IndicatorRefusals.Duplicate(entry.Code));
            if (refusal is null)
            {
                entries.Add((row.Line, entry!));
            }
            else
            {
                lines[row.Line] = ImportLine.Refused(row.Line, row["code"], refusal);
            }
        }

        var (definitions, faults) = await new DefineIndicators(db).CarryOutAsync([.. entries.Select(pair => pair.Entry)], actor, now, cancellation);
        foreach (var ((line, entry), definition) in entries.Zip(definitions))
        {
            lines[line] = new ImportLine(line, entry.Code, definition.Outcome, definition.Changes, definition.Refusal);
        }

        Blame(faults, entries, lines);
        var plan = new ImportPlan([.. lines.Values.OrderBy(line => line.Line)]);
        if (!plan.CanApply || await db.SaveAsync(cancellation) is not { } failure)
        {
            return plan;
        }

        return new([.. plan.Lines.Select(line => ImportLine.Refused(line.Line, line.Key, failure))]);
    }

    // A fault may lie in a row that the file does not hold, as when a part changes its unit under a total: then the row that
    // the refusal names answers for it, or the first one.
    private static void Blame(IReadOnlyList<CatalogueFault> faults, List<(int Line, CatalogueEntry Entry)> entries, Dictionary<int, ImportLine> lines)
    {
        var byCode = entries.ToLookup(pair => pair.Entry.Code, StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var blamed = byCode[fault.Entry.Code].Where(pair => pair.Entry.ValidFrom == fault.Entry.ValidFrom)
                .Concat(byCode[fault.Entry.Code])
                .Concat(fault.Refusal.Arguments.OfType<string>().SelectMany(code => byCode[code]))
                .Concat(entries)
                .Select(pair => pair.Line)
                .FirstOrDefault();
            if (lines.TryGetValue(blamed, out var line) && line.Outcome is not ImportOutcome.Refused)
            {
                lines[blamed] = ImportLine.Refused(line.Line, line.Key, fault.Refusal);
            }
        }
    }
}
