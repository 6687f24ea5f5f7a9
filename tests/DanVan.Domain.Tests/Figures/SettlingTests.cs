using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Figures;

/// <summary>Settlement against rules written down a second time; totals and ratios of nested forms against plain arithmetic.</summary>
public sealed class SettlingTests
{
    private const int Seed = 20211222;
    private const int Cases = 20_000;

    private static readonly IndicatorDefinition[] Lines =
    [
        AForm.Indicator(1, "ADD", Owner.Both, Settlement.Add),
        AForm.Indicator(2, "SAME", Owner.Both, Settlement.Same),
        AForm.Indicator(3, "LEAD_P", Owner.Both, Settlement.Lead, Side.Party),
        AForm.Indicator(4, "LEAD_M", Owner.Both, Settlement.Lead, Side.Military),
        AForm.Indicator(5, "PARTY", Owner.Party),
        AForm.Indicator(6, "MILITARY", Owner.Military),
    ];

    [Fact]
    public void Every_row_settles_as_the_rules_say()
    {
        var random = new Random(Seed);
        var seen = new HashSet<(SettledState, bool)>();
        for (var i = 0; i < Cases; i++)
        {
            var line = Lines[random.Next(Lines.Length)];
            var (party, military) = (AnyFigure(random), AnyFigure(random));
            var joint = line.Settle is Settlement.Add ? JointOf(random, party, military) : Figure.Blank;
            var absent = random.Next(3) switch { 0 => Side.Party, 1 => Side.Military, _ => (Side?)null };
            var expected = SettlementOracle.Of(line, party, military, joint, absent);

            var settled = Settling.Settle(line, party, military, joint, [.. Sides.Both.Where(side => side != absent)]);

            var actual = new SettlementOracle.Outcome(settled.State, settled.Figure.Kind, settled.Figure.Amount, settled.Figure.Qualifier, settled.IsOneSided);
            Assert.True(expected == actual, $"Seed {Seed}, case {i}: {line.Code} {party} | {military} | {joint}, absent {absent}\nexpected {expected}\nactual   {actual}");
            _ = seen.Add((settled.State, settled.IsOneSided));
        }

        // Every state came up, marked and not where both can be: Waiting, Settled, NotApplicable; Disagreed never marked, LeadAbsent always.
        Assert.Equal(8, seen.Count);
    }

    [Fact]
    public void An_added_figure_lies_between_its_larger_column_and_the_sum()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var (party, military) = (Figure.Of(random.Next(1000)), Figure.Of(random.Next(1000)));
            var joint = Figure.Of(random.NextInt64(Math.Min(party.Amount, military.Amount) + 1));

            var settled = Settling.Settle(Lines[0], party, military, joint, Sides.Both).Figure.Amount;
            var turned = Settling.Settle(Lines[0], military, party, joint, Sides.Both).Figure.Amount;

            Assert.True(settled >= Math.Max(party.Amount, military.Amount) && settled <= party.Amount + military.Amount, $"Seed {Seed}, case {i}: {party} {military} {joint} = {settled}");
            Assert.Equal(settled, turned);
        }
    }

    [Fact]
    public void Totals_of_totals_and_ratios_are_plain_arithmetic()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 4000; i++)
        {
            var (form, typed) = AnyForm(random);
            var totals = new Totals(form, typed.ToDictionary(pair => pair.Key, pair => new TotalFigure(pair.Value.Amount, pair.Value.Qualifier, pair.Value.IsOneSided)));

            foreach (var line in form.Lines.Where(line => line.IsComputed))
            {
                var (expected, actual) = (Computed(form, typed, line), totals[line.Id].Amount);
                Assert.True(expected == actual, $"Seed {Seed}, case {i}: {line.Code} expected {expected}, was {actual}");
                var marked = Parts(form, line).Any(part => typed.TryGetValue(part, out var figure) && figure.IsOneSided);
                Assert.True(marked == totals[line.Id].IsOneSided, $"Seed {Seed}, case {i}: {line.Code} mark");
                if (line.Kind is IndicatorKind.Total && actual is not null && Parts(form, line).Where(typed.ContainsKey).ToList() is { Count: > 1 } there)
                {
                    Assert.True(SettlementOracle.WordOf([.. there.Select(part => typed[part].Qualifier)]) == totals[line.Id].Qualifier || there.Count != there.Distinct().Count(), $"Seed {Seed}, case {i}: {line.Code} {totals[line.Id].Qualifier}");
                }
            }
        }
    }

    internal static Figure AnyFigure(Random random) => random.Next(8) switch
    {
        0 => Figure.Blank,
        1 => Figure.Nil,
        2 => Figure.NotApplicable,
        3 => Figure.Of(0),
        _ => Figure.Of(random.Next(4), (Qualifier)random.Next(6)),
    };

    // As the row's own rule lets it be typed: never above the smaller column, nothing where a column has no figure.
    internal static Figure JointOf(Random random, Figure party, Figure military) =>
        random.Next(3) == 0 || !party.Counts || !military.Counts
            ? Figure.Blank
            : Figure.Of(random.NextInt64(Math.Min(party.Amount, military.Amount) + 1), random.Next(4) == 0 ? (Qualifier)random.Next(6) : Qualifier.Exact);

    private static (FormDefinition Form, Dictionary<int, TotalFigure> Typed) AnyForm(Random random)
    {
        var lines = Enumerable.Range(1, 6).Select(id => AForm.Indicator(id, $"SUM{id}", Owner.Party)).ToList();
        for (var id = 7; id <= 9; id++)
        {
            // Of parts that have not been used by another total, so that nothing is counted twice.
            var parts = Enumerable.Range(1, id - 1).OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
            lines.Add(AForm.Indicator(id, $"TOTAL{id}", Owner.Party) with { Kind = IndicatorKind.Total, PartIds = parts });
        }

        lines.Add(AForm.Indicator(10, "RATIO", Owner.Party) with
        {
            Kind = IndicatorKind.Ratio,
            Measure = new Measure(random.Next(2) == 0 ? "%" : "người", null, random.Next(4), 0, null),
            NumeratorIds = [random.Next(1, 10)],
            DenominatorIds = [.. Enumerable.Range(1, 9).OrderBy(_ => random.Next()).Take(random.Next(1, 3))],
        });
        var typed = Enumerable.Range(1, 6).Where(_ => random.Next(5) > 0)
            .ToDictionary(id => id, _ => new TotalFigure(random.NextInt64(random.Next(2) == 0 ? 3 : 1_000_000_000_000), (Qualifier)random.Next(6), random.Next(6) == 0));
        return (new FormDefinition(1, "", [new SectionDefinition(1, "", lines)], []), typed);
    }

    // Typed parts, each as often as it is added.
    private static IEnumerable<int> Parts(FormDefinition form, IndicatorDefinition line) =>
        line.IsComputed ? line.PartIds.Concat(line.NumeratorIds).Concat(line.DenominatorIds).SelectMany(id => Parts(form, form.Find(id)!)) : [line.Id];

    private static long? Computed(FormDefinition form, Dictionary<int, TotalFigure> typed, IndicatorDefinition line)
    {
        if (line.Kind is IndicatorKind.Total)
        {
            return Sum(line.PartIds);
        }

        if (Sum(line.NumeratorIds) is not { } numerator || Sum(line.DenominatorIds) is not ({ } denominator and not 0))
        {
            return null;
        }

        var scale = (decimal)Math.Pow(10, line.Measure.Decimals) * (line.Measure.Unit == "%" ? 100 : 1);
        return (long)Math.Round(scale * numerator / denominator, MidpointRounding.AwayFromZero);

        long? Sum(IEnumerable<int> ids)
        {
            var there = ids.SelectMany(id => Parts(form, form.Find(id)!)).Where(typed.ContainsKey).Select(id => typed[id].Amount!.Value).ToList();
            return there.Count == 0 ? null : there.Sum();
        }
    }
}
