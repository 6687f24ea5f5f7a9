using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

public enum NumberState
{
    /// <summary>Giữ số.</summary>
    Reserved = 1,

    /// <summary>Đã cấp.</summary>
    Assigned = 2,

    /// <summary>Bỏ số.</summary>
    Voided = 3,
}

/// <summary>
/// One body's book of outgoing numbers for one type of document and one year or term (Sổ đăng ký văn bản). Numbers follow one
/// another without a gap that nobody explains: one that is not used stays in the book, voided with a reason.
/// </summary>
public sealed class NumberBook : CatalogueEntity
{
    public const int LargestNumber = 9999;

    private readonly List<NumberEntry> _entries = [];

    private NumberBook()
    {
    }

    public NumberBook(int provinceId, int organizationId, DocumentKind kind, YearSpan years)
        : this() => (ProvinceId, OrganizationId, Kind, FromYear, ToYear) = (provinceId, organizationId, kind, years.From, years.To);

    public int ProvinceId { get; private init; }

    public int OrganizationId { get; private init; }

    public DocumentKind Kind { get; private init; }

    public int FromYear { get; private init; }

    public int ToYear { get; private init; }

    /// <summary>The largest number that was ever taken; 0 for an empty book.</summary>
    public int Last { get; private set; }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<NumberEntry> Entries => _entries;

    /// <summary>Keeps the next number for a document; one that has a number kept has it still.</summary>
    public (int Number, Refusal? Refusal) Reserve(Guid documentId, Actor by, DateTimeOffset now)
    {
        if (_entries.Find(entry => entry.DocumentId == documentId && entry.State is NumberState.Reserved) is { } kept)
        {
            return (kept.Number, null);
        }

        if (Last >= LargestNumber)
        {
            return (0, NumberRefusals.BookFull(LargestNumber));
        }

        Last++;
        _entries.Add(new NumberEntry(Last, documentId, NumberState.Reserved, by, now));
        Record(new NumberReserved(Last, by, now));
        return (Last, null);
    }

    /// <summary>
    /// The number on the signed paper. Where another one was kept, that is voided with the explanation; numbers that are jumped
    /// over are entered as voided too, so that the book has no silent gap. A number is never used twice.
    /// </summary>
    /// <param name="explanation">Why the paper bears another number than was kept, or than comes next.</param>
    public Refusal? Assign(int number, Guid documentId, string explanation, Actor by, DateTimeOffset now)
    {
        if (number is < 1 or > LargestNumber)
        {
            return NumberRefusals.NumberOutOfRange(LargestNumber);
        }

        var kept = _entries.Find(entry => entry.DocumentId == documentId && entry.State is NumberState.Reserved);
        if (_entries.Exists(entry => entry.Number == number && entry != kept))
        {
            return NumberRefusals.NumberTaken(number);
        }

        var expected = kept?.Number ?? Last + 1;
        var why = explanation.Trim();
        if (number != expected && why.Length == 0)
        {
            return NumberRefusals.ExplanationMissing(expected, number);
        }

        if (why.Length > NumberEntry.ReasonMaxLength)
        {
            return DocumentRefusals.ReasonTooLong(NumberEntry.ReasonMaxLength);
        }

        if (number == kept?.Number)
        {
            kept.Assign(by, now);
        }
        else
        {
            kept?.Void(why, by, now);
            for (var skipped = Last + 1; skipped < number; skipped++)
            {
                _entries.Add(NumberEntry.Skipped(skipped, why, by, now));
            }

            _entries.Add(new NumberEntry(number, documentId, NumberState.Assigned, by, now));
        }

        Last = Math.Max(Last, number);
        Record(new NumberAssigned(number, by, now));
        return null;
    }

    /// <summary>Gives up what was kept for a document that is abandoned.</summary>
    public void Void(Guid documentId, string reason, Actor by, DateTimeOffset now)
    {
        foreach (var entry in _entries.Where(entry => entry.DocumentId == documentId && entry.State is NumberState.Reserved))
        {
            entry.Void(reason.Trim(), by, now);
            Record(new NumberVoided(entry.Number, reason.Trim(), by, now));
        }
    }
}

/// <summary>One line of a book.</summary>
public sealed class NumberEntry
{
    public const int ReasonMaxLength = 1000;

    private NumberEntry()
    {
    }

    internal NumberEntry(int number, Guid? documentId, NumberState state, Actor by, DateTimeOffset at) =>
        (Number, DocumentId, State, ByTitle, At) = (number, documentId, state, by.PostTitle, at);

    public int Id { get; private init; }

    public int Number { get; private init; }

    /// <summary>Null for a number that was jumped over.</summary>
    public Guid? DocumentId { get; private init; }

    public NumberState State { get; private set; }

    public string? Reason { get; private set; }

    public string ByTitle { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static NumberEntry Skipped(int number, string reason, Actor by, DateTimeOffset at) => new(number, null, NumberState.Voided, by, at) { Reason = reason };

    internal void Assign(Actor by, DateTimeOffset at) => (State, ByTitle, At) = (NumberState.Assigned, by.PostTitle, at);

    internal void Void(string reason, Actor by, DateTimeOffset at) => (State, Reason, ByTitle, At) = (NumberState.Voided, reason, by.PostTitle, at);
}

public sealed record NumberReserved(int Number, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record NumberAssigned(int Number, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record NumberVoided(int Number, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public static class NumberRefusals
{
    public static Refusal BookFull(int most) => new("number.book-full", most);

    public static Refusal NumberOutOfRange(int most) => new("number.out-of-range", most);

    public static Refusal NumberTaken(int number) => new("number.taken", number);

    /// <summary>The paper bears another number than the book expects, and nobody says why.</summary>
    public static Refusal ExplanationMissing(int expected, int number) => new("number.explanation-missing", expected, number);
}
