using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Entering;

/// <summary>What the browser is told after cells were sent to be kept.</summary>
public sealed record CellsAnswer
{
    /// <summary>Why nothing can be kept now; null when it can.</summary>
    public string? Locked { get; init; }

    /// <summary>By field, as the form names it.</summary>
    public IReadOnlyDictionary<string, CellAnswer> Cells { get; init; } = new Dictionary<string, CellAnswer>(StringComparer.Ordinal);

    /// <summary>What else the grid shows now, by the id of the place: texts only.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who must act next.</summary>
    public string Next { get; init; } = "";

    /// <summary>Figures typed and to be typed by this side.</summary>
    public int Typed { get; init; }

    public int ToType { get; init; }

    internal static CellsAnswer Of(
        WholeReport whole, Side side, IReadOnlyDictionary<string, CellAnswer> cells, HashSet<int> touched, Totals cumulative, ReportHead head)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var (totals, party, military) = (whole.Totals(whole.Present), whole.ColumnTotals(Side.Party), whole.ColumnTotals(Side.Military));
        foreach (var line in whole.Form.Lines.Where(line => line.IsComputed || touched.Contains(line.Id)))
        {
            places[GridPlace.Agreed(line.Id)] = whole.RowOf(line.Id) is { } row ? AgreedText.Of(row.Settled(whole.Present), line.Measure) : FigureText.Of(totals[line.Id], line.Measure);
            places[GridPlace.Cumulative(line.Id)] = FigureText.Of(cumulative[line.Id], line.Measure);
            if (line.IsComputed)
            {
                places[GridPlace.Column(line.Id, Side.Party)] = FigureText.Of(party[line.Id], line.Measure);
                places[GridPlace.Column(line.Id, Side.Military)] = FigureText.Of(military[line.Id], line.Measure);
            }
        }

        foreach (var section in whole.Form.Sections.Where(section => section.Lines.Any(line => touched.Contains(line.Id))))
        {
            places[GridPlace.Group(section.Id)] = GroupCount.Of(whole, section, side).Text;
        }

        return new CellsAnswer { Cells = cells, Places = places, Next = head.Next, Typed = head.Typed, ToType = head.ToType };
    }
}

/// <summary>One cell as it stands after it was sent.</summary>
public sealed record CellAnswer
{
    /// <summary>saved, error (to be mended), conflict (somebody else's figure stands there).</summary>
    public required string State { get; init; }

    /// <summary>The token for the next write.</summary>
    public required int Version { get; init; }

    /// <summary>What stands in the cell.</summary>
    public required string Text { get; init; }

    public required string Note { get; init; }

    /// <summary>What is to be said under it.</summary>
    public string? Said { get; init; }

    /// <summary>Who wrote what stands there, and when, where it is not this person's.</summary>
    public string? By { get; init; }
}

/// <summary>Ids of the grid's places that change while somebody types.</summary>
internal static class GridPlace
{
    public static string Agreed(int indicatorId) => $"tn_{indicatorId}";

    public static string Cumulative(int indicatorId) => $"lk_{indicatorId}";

    public static string Column(int indicatorId, Side side) => $"cot_{indicatorId}_{(int)side}";

    public static string Group(int sectionId) => $"dem_{sectionId}";
}

/// <summary>The settled figure in words.</summary>
internal static class AgreedText
{
    public const string Disagreed = "chưa thống nhất";

    public static string Of(SettledFigure settled, Measure measure) => settled switch
    {
        { State: SettledState.Disagreed } => Disagreed,
        { State: SettledState.NotApplicable } => FigureText.NotApplicable,
        { HasFigure: false } => "",
        _ => (settled.Figure.Kind is FigureKind.Nil ? "0" : FigureText.Of(settled.Figure, measure)) + (settled.IsOneSided ? " một bên" : ""),
    };
}

/// <summary>How much of a section's typed indicators is there, of one side or of both.</summary>
internal sealed record GroupCount(int Filled, int ToType)
{
    public string Text => ToType > Filled ? $"{Filled}/{ToType} chỉ tiêu, còn {ToType - Filled} trống" : $"{Filled}/{ToType} chỉ tiêu";

    public static GroupCount Of(WholeReport whole, SectionDefinition section, Side? side)
    {
        var typed = section.Lines.Where(line => !line.IsComputed && (side is not { } one || line.IsTypedBy(one))).ToList();
        return new(
            typed.Count(line => Sides.Both.Where(one => (side ?? one) == one && line.IsTypedBy(one)).All(one => whole.RowOf(line.Id)![Columns.Of(one)].Kind is not FigureKind.Blank)),
            typed.Count);
    }
}

/// <summary>Why a side cannot be typed into, who holds it and until when.</summary>
internal static class LockText
{
    public static string Of(WholeReport whole, Side side, Refusal locked) => locked.InVietnamese() + (whole.Report.State is not ReportState.Accepted && whole[side].State switch
    {
        SideState.WithLeader => (whole[side].SentByTitle, At: whole[side].SentAt),
        SideState.Confirmed => (whole[side].ConfirmedByTitle, At: whole[side].ConfirmedAt),
        _ => (null, null),
    } is { Item1: { } by, At: { } at } ? $" ({by}, {at.WithTime()})" : "");
}
