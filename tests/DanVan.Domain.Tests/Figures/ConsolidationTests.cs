using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Tests.Builders;
using Xunit.Abstractions;

namespace DanVan.Domain.Tests.Figures;

public sealed class ConsolidationTests
{
    private const int Seed = 20211222;
    private const int Cases = 3000;

    private static readonly int[] Typed = [AForm.Days, AForm.Houses, AForm.Gifts, AForm.Cost, AForm.Talks, AForm.Groups];

    public ConsolidationTests(ITestOutputHelper output) => output.WriteLine($"Seed {Seed}, {Cases} cases");

    private sealed record AgreedRow(int Report, int IndicatorId, long? Amount, Qualifier Qualifier, bool IsOneSided);

    [Fact]
    public void A_ratio_of_which_a_part_is_still_to_be_typed_is_no_figure()
    {
        var form = AForm.Small;
        var share = form.Find(AForm.Share)!;
        Assert.True(share.DenominatorIds.Count > 0);
        var parts = share.NumeratorIds.Concat(share.DenominatorIds).Distinct().ToList();
        foreach (var missing in parts)
        {
            var totals = new Totals(form, parts.Where(part => part != missing).ToDictionary(part => part, _ => new TotalFigure(12, Qualifier.Exact, false)), new HashSet<int> { missing });

            Assert.Null(totals[AForm.Share].Amount);
        }
    }

    [Fact]
    public void A_typed_indicator_is_the_sum_of_its_reports() => ForAll((rows, sum) =>
    {
        foreach (var id in Typed)
        {
            var own = rows.Where(row => row.IndicatorId == id && row.Amount is not null).ToList();

            Assert.Equal(own.Count == 0 ? null : own.Sum(row => row.Amount), sum[id].Amount);
            Assert.Equal(own.Count, sum.ReportsBehind(id));
        }
    });

    [Fact]
    public void A_total_is_the_sum_of_its_parts() => ForAll((_, sum) =>
    {
        var parts = new[] { sum[AForm.Houses].Amount, sum[AForm.Gifts].Amount };

        Assert.Equal(parts.All(part => part is null) ? null : parts.Sum(part => part ?? 0), sum[AForm.Meetings].Amount);
        Assert.Equal(Math.Max(sum.ReportsBehind(AForm.Houses), sum.ReportsBehind(AForm.Gifts)), sum.ReportsBehind(AForm.Meetings));
    });

    [Fact]
    public void A_ratio_is_its_own_fraction() => ForAll((_, sum) =>
    {
        var numerator = sum[AForm.Houses].Amount;
        var denominator = sum[AForm.Meetings].Amount;

        long? expected = numerator is null || denominator is null or 0
            ? null
            : (long)Math.Round(10_000m * numerator.Value / denominator.Value, MidpointRounding.AwayFromZero);
        Assert.Equal(expected, sum[AForm.Share].Amount);
    });

    [Fact]
    public void Qualifiers_are_those_of_all_figures_together() => ForAll((rows, sum) =>
    {
        foreach (var id in Typed)
        {
            var words = rows.Where(row => row.IndicatorId == id && row.Amount is not null).Select(row => row.Qualifier).ToList();

            Assert.Equal(words.Count == 0 ? Qualifier.Exact : Qualifiers.OfSum(words), sum[id].Qualifier);
        }
    });

    [Fact]
    public void The_one_sided_mark_travels_to_sums_totals_and_ratios() => ForAll((rows, sum) =>
    {
        foreach (var id in Typed)
        {
            Assert.Equal(rows.Any(row => row.IndicatorId == id && row.IsOneSided), sum[id].IsOneSided);
        }

        var parts = sum[AForm.Houses].IsOneSided || sum[AForm.Gifts].IsOneSided;
        Assert.Equal(parts, sum[AForm.Meetings].IsOneSided);
        Assert.Equal(parts, sum[AForm.Share].IsOneSided);
    });

    [Fact]
    public void The_order_of_reports_does_not_matter()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var rows = Rows(random);
            var shuffled = rows.ToArray();
            random.Shuffle(shuffled);

            AssertSame(Sum(rows), Sum(shuffled));
        }
    }

    [Fact]
    public void Adding_area_by_area_comes_to_what_the_database_adds()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var rows = Rows(random);

            var oneByOne = new Consolidation(AForm.Small, rows.Select(row =>
                FigureGroup.Of(row.IndicatorId, new(row.Amount, row.Qualifier, row.IsOneSided))));

            AssertSame(Sum(rows), oneByOne);
        }
    }

    [Fact]
    public void Over_quarters_flows_add_snapshots_take_the_last_and_ratios_are_computed_anew()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var quarters = Enumerable.Range(1, random.Next(1, 5)).Select(number => (Quarter: new Quarter(2021, number), Rows: random.Next(5) == 0 ? [] : Rows(random))).ToList();

            var span = new CumulativeConsolidation(AForm.Small, [.. quarters.Select(quarter => (quarter.Quarter, Groups(quarter.Rows)))]);

            var sums = quarters.ConvertAll(quarter => Sum(quarter.Rows));
            foreach (var id in Typed.Where(id => id != AForm.Groups))
            {
                var there = sums.Where(sum => sum[id].Amount is not null).ToList();
                Assert.Equal(there.Count == 0 ? null : there.Sum(sum => sum[id].Amount), span.Figures[id].Amount);
                Assert.Equal(quarters.Where((_, index) => sums[index][id].Amount is null).Select(quarter => quarter.Quarter), span.Missing(id));
            }

            var last = sums.FindLastIndex(sum => sum[AForm.Groups].Amount is not null);
            Assert.Equal(last < 0 ? null : sums[last][AForm.Groups].Amount, span.Figures[AForm.Groups].Amount);
            Assert.Equal(last < 0 ? null : quarters[last].Quarter, span.TakenFrom(AForm.Groups));
            Assert.Null(span.TakenFrom(AForm.Days));
            Assert.Empty(span.Missing(AForm.Groups));
            var (numerator, denominator) = (span.Figures[AForm.Houses].Amount, span.Figures[AForm.Meetings].Amount);
            long? expected = numerator is null || denominator is null or 0
                ? null
                : (long)Math.Round(10_000m * numerator.Value / denominator.Value, MidpointRounding.AwayFromZero);
            Assert.Equal(expected, span.Figures[AForm.Share].Amount);
        }
    }

    [Fact]
    public void A_single_figure_keeps_its_own_word_and_two_merge_theirs()
    {
        var one = new Consolidation(AForm.Small, [new FigureGroup(AForm.Days, Qualifier.Above, 10, 1, 0)]);
        var two = new Consolidation(AForm.Small, [new FigureGroup(AForm.Days, Qualifier.Above, 20, 2, 0)]);

        Assert.Equal(Qualifier.Above, one[AForm.Days].Qualifier);
        Assert.Equal(Qualifier.MoreThan, two[AForm.Days].Qualifier);
    }

    [Fact]
    public void Without_reports_there_is_nothing()
    {
        var sum = new Consolidation(AForm.Small, []);

        Assert.All(AForm.Small.Lines, line => Assert.Equal(TotalFigure.None, sum[line.Id] with { IsPartial = false }));
        Assert.All(AForm.Small.Lines, line => Assert.Equal(0, sum.ReportsBehind(line.Id)));
    }

    private static void ForAll(Action<IReadOnlyList<AgreedRow>, Consolidation> holds)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var rows = Rows(random);
            holds(rows, Sum(rows));
        }
    }

    private static void AssertSame(Consolidation expected, Consolidation actual)
    {
        foreach (var line in AForm.Small.Lines)
        {
            Assert.Equal(expected[line.Id], actual[line.Id]);
            Assert.Equal(expected.ReportsBehind(line.Id), actual.ReportsBehind(line.Id));
        }
    }

    private static Consolidation Sum(IReadOnlyList<AgreedRow> rows) => new(AForm.Small, Groups(rows));

    // As the database groups them.
    private static IReadOnlyList<FigureGroup> Groups(IReadOnlyList<AgreedRow> rows) =>
        [.. rows.GroupBy(row => (row.IndicatorId, row.Qualifier)).Select(group => new FigureGroup(
            group.Key.IndicatorId,
            group.Key.Qualifier,
            group.Any(row => row.Amount is not null) ? group.Sum(row => row.Amount) : null,
            group.Count(row => row.Amount is not null),
            group.Count(row => row.IsOneSided)))];

    private static List<AgreedRow> Rows(Random random)
    {
        var rows = new List<AgreedRow>();
        for (var report = random.Next(15); report > 0; report--)
        {
            foreach (var id in Typed.Where(_ => random.Next(6) != 0))
            {
                // The lead side may be absent: no amount, and marked.
                var isAbsent = random.Next(12) == 0;
                rows.Add(isAbsent
                    ? new AgreedRow(report, id, null, Qualifier.Exact, true)
                    : new AgreedRow(report, id, random.Next(4) == 0 ? 0 : random.NextInt64(1_000_000_000_000), random.Next(3) == 0 ? (Qualifier)random.Next(6) : Qualifier.Exact, random.Next(10) == 0));
            }
        }

        return rows;
    }
}
