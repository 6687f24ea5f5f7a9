using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Domain.Checks.Doubles;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Checks.Review;

/// <summary>What a finding stands in the way of.</summary>
public enum FindingWeight
{
    /// <summary>Chặn trình.</summary>
    BlocksSending = 1,

    /// <summary>Chặn xác nhận thứ hai.</summary>
    BlocksConfirming = 2,

    /// <summary>Nhắc: mended, or accepted with a reason.</summary>
    Warns = 3,
}

/// <summary>Where to mend it: a cell, or a narrative section.</summary>
public sealed record FindingPlace(string Name, int? IndicatorId, Column? Column, int? Narrative)
{
    public static FindingPlace At(IndicatorDefinition indicator, Column column) => new(indicator.Name, indicator.Id, column, null);

    public static FindingPlace At(NarrativeDefinition section) => new($"{section.Numeral}. {section.Title}", null, null, section.Number);
}

/// <summary>One thing in a report that stops it or deserves a second look.</summary>
/// <param name="Subject">Names the finding within its report, whatever the figures are: "doubt2.12", "rule.GD_LUOT_NGAYCONG".</param>
/// <param name="Values">Stands for the figures or words that it was found on; another text once they change.</param>
/// <param name="Sides">Whose it is to mend, or to accept.</param>
public abstract record Finding(string Subject, string Values, FindingWeight Weight, IReadOnlyList<Side> Sides, IReadOnlyList<FindingPlace> Places)
{
    public bool Warns => Weight is FindingWeight.Warns;

    /// <summary>What history calls it.</summary>
    public virtual string Name => Places.Count == 0 ? Subject : Places[0].Name;

    /// <summary>A short stand-in for any number of values, however long they are.</summary>
    protected static string Digest(params object?[] values) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))))[..AcceptedFinding.ValuesLength];
}

/// <summary>Cells that a side has left blank.</summary>
public sealed record BlankCells(Side Side, IReadOnlyList<IndicatorDefinition> Lines)
    : Finding($"blank.{(int)Side}", "", FindingWeight.BlocksSending, [Side], [.. Lines.Select(line => FindingPlace.At(line, Columns.Of(Side)))]);

/// <summary>A narrative section that nobody has written.</summary>
public sealed record BlankNarrative(NarrativeDefinition Section)
    : Finding($"unwritten.{Section.Number}", "", FindingWeight.BlocksSending, [.. Common.Sides.Both.Where(Section.IsEditedBy)], [FindingPlace.At(Section)]);

/// <summary>A joint part that its columns do not allow.</summary>
public sealed record JointPartFault(IndicatorDefinition Indicator, Refusal Refusal)
    : Finding($"joint.{Indicator.Id}", "", FindingWeight.BlocksSending, Common.Sides.Both, [FindingPlace.At(Indicator, Column.Joint)]);

/// <summary>Rows in which both sides did something and nobody said what was done together.</summary>
public sealed record JointPartsUnanswered(IReadOnlyList<IndicatorDefinition> Lines)
    : Finding("joint", "", FindingWeight.BlocksSending, Common.Sides.Both, [.. Lines.Select(line => FindingPlace.At(line, Column.Joint))]);

/// <summary>One fact with two figures.</summary>
public sealed record Disagreement(IndicatorDefinition Indicator, Figure Party, Figure Military)
    : Finding($"differ.{Indicator.Id}", "", FindingWeight.BlocksConfirming, Common.Sides.Both, [FindingPlace.At(Indicator, Column.Party), FindingPlace.At(Indicator, Column.Military)]);

/// <summary>A rule between figures that does not hold.</summary>
/// <param name="Figures">The value of every figure that the rule speaks of, in its order.</param>
public sealed record RuleFinding(BrokenRule Broken, IReadOnlyList<Fraction?> Figures, IReadOnlyList<Side> Whose, IReadOnlyList<FindingPlace> Cells)
    : Finding($"rule.{Broken.Rule.Code}", Digest([Broken.Rule.Text, .. Figures.Select(figure => (object?)(figure is { } value ? $"{value.Numerator}/{value.Denominator}" : ""))]), Broken.Blocks ? FindingWeight.BlocksSending : FindingWeight.Warns, Whose, Cells)
{
    public override string Name => Broken.Rule.Message;
}

/// <summary>A figure that is hard to believe.</summary>
public sealed record ImplausibleFigure(Implausible Doubt, IReadOnlyList<Side> Whose, IReadOnlyList<FindingPlace> Cells)
    : Finding($"doubt{(int)Doubt.Doubt}.{Doubt.Indicator.Id}", Digest(Doubt.Amount, Doubt.Measured), Doubt.Blocks ? FindingWeight.BlocksSending : FindingWeight.Warns, Whose, Cells)
{
    public override string Name => Doubt.Indicator.Name;
}

/// <summary>Work that both sides may have counted: both notes speak of one place, and nothing is said to have been done together.</summary>
/// <param name="Rests">The figures and notes that it rests on.</param>
public sealed record LikelyDouble(IndicatorDefinition Indicator, SharedMention Shared, IReadOnlyList<object?> Rests)
    : Finding($"double.{Indicator.Id}", Digest([.. Rests]), FindingWeight.Warns, Common.Sides.Both, [FindingPlace.At(Indicator, Column.Joint)])
{
    public override string Name => Indicator.Name;
}

/// <summary>Sections of the two sides that speak of one place in one week.</summary>
public sealed record LikelyDoubleText(NarrativeDefinition Party, NarrativeDefinition Military, SharedMention Shared)
    : Finding($"double.n{Party.Number}.n{Military.Number}", Digest(Shared.Place, Shared.Monday), FindingWeight.Warns, Common.Sides.Both, [FindingPlace.At(Party), FindingPlace.At(Military)]);

/// <summary>A number in the narrative that does not hold.</summary>
/// <param name="Before">Words before the marked ones.</param>
/// <param name="Marked">The words that the finding spans.</param>
/// <param name="After">Words after them.</param>
public sealed record ProseMistake(NarrativeDefinition Section, ProseFinding Mistake, string Before, string Marked, string After, string Key)
    : Finding(Key, Key, FindingWeight.Warns, [.. Common.Sides.Both.Where(Section.IsEditedBy)], [FindingPlace.At(Section)])
{
    private const int Beside = 80;

    public override string Name => $"mục {Section.Numeral}: {(Marked.Length > Beside ? Marked[..Beside] + "…" : Marked)}";

    /// <summary>The finding with the words around it; the same words in the same section are the same finding, wherever they move.</summary>
    public static ProseMistake Of(NarrativeDefinition section, string text, ProseFinding mistake)
    {
        var from = Math.Max(0, mistake.Span.Start - Beside);
        var to = Math.Min(text.Length, mistake.Span.End + Beside);
        var marked = text[mistake.Span.Start..mistake.Span.End];
        return new(
            section,
            mistake,
            (from > 0 ? "…" : "") + text[from..mistake.Span.Start],
            marked,
            text[mistake.Span.End..to] + (to < text.Length ? "…" : ""),
            $"prose.{section.Number}.{Digest(mistake.Kind, marked, mistake.Arithmetic.Expected, mistake.IndicatorId)}");
    }
}
