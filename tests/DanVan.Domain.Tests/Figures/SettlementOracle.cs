using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Tests.Figures;

/// <summary>
/// The settlement rules of the programme written down a second time, from the words of the rule book and in another shape, so
/// that the product's own can be judged by them.
/// </summary>
internal static class SettlementOracle
{
    /// <summary>What a row should come to: the state, and where it is settled kind, amount and qualifier; the one-sided mark.</summary>
    public readonly record struct Outcome(SettledState State, FigureKind Kind, long Amount, Qualifier Qualifier, bool IsOneSided);

    /// <param name="absent">The side that is not there; null when both are.</param>
    public static Outcome Of(IndicatorDefinition line, Figure party, Figure military, Figure joint, Side? absent)
    {
        // Whose word it is: one side's alone, or both sides'.
        var speaker = line.Owner switch
        {
            Owner.Party => Side.Party,
            Owner.Military => Side.Military,
            _ when line.Settle is Settlement.Lead => line.LeadSide,
            _ => absent is { } gone ? gone.Other() : (Side?)null,
        };
        if (speaker is { } one)
        {
            // The other side of a common fact has not agreed to it: that is marked.
            var marked = line.Owner is Owner.Both && absent is not null;
            if (one == absent)
            {
                return new(SettledState.LeadAbsent, FigureKind.Blank, 0, Qualifier.Exact, true);
            }

            return Alone(one is Side.Party ? party : military, marked);
        }

        if (party.Kind is FigureKind.Blank || military.Kind is FigureKind.Blank)
        {
            return new(SettledState.Waiting, FigureKind.Blank, 0, Qualifier.Exact, false);
        }

        var outside = new[] { party, military }.Count(figure => figure.Kind is FigureKind.NotApplicable);
        if (outside > 0)
        {
            return new(outside == 2 ? SettledState.NotApplicable : SettledState.Disagreed, FigureKind.Blank, 0, Qualifier.Exact, false);
        }

        return line.Settle is Settlement.Same ? Same(party, military) : Sum(party, military, joint);
    }

    /// <summary>The word before a sum, by its parts' words.</summary>
    public static Qualifier WordOf(params Qualifier[] parts)
    {
        var (over, under, vague) = (false, false, false);
        foreach (var part in parts)
        {
            over |= part is Qualifier.MoreThan or Qualifier.Above;
            under |= part is Qualifier.Nearly;
            vague |= part is Qualifier.About or Qualifier.Estimated;
        }

        return vague || (over && under) ? Qualifier.About : over ? Qualifier.MoreThan : under ? Qualifier.Nearly : Qualifier.Exact;
    }

    private static Outcome Alone(Figure own, bool marked) => own.Kind switch
    {
        FigureKind.Blank => new(SettledState.Waiting, FigureKind.Blank, 0, Qualifier.Exact, marked),
        FigureKind.NotApplicable => new(SettledState.NotApplicable, FigureKind.Blank, 0, Qualifier.Exact, marked),
        _ => new(SettledState.Settled, own.Kind, own.Amount, own.Qualifier, marked),
    };

    private static Outcome Same(Figure party, Figure military) =>
        party.Amount == military.Amount && party.Qualifier == military.Qualifier
            ? new(SettledState.Settled, party.Kind is FigureKind.Nil && military.Kind is FigureKind.Nil ? FigureKind.Nil : FigureKind.Number, party.Amount, party.Qualifier, false)
            : new(SettledState.Disagreed, FigureKind.Blank, 0, Qualifier.Exact, false);

    private static Outcome Sum(Figure party, Figure military, Figure joint)
    {
        if (party.Kind is FigureKind.Nil && military.Kind is FigureKind.Nil)
        {
            return new(SettledState.Settled, FigureKind.Nil, 0, Qualifier.Exact, false);
        }

        // A blank joint part counts as 0; taking away a rounded one leaves nobody knowing which way the difference pulls.
        var word = joint.Qualifier is Qualifier.Exact ? WordOf(party.Qualifier, military.Qualifier) : Qualifier.About;
        return new(SettledState.Settled, FigureKind.Number, party.Amount + military.Amount - joint.Amount, word, false);
    }
}
