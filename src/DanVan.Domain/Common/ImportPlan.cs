namespace DanVan.Domain.Common;

public enum ImportOutcome
{
    Added = 1,
    Changed = 2,
    Unchanged = 3,
    Refused = 4,
}

/// <summary>What an import would do with one row.</summary>
/// <param name="Line">Line in the file; the head is 1.</param>
/// <param name="Key">The row's code or name, as people know it.</param>
/// <param name="Changes">For a changed row: what becomes what.</param>
/// <param name="Refusal">For a refused row: why.</param>
public sealed record ImportLine(int Line, string Key, ImportOutcome Outcome, IReadOnlyList<ImportChange> Changes, Refusal? Refusal)
{
    public static ImportLine Added(int line, string key) => new(line, key, ImportOutcome.Added, [], null);

    public static ImportLine Changed(int line, string key, IReadOnlyList<ImportChange> changes) =>
        new(line, key, changes.Count == 0 ? ImportOutcome.Unchanged : ImportOutcome.Changed, changes, null);

    public static ImportLine Refused(int line, string key, Refusal refusal) => new(line, key, ImportOutcome.Refused, [], refusal);
}

/// <summary>One field of a changed row, as shown: column, old text, new text.</summary>
public sealed record ImportChange(string Column, string From, string To);

/// <summary>What an import would do with a whole file. It is applied only when no row is refused: all or nothing.</summary>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines)
{
    public bool CanApply => Lines.Count > 0 && Lines.All(line => line.Outcome is not ImportOutcome.Refused);

    public int Count(ImportOutcome outcome) => Lines.Count(line => line.Outcome == outcome);
}
