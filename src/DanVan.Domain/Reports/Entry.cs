using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports;

/// <summary>One cell of one revision: indicator x column. It has its own token, so two people in one report never overwrite each other silently.</summary>
public sealed class Entry
{
    public const int NoteMaxLength = 300;

    private Entry()
    {
    }

    public Entry(int indicatorId, Column column)
    {
        IndicatorId = indicatorId;
        Column = column;
    }

    public int RevisionId { get; private init; }

    public int IndicatorId { get; private init; }

    public Column Column { get; private init; }

    public FigureKind Kind { get; private set; }

    /// <summary>Smallest stored unit: đồng for money, otherwise value x 10^decimals.</summary>
    public long Amount { get; private set; }

    public Qualifier Qualifier { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The account that wrote it last; never the one that accepts it.</summary>
    public Guid PersonId { get; private set; }

    public int PostId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Moves by one at every write.</summary>
    public int Version { get; private set; }

    public Figure Figure => Figure.From(Kind, Amount, Qualifier);

    /// <summary>A note as it is kept and compared: NFC, one kind of line end, nothing around it; empty for none.</summary>
    public static string CleanNote(string? typed) => VietnameseText.Prose(typed);

    internal CellChange Write(Figure figure, string? note, Actor actor, DateTimeOffset now)
    {
        var change = new CellChange(IndicatorId, Column, Figure, figure, Version + 1, actor, now);
        (Kind, Amount, Qualifier) = (figure.Kind, figure.Amount, figure.Qualifier);
        Note = note;
        PersonId = actor.PersonId;
        PostId = actor.PostId;
        At = now;
        Version++;
        return change;
    }

    /// <summary>The same cell in the next revision, still telling who wrote it.</summary>
    internal Entry Copy() => new(IndicatorId, Column)
    {
        Kind = Kind,
        Amount = Amount,
        Qualifier = Qualifier,
        Note = Note,
        PersonId = PersonId,
        PostId = PostId,
        At = At,
        Version = Version,
    };
}

/// <summary>One write of one cell: from, to, who, when (Lịch sử ô). Narrow, because there is one for every figure ever typed.</summary>
public sealed class CellChange
{
    private CellChange()
    {
    }

    internal CellChange(int indicatorId, Column column, Figure from, Figure to, int version, Actor actor, DateTimeOffset at)
    {
        IndicatorId = indicatorId;
        Column = column;
        (FromKind, FromAmount, FromQualifier) = (from.Kind, from.Amount, from.Qualifier);
        (ToKind, ToAmount, ToQualifier) = (to.Kind, to.Amount, to.Qualifier);
        Version = version;
        PostId = actor.PostId;
        At = at;
    }

    public long Id { get; private init; }

    public int RevisionId { get; private init; }

    public int IndicatorId { get; private init; }

    public Column Column { get; private init; }

    public FigureKind FromKind { get; private init; }

    public long FromAmount { get; private init; }

    public Qualifier FromQualifier { get; private init; }

    public FigureKind ToKind { get; private init; }

    public long ToAmount { get; private init; }

    public Qualifier ToQualifier { get; private init; }

    /// <summary>The cell's token after this write.</summary>
    public int Version { get; private init; }

    public int PostId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Figure From => Figure.From(FromKind, FromAmount, FromQualifier);

    public Figure To => Figure.From(ToKind, ToAmount, ToQualifier);
}
