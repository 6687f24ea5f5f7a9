using DanVan.Domain.Common;

namespace DanVan.Domain.Tests.Common;

public sealed class VietnameseNumberTests
{
    private const int Seed = 20211222;

    [Fact]
    public void Whatever_is_written_is_read_back()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var decimals = random.Next(0, 4);
            var scaled = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 16)));

            var text = VietnameseNumber.Format(scaled, decimals);
            var reading = VietnameseNumber.Read(text, decimals);

            Assert.True(reading.Fault is null && reading.Scaled == scaled, $"seed {Seed}, case {i}: {scaled} with {decimals} decimals became “{text}” and was read as {reading}");
        }
    }

    [Fact]
    public void Nothing_that_is_typed_makes_the_reader_fall_over()
    {
        const string signs = "0123456789.,- e+\u00A0\u2009abư%";
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => signs[random.Next(signs.Length)])]);

            var failure = Record.Exception(() => VietnameseNumber.Read(text, random.Next(0, 4)));

            Assert.True(failure is null, $"seed {Seed}, case {i}: “{text}” gave {failure}");
        }
    }

    [Theory]
    [InlineData("1.630", 0, 1630)]
    [InlineData("1630", 0, 1630)]
    [InlineData("1 630", 0, 1630)]
    [InlineData("1\u00A0630", 0, 1630)]
    [InlineData("1\u2009630", 0, 1630)]
    [InlineData(" 8,5 ", 1, 85)]
    [InlineData("8,5", 2, 850)]
    [InlineData("1.234,5", 1, 12345)]
    [InlineData("1234,5", 1, 12345)]
    [InlineData("188,0", 3, 188000)]
    [InlineData("12,0", 0, 12)]
    [InlineData("0", 0, 0)]
    [InlineData("000", 0, 0)]
    [InlineData("007", 0, 7)]
    [InlineData("1.234.567", 0, 1234567)]
    [InlineData("999999999999999", 3, 999999999999999000)]
    public void Office_forms_are_read(string text, int decimals, long scaled) => Assert.Equal(new NumberReading(scaled), VietnameseNumber.Read(text, decimals));

    [Theory]
    [InlineData("12.5", 1, "12,5")]
    [InlineData("12.5", 0, "12,5")]
    [InlineData("1234.5", 1, "1.234,5")]
    [InlineData("0.500", 1, "0,5")]
    [InlineData("1234.567", 3, "1.234,567")]
    public void A_dot_from_the_keypad_is_asked_about(string text, int decimals, string meant) =>
        Assert.Equal(new NumberReading(0, NumberFault.DotForComma, meant), VietnameseNumber.Read(text, decimals));

    [Theory]
    [InlineData("1e400")]
    [InlineData("mười")]
    [InlineData("12,")]
    [InlineData(",5")]
    [InlineData("12.")]
    [InlineData("1.23.456")]
    [InlineData("1.234 567")]
    [InlineData("+5")]
    [InlineData("5%")]
    [InlineData("")]
    public void What_is_no_number_is_said_so(string text) => Assert.Equal(NumberFault.NotANumber, VietnameseNumber.Read(text, 2).Fault);

    [Theory]
    [InlineData("-5")]
    [InlineData("\u22125")]
    public void A_negative_count_is_refused(string text) => Assert.Equal(NumberFault.Negative, VietnameseNumber.Read(text, 0).Fault);

    [Fact]
    public void The_English_thousands_are_asked_about()
    {
        Assert.Equal(new NumberReading(0, NumberFault.TooManyDecimals, "12.000"), VietnameseNumber.Read("12,000", 0));
        Assert.Equal(new NumberReading(0, NumberFault.NotANumber, "1.234,5"), VietnameseNumber.Read("1,234.5", 1));
    }

    [Theory]
    [InlineData("12,34", 1)]
    [InlineData("12,5", 0)]
    [InlineData("99999999999999999999999999,000", 0)]
    public void More_decimals_than_the_place_takes_are_refused(string text, int decimals) =>
        Assert.Equal(NumberFault.TooManyDecimals, VietnameseNumber.Read(text, decimals).Fault);

    [Theory]
    [InlineData("9999999999999999")]
    [InlineData("1.000.000.000.000.000.000")]
    public void Beyond_every_figure_of_the_programme_is_too_large(string text) => Assert.Equal(NumberFault.TooLarge, VietnameseNumber.Read(text, 0).Fault);

    [Theory]
    [InlineData(12500, 3, "12,5")]
    [InlineData(1630, 0, "1.630")]
    [InlineData(-1234567, 2, "-12.345,67")]
    [InlineData(5, 3, "0,005")]
    [InlineData(long.MinValue, 0, "-9.223.372.036.854.775.808")]
    public void Numbers_are_written_without_idle_zeros(long scaled, int decimals, string text) => Assert.Equal(text, VietnameseNumber.Format(scaled, decimals));
}
