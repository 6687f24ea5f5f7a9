using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Indicators;

/// <summary>One line of a frozen form with everything a report needs to know about its indicator.</summary>
/// <param name="PartIds">Indicator ids that a Total adds.</param>
/// <param name="NumeratorIds">Ids whose sum a Ratio divides.</param>
/// <param name="DenominatorIds">Ids whose sum it divides by.</param>
public sealed record IndicatorDefinition(
    int Id,
    string Code,
    string Name,
    string Definition,
    Measure Measure,
    IndicatorKind Kind,
    Owner Owner,
    Settlement? Settle,
    Side? LeadSide,
    Direction Direction,
    string Source,
    IReadOnlyList<int> PartIds,
    IReadOnlyList<int> NumeratorIds,
    IReadOnlyList<int> DenominatorIds)
{
    /// <summary>Totals and ratios can never be typed.</summary>
    public bool IsComputed => Kind is IndicatorKind.Total or IndicatorKind.Ratio;

    /// <summary>Both columns carry a figure and a joint part may be typed.</summary>
    public bool HasJointPart => !IsComputed && Owner is Owner.Both && Settle is Settlement.Add;

    /// <summary>Whether this side types the indicator into its own column.</summary>
    public bool IsTypedBy(Side side) => !IsComputed && Owner switch
    {
        Owner.Party => side is Side.Party,
        Owner.Military => side is Side.Military,
        _ => Settle is not Settlement.Lead || LeadSide == side,
    };
}

/// <summary>A heading and its lines, in order.</summary>
public sealed record SectionDefinition(int Id, string Title, IReadOnlyList<IndicatorDefinition> Lines);

/// <summary>A narrative section of the form. <paramref name="Number"/> counts from 1.</summary>
public sealed record NarrativeDefinition(int Number, string Numeral, string Title, NarrativeOwner Owner)
{
    public bool IsEditedBy(Side side) => Owner is NarrativeOwner.Both || (int)Owner == (int)side;
}

/// <summary>The frozen form of a period, ready to use; it never changes, so it may be kept in memory for ever.</summary>
public sealed class FormDefinition(int formId, string title, IReadOnlyList<SectionDefinition> sections, IReadOnlyList<NarrativeDefinition> narratives)
{
    private readonly Dictionary<int, IndicatorDefinition> _byId = sections.SelectMany(section => section.Lines).ToDictionary(line => line.Id);

    public int FormId { get; } = formId;

    public string Title { get; } = title;

    public IReadOnlyList<SectionDefinition> Sections { get; } = sections;

    public IReadOnlyList<NarrativeDefinition> Narratives { get; } = narratives;

    public IEnumerable<IndicatorDefinition> Lines => _byId.Values;

    public IndicatorDefinition? Find(int indicatorId) => _byId.GetValueOrDefault(indicatorId);

    /// <summary>The typed indicators that a figure is made of, each once: of a typed one itself, of a computed one all that its parts need.</summary>
    public IReadOnlyList<IndicatorDefinition> TypedPartsOf(int indicatorId)
    {
        var found = new List<IndicatorDefinition>();
        var seen = new HashSet<int>();
        Collect(indicatorId);
        return found;

        void Collect(int id)
        {
            if (!seen.Add(id) || Find(id) is not { } indicator)
            {
                return;
            }

            if (!indicator.IsComputed)
            {
                found.Add(indicator);
                return;
            }

            foreach (var part in indicator.PartIds.Concat(indicator.NumeratorIds).Concat(indicator.DenominatorIds))
            {
                Collect(part);
            }
        }
    }

    public IndicatorDefinition? FindCode(string code) => _byId.Values.FirstOrDefault(line => line.Code == code);
}
