using DanVan.Domain.Periods;

namespace DanVan.Domain.Tests.Periods;

public sealed class QuarterSpanTests
{
    [Fact]
    public void A_span_has_every_quarter_from_its_first_to_its_last()
    {
        var span = QuarterSpan.Between(new(2020, 3), new(2021, 2))!.Value;

        Assert.Equal([new(2020, 3), new(2020, 4), new(2021, 1), new(2021, 2)], span.Quarters);
        Assert.False(span.IsWithinYear);
        Assert.Null(span.OfLastYear());
    }

    [Fact]
    public void A_year_is_shown_by_quarters_and_years_by_years()
    {
        Assert.Equal(["2021-1..2021-1", "2021-2..2021-2", "2021-3..2021-3"], QuarterSpan.NineMonths(2021).Parts().Select(part => part.ToString()), StringComparer.Ordinal);
        Assert.Equal(
            ["2019-4..2019-4", "2020-1..2020-4", "2021-1..2021-3"],
            QuarterSpan.Between(new(2019, 4), new(2021, 3))!.Value.Parts().Select(part => part.ToString()),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_span_of_last_year_has_the_same_quarters()
    {
        Assert.Equal(QuarterSpan.HalfYear(2020), QuarterSpan.HalfYear(2021).OfLastYear());
        Assert.Equal(2, QuarterSpan.HalfYear(2021).Quarters.Count);
        Assert.True(QuarterSpan.WholeYear(2021).IsWholeYears);
        Assert.False(QuarterSpan.NineMonths(2021).IsWholeYears);
    }

    [Theory]
    [InlineData(2021, 2, 2021, 1)]
    [InlineData(2011, 4, 2021, 4)]
    public void Nothing_backwards_and_nothing_above_ten_years(int fromYear, int from, int toYear, int to) =>
        Assert.Null(QuarterSpan.Between(new(fromYear, from), new(toYear, to)));

    [Fact]
    public void Ten_years_are_a_span() => Assert.Equal(QuarterSpan.MostQuarters, QuarterSpan.Between(new(2012, 1), new(2021, 4))!.Value.Quarters.Count);
}
