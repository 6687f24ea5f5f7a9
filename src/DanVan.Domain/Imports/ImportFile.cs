using DanVan.Domain.Common;

namespace DanVan.Domain.Imports;

/// <summary>
/// A CSV file that an administrator sent, or the workbook that an officer filled in, kept as it came: the dry run reads it, the
/// application reads the same bytes, and it stays as the source of what it brought in (Tệp nhập).
/// </summary>
public sealed class ImportFile : AggregateRoot
{
    /// <summary>The kind of a side's filled workbook; the other kinds are administrators'.</summary>
    public const string FilledSheet = "bieu-excel";

    public const int KindMaxLength = 30;
    public const int FileNameMaxLength = 120;

    private ImportFile(Guid id)
        : base(id)
    {
    }

    /// <summary>Null for a file of the portal's administrator (the national catalogue).</summary>
    public int? ProvinceId { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>The kind of import: "dia-ban".</summary>
    public string Kind { get; private init; } = "";

    /// <summary>As shown; never used as a path.</summary>
    public string FileName { get; private init; } = "";

    public byte[] Bytes { get; private init; } = [];

    public DateTimeOffset UploadedAt { get; private init; }

    public DateTimeOffset? AppliedAt { get; private set; }

    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="kind">The kind of import.</param>
    /// <param name="fileName">As the browser sent it; folders and signs that no file name has are taken out.</param>
    /// <param name="bytes">No more than the reader of its kind takes.</param>
    /// <param name="by">The province is the actor's.</param>
    /// <param name="now">When it came.</param>
    public static ImportFile Receive(Guid id, string kind, string fileName, byte[] bytes, Actor by, DateTimeOffset now) => new(id)
    {
        ProvinceId = by.ProvinceId,
        PersonId = by.PersonId,
        Kind = kind,
        FileName = Sanitise(fileName),
        Bytes = bytes,
        UploadedAt = now,
    };

    public Refusal? CanApply() => AppliedAt is null ? null : ImportRefusals.AlreadyApplied();

    /// <summary>Says that everything in it was carried out, once.</summary>
    public Refusal? Apply(ImportPlan plan, Actor by, DateTimeOffset now)
    {
        if (CanApply() is { } refusal)
        {
            return refusal;
        }

        if (!plan.CanApply)
        {
            return ImportRefusals.RowsRefused(plan.Count(ImportOutcome.Refused));
        }

        AppliedAt = now;
        Record(new FileImported(
            Kind, FileName, plan.Count(ImportOutcome.Added), plan.Count(ImportOutcome.Changed), plan.Count(ImportOutcome.Unchanged), by, now));
        return null;
    }

    /// <summary>The last part of the path without control and reserved signs, NFC, at most 120 characters.</summary>
    public static string Sanitise(string fileName)
    {
        var name = VietnameseText.Nfc(RepairSurrogates(fileName));
        name = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        name = string.Concat(name.Where(letter => !char.IsControl(letter) && !"<>\"|?*\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(letter, StringComparison.Ordinal))).Trim().TrimStart('.');
        if (name.Length > FileNameMaxLength)
        {
            name = RepairSurrogates(name[..FileNameMaxLength]);
        }

        return name.Length == 0 ? "tep.csv" : name;
    }

    // Half a surrogate pair makes Normalize throw.
    private static string RepairSurrogates(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar));
}

public sealed record FileImported(string Kind, string FileName, int Added, int Changed, int Unchanged, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Why a row, or a file, cannot be brought in whatever its kind; what a kind refuses stands with its own things.</summary>
public static class ImportRefusals
{
    public static Refusal AlreadyApplied() => new("import.already-applied");

    public static Refusal RowsRefused(int rows) => new("import.rows-refused", rows);

    public static Refusal NoProvince() => new("import.no-province");

    public static Refusal CellMissing(string column) => new("import.cell-missing", column);

    /// <summary>Control signs, as a damaged export leaves them.</summary>
    public static Refusal CellStrange(string column) => new("import.cell-strange", column);

    public static Refusal DateWrong(string column, string value) => new("import.date-wrong", column, value);

    public static Refusal NumberWrong(string column, string value) => new("import.number-wrong", column, value);

    /// <param name="column">The column's name.</param>
    /// <param name="value">As given.</param>
    /// <param name="allowed">The words it takes.</param>
    public static Refusal ValueUnknown(string column, string value, string allowed) => new("import.value-unknown", column, value, allowed);

    /// <param name="key">What stands twice.</param>
    /// <param name="line">Where it stands first.</param>
    public static Refusal Twice(string key, int line) => new("import.twice", key, line);

    /// <summary>Rows of one body say different things of it.</summary>
    public static Refusal RowsDisagree(string key, int line, string column) => new("import.rows-disagree", key, line, column);
}
