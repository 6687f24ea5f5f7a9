using DanVan.Domain.Figures;

namespace DanVan.Domain.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly Measure Count = new("lượt người", null, 0, 0, 5000);
    private static readonly Measure Road = new("km", null, 2, 0, 500);
    private static readonly Measure Money = new("đồng", "triệu đồng", 3, 0, 500_000_000_000);

    [Fact]
    public void Money_is_typed_in_trieu_and_kept_in_dong()
    {
        Assert.Equal(Figure.Of(188_000_000), FigureReader.Read("188,0", Money).Figure);
        Assert.Equal(Figure.Of(312_500_000), FigureReader.Read("312,5", Money).Figure);
        Assert.Equal(Figure.Of(1_000), FigureReader.Read("0,001", Money).Figure);
        Assert.Equal("312.500.000 đồng", Money.Echo(312_500_000));
        Assert.Equal("312,5", Money.Format(312_500_000));
        Assert.Equal("0,0005", Money.Format(500));
    }

    [Fact]
    public void Decimals_belong_to_the_entry_unit()
    {
        Assert.Equal(Figure.Of(1250), FigureReader.Read("12,5", Road).Figure);
        Assert.Equal("12,5", Road.Format(1250));
        Assert.Equal(FigureFault.TooManyDecimals, FigureReader.Read("12,505", Road).Fault);
    }

    [Theory]
    [InlineData("hơn 620", Qualifier.MoreThan)]
    [InlineData("Trên 620", Qualifier.Above)]
    [InlineData("gần 620", Qualifier.Nearly)]
    [InlineData("khoảng  620", Qualifier.About)]
    [InlineData("ước\u00A0620", Qualifier.Estimated)]
    [InlineData("hơn\u202F620", Qualifier.MoreThan)]
    [InlineData("hơn\n620", Qualifier.MoreThan)]
    [InlineData("ho\u031Bn 620", Qualifier.MoreThan)]
    [InlineData("620", Qualifier.Exact)]
    public void A_word_before_the_number_qualifies_it(string text, Qualifier qualifier) =>
        Assert.Equal(new FigureReading(Figure.Of(620, qualifier)), FigureReader.Read(text, Count));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_a_blank_and_no_zero(string? text)
    {
        Assert.Equal(new FigureReading(Figure.Blank), FigureReader.Read(text, Count));
        Assert.Equal(Figure.Of(0), FigureReader.Read("0", Count).Figure);
    }

    [Theory]
    [InlineData("không thuộc diện")]
    [InlineData("Không thuộc diện ")]
    [InlineData("khong thuoc dien")]
    [InlineData("KTD")]
    public void A_cell_may_say_that_it_does_not_apply(string text) => Assert.Equal(new FigureReading(Figure.NotApplicable), FigureReader.Read(text, Count));

    [Fact]
    public void Khong_phat_sinh_is_said_of_sections() => Assert.Equal(FigureFault.NilIsForSections, FigureReader.Read("không phát sinh", Count).Fault);

    [Theory]
    [InlineData("abc", FigureFault.NotANumber)]
    [InlineData("1e400", FigureFault.NotANumber)]
    [InlineData("hơn", FigureFault.NotANumber)]
    [InlineData("-5", FigureFault.Negative)]
    [InlineData("hơn -5", FigureFault.Negative)]
    [InlineData("12.5", FigureFault.NoDecimals)]
    [InlineData("12,5", FigureFault.NoDecimals)]
    [InlineData("5.001", FigureFault.AboveRange)]
    [InlineData("99999999999999999999", FigureFault.TooLarge)]
    public void What_a_count_cannot_be_is_named(string text, FigureFault fault) => Assert.Equal(fault, FigureReader.Read(text, Count).Fault);

    [Fact]
    public void The_range_is_told_in_the_entry_unit()
    {
        var reading = FigureReader.Read("600.000", Money);

        Assert.Equal(FigureFault.AboveRange, reading.Fault);
        Assert.Equal("500.000", reading.Suggestion);
    }

    [Fact]
    public void Below_the_range_is_named_too() =>
        Assert.Equal(FigureFault.BelowRange, FigureReader.Read("5", new Measure("hộ", null, 0, 10, 20)).Fault);

    [Fact]
    public void More_money_than_a_number_holds_is_too_large() =>
        Assert.Equal(FigureFault.TooLarge, FigureReader.Read("999999999999999", Money with { EntryUnit = "tỷ đồng", Max = null }).Fault);

    [Theory]
    [InlineData("1.000.000", null)]
    [InlineData("1.000.001", FigureFault.TooLarge)]
    public void Beyond_a_million_ty_dong_the_provinces_sum_could_not_be_kept(string text, FigureFault? fault) =>
        Assert.Equal(fault, FigureReader.Read(text, Money with { EntryUnit = "tỷ đồng", Decimals = 0, Max = null }).Fault);

    [Fact]
    public void What_a_measure_writes_it_reads_back()
    {
        const int seed = 1234;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var measure = random.Next(3) switch { 0 => Count with { Max = null }, 1 => Road with { Max = null }, _ => Money with { Max = null } };
            var amount = random.NextInt64(0, 1_000_000_000) * measure.AmountPerScaledEntry;

            var reading = FigureReader.Read(measure.Format(amount), measure);

            Assert.True(reading.Figure == Figure.Of(amount), $"seed {seed}, case {i}: {amount} {measure.ShownUnit} gave {reading}");
        }
    }
}
