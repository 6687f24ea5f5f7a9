using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Checks.Plausibility;

public sealed class PlausibleTests
{
    private static readonly Quarter Now = new(2021, 4);
    private static readonly IndicatorDefinition Flow = AForm.Indicator(1, "VIEC", Owner.Party);
    private static readonly IndicatorDefinition Snapshot = Flow with { Kind = IndicatorKind.Snapshot };
    private static readonly IndicatorDefinition Money = Flow with { Measure = new Measure("đồng", "triệu đồng", 1, 0, null) };
    private static readonly IndicatorDefinition Length = Flow with { Measure = new Measure("km", null, 2, 0, null) };

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(96, false)]
    [InlineData(97, true)]
    public void A_figure_at_its_limit_is_in_range_and_one_beyond_is_not(long amount, bool isBeyond)
    {
        var communes = Flow with { Measure = new Measure("xã", null, 0, 10, 96) };

        Assert.Equal(isBeyond, Plausible.AgainstRange(communes, Column.Party, amount) is { Doubt: Doubt.OutOfRange, Blocks: true });
    }

    [Fact]
    public void A_range_is_given_in_the_unit_and_not_in_its_last_decimal()
    {
        var roads = Length with { Measure = new Measure("km", null, 2, 0, 50) };

        Assert.Null(Plausible.AgainstRange(roads, null, 50_00));
        Assert.Equal(50_00, Plausible.AgainstRange(roads, null, 50_01)!.Measured);
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, Doubt.MuchMore)]
    [InlineData(100, null)]
    public void Three_times_the_largest_quarter_is_believed_and_more_is_not(long amount, Doubt? expected) =>
        Assert.Equal(expected, Judge(Flow, amount, 40, 100, 12)?.Doubt);

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, Doubt.MuchMore)]
    public void A_rise_of_few_is_no_news(long amount, Doubt? expected) => Assert.Equal(expected, Judge(Flow, amount, 2)?.Doubt);

    [Fact]
    public void Few_means_few_of_what_people_type()
    {
        Assert.Null(Judge(Money, 19_900_000, 1_000_000));
        Assert.Equal(Doubt.MuchMore, Judge(Money, 20_000_000, 1_000_000)!.Doubt);
        Assert.Null(Judge(Length, 19_99, 1_00));
        Assert.Equal(Doubt.MuchMore, Judge(Length, 20_00, 1_00)!.Doubt);
    }

    [Fact]
    public void What_begins_after_zeros_or_without_a_past_is_believed()
    {
        Assert.Null(Judge(Flow, 5000, 0, 0, 0));
        Assert.Null(Judge(Flow, 5000));
    }

    [Theory]
    [InlineData(100, Doubt.SameAsLastQuarter)]
    [InlineData(99, null)]
    [InlineData(0, null)]
    public void Three_digits_equal_to_last_quarters_are_asked_about(long amount, Doubt? expected) =>
        Assert.Equal(expected, Judge(Flow, amount, amount, 70)?.Doubt);

    [Fact]
    public void Only_last_quarter_and_only_flows_are_compared_to_the_digit()
    {
        Assert.Null(Plausible.AgainstHistory(Flow, 350, Now, [new(1, Now.Previous.Previous, 350)]));
        Assert.Null(Judge(Snapshot, 350, 350));
        Assert.Null(Judge(Flow, 351, 350));
        Assert.Equal(Doubt.SameAsLastQuarter, Judge(Money, 12_500_000, 12_500_000)!.Doubt);
        Assert.Null(Judge(Money, 9_900_000, 9_900_000));
    }

    [Fact]
    public void Zero_is_asked_about_where_three_known_quarters_never_had_it()
    {
        Assert.Equal((Doubt.ZeroForOnce, 3L), (Judge(Flow, 0, 5, 3, 8)!.Doubt, Judge(Flow, 0, 5, 3, 8)!.Measured));
        Assert.Equal(Doubt.ZeroForOnce, Judge(Snapshot, 0, 5, 3, 8)!.Doubt);
        Assert.Null(Judge(Flow, 0, 5, 3));
        Assert.Null(Judge(Flow, 0, 5, 0, 8, 9));
    }

    [Fact]
    public void Over_thousands_of_histories_each_doubt_says_what_it_found_and_a_figure_within_the_past_raises_none()
    {
        const int seed = 20211223;
        var random = new Random(seed);
        var doubts = new HashSet<Doubt>();
        for (var round = 0; round < 20_000; round++)
        {
            var past = Enumerable.Range(0, random.Next(0, UnitHistory.Quarters + 1)).Select(_ => Draw(random)).ToArray();
            var amount = random.Next(4) is 0 && past.Length > 0 ? past[0] : Draw(random);

            var doubt = Judge(Flow, amount, past);

            var because = $"seed {seed}: {amount} after {string.Join(' ', past)}: {doubt}";
            switch (doubt?.Doubt)
            {
                case Doubt.MuchMore:
                    Assert.True(past.All(before => amount > 3 * before) && doubt.Measured == past.Max() && amount >= Plausible.SmallestRise, because);
                    break;
                case Doubt.SameAsLastQuarter:
                    Assert.True(amount == past[0] && amount >= Plausible.SmallestRepeat, because);
                    break;
                case Doubt.ZeroForOnce:
                    Assert.True(amount == 0 && past.Length >= 3 && past.Min() == doubt.Measured && past.Min() > 0, because);
                    break;
                default:
                    Assert.False(past.Length > 0 && past.Max() > 0 && amount >= Plausible.SmallestRise && amount > 3 * past.Max(), because);
                    break;
            }

            _ = doubt is null || doubts.Add(doubt.Doubt);
            Assert.True(past.Length == 0 || !(amount > past.Min() && amount < past.Max() && amount != past[0]) || doubt is null, because);
        }

        Assert.Equal([Doubt.MuchMore, Doubt.SameAsLastQuarter, Doubt.ZeroForOnce], doubts.Order());
    }

    [Fact]
    public void The_largest_figures_do_not_overflow() =>
        Assert.Null(Judge(Flow, long.MaxValue, long.MaxValue / 2));

    private static long Draw(Random random) => random.Next(5) switch { 0 => 0, 1 => random.Next(1, 10), 2 => random.Next(10, 200), _ => random.Next(100, 5000) };

    private static Implausible? Judge(IndicatorDefinition indicator, long amount, params long[] past)
    {
        var quarter = Now;
        return Plausible.AgainstHistory(indicator, amount, Now, [.. past.Select(before => new PastAmount(indicator.Id, quarter = quarter.Previous, before))]);
    }
}
