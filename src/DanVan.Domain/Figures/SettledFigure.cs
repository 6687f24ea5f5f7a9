using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Figures;

/// <summary>Where a row stands between the two sides.</summary>
public enum SettledState
{
    /// <summary>A figure that counts.</summary>
    Settled = 1,

    /// <summary>A column that is needed is blank.</summary>
    Waiting = 2,

    /// <summary>Chưa thống nhất: one fact, two different figures; blocks the second confirmation.</summary>
    Disagreed = 3,

    /// <summary>Không thuộc diện on both sides; left out of sums.</summary>
    NotApplicable = 4,

    /// <summary>The lead side is absent: the cell stays empty and is marked.</summary>
    LeadAbsent = 5,
}

/// <summary>What a row's columns come to (Số liệu thống nhất).</summary>
/// <param name="Figure">Meaningful only when <paramref name="State"/> is Settled.</param>
/// <param name="IsOneSided">One side was absent; the mark travels to the totals.</param>
public readonly record struct SettledFigure(SettledState State, Figure Figure, bool IsOneSided)
{
    public bool HasFigure => State is SettledState.Settled;
}

/// <summary>The rules by which two columns become one figure (domain: Settlement).</summary>
public static class Settling
{
    /// <summary>Settles one row.</summary>
    /// <param name="present">The sides that confirm: both, or the one that submits alone.</param>
    public static SettledFigure Settle(IndicatorDefinition indicator, Figure party, Figure military, Figure joint, IReadOnlyCollection<Side> present) =>
        indicator.Owner switch
        {
            Owner.Party => OfOne(party, present.Contains(Side.Party)),
            Owner.Military => OfOne(military, present.Contains(Side.Military)),
            _ => indicator.Settle switch
            {
                Settlement.Lead => OfOne(indicator.LeadSide is Side.Party ? party : military, present.Contains(indicator.LeadSide!.Value)) with { IsOneSided = present.Count < 2 },
                Settlement.Same => OfSame(party, military, present),
                _ => OfSum(party, military, joint, present),
            },
        };

    private static SettledFigure OfOne(Figure own, bool isPresent)
    {
        if (!isPresent)
        {
            return new(SettledState.LeadAbsent, Figure.Blank, true);
        }

        return own.Kind switch
        {
            FigureKind.Blank => new(SettledState.Waiting, Figure.Blank, false),
            FigureKind.NotApplicable => new(SettledState.NotApplicable, Figure.Blank, false),
            _ => new(SettledState.Settled, own, false),
        };
    }

    private static SettledFigure OfSame(Figure party, Figure military, IReadOnlyCollection<Side> present)
    {
        if (present.Count == 1)
        {
            return OfOne(present.Contains(Side.Party) ? party : military, true) with { IsOneSided = true };
        }

        if (party.Kind is FigureKind.Blank || military.Kind is FigureKind.Blank)
        {
            return new(SettledState.Waiting, Figure.Blank, false);
        }

        if (party.Kind is FigureKind.NotApplicable && military.Kind is FigureKind.NotApplicable)
        {
            return new(SettledState.NotApplicable, Figure.Blank, false);
        }

        // Không phát sinh on one side and a typed 0 on the other say the same: none.
        var agree = party.Counts && military.Counts && party.Amount == military.Amount && party.Qualifier == military.Qualifier;
        return agree
            ? new(SettledState.Settled, party.Kind is FigureKind.Nil ? military : party, false)
            : new(SettledState.Disagreed, Figure.Blank, false);
    }

    private static SettledFigure OfSum(Figure party, Figure military, Figure joint, IReadOnlyCollection<Side> present)
    {
        if (present.Count == 1)
        {
            return OfOne(present.Contains(Side.Party) ? party : military, true) with { IsOneSided = true };
        }

        if (party.Kind is FigureKind.Blank || military.Kind is FigureKind.Blank)
        {
            return new(SettledState.Waiting, Figure.Blank, false);
        }

        if (party.Kind is FigureKind.NotApplicable || military.Kind is FigureKind.NotApplicable)
        {
            return party.Kind == military.Kind
                ? new(SettledState.NotApplicable, Figure.Blank, false)
                : new(SettledState.Disagreed, Figure.Blank, false);
        }

        if (party.Kind is FigureKind.Nil && military.Kind is FigureKind.Nil)
        {
            return new(SettledState.Settled, Figure.Nil, false);
        }

        var shared = joint.Counts ? joint : Figure.Of(0);
        var qualifier = shared.Qualifier is Qualifier.Exact
            ? Qualifiers.OfSum([party.Qualifier, military.Qualifier])
            : Qualifiers.OfMixed([party.Qualifier, military.Qualifier, shared.Qualifier]);
        return new(SettledState.Settled, Figure.Of(checked(party.Amount + military.Amount - shared.Amount), qualifier), false);
    }
}
