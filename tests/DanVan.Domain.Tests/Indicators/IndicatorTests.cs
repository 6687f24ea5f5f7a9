using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Indicators;

public sealed class IndicatorTests
{
    private static readonly DateOnly Year = new(2021, 1, 1);

    [Fact]
    public void A_later_version_ends_the_former_the_day_before()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null), (Catalogue.Counted with { Name = "Mới" }, Year, null, null));

        Assert.Equal("Buổi tuyên truyền", indicator.VersionFor(null, new(2020, 12, 31))!.Name);
        Assert.Equal("Mới", indicator.VersionFor(null, Year)!.Name);
        Assert.Equal(new DateOnly(2020, 12, 31), indicator.Versions[0].ValidTo);
    }

    [Fact]
    public void An_earlier_version_holds_until_the_next_begins()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Year, null, null), (Catalogue.Counted, Catalogue.Begin, null, null));

        Assert.Equal(new DateOnly(2020, 12, 31), indicator.Versions[1].ValidTo);
    }

    [Fact]
    public void A_version_may_not_reach_into_the_next()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Year, null, null));

        var definition = indicator.Define(Catalogue.Counted, Catalogue.Begin, Year, null, _ => false, Actors.Portal, Actors.Now);

        Assert.Equal("indicator.overlaps", definition.Refusal?.Code);
        _ = Assert.Single(indicator.Versions);
    }

    [Fact]
    public void A_frozen_version_keeps_its_words_but_may_end()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null));

        var change = indicator.Define(Catalogue.Counted with { Name = "Khác" }, Catalogue.Begin, null, null, _ => true, Actors.Portal, Actors.Now);
        var end = indicator.Define(Catalogue.Counted, Catalogue.Begin, new(2022, 12, 31), null, _ => true, Actors.Portal, Actors.Now);

        Assert.Equal("indicator.version-frozen", change.Refusal?.Code);
        Assert.Equal(ImportOutcome.Changed, end.Outcome);
        Assert.Equal("Buổi tuyên truyền", indicator.Versions[0].Name);
        Assert.Equal(new DateOnly(2022, 12, 31), indicator.Versions[0].ValidTo);
    }

    [Fact]
    public void A_provincial_administrator_touches_no_national_version()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null));

        var definition = indicator.Define(Catalogue.Counted with { Name = "Của tỉnh" }, Catalogue.Begin, null, null, _ => false, Actors.Of(Function.Administrator, 7), Actors.Now);
        var end = indicator.End(indicator.Versions[0].Id, Year, Actors.Of(Function.Administrator, 7), Actors.Now);

        Assert.Equal(ImportOutcome.Added, definition.Outcome);
        Assert.Equal("indicator.national-only", end?.Code);
        Assert.Equal("Buổi tuyên truyền", indicator.VersionFor(8, Year)!.Name);
        Assert.Equal("Của tỉnh", indicator.VersionFor(7, Year)!.Name);
    }

    [Fact]
    public void An_override_that_says_what_the_nation_says_is_none()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null));

        var definition = indicator.Define(Catalogue.Counted, Year, null, null, _ => false, Actors.Of(Function.Administrator, 7), Actors.Now);

        Assert.Equal(ImportOutcome.Unchanged, definition.Outcome);
        _ = Assert.Single(indicator.Versions);
    }

    [Fact]
    public void When_an_override_ends_the_nation_speaks_again()
    {
        var indicator = Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null), (Catalogue.Counted with { Name = "Của tỉnh" }, Year, null, 7));

        Assert.Null(indicator.End(indicator.Versions[1].Id, new(2021, 12, 31), Actors.Of(Function.Administrator, 7), Actors.Now));

        Assert.Equal("Của tỉnh", indicator.VersionFor(7, new(2021, 12, 31))!.Name);
        Assert.Equal("Buổi tuyên truyền", indicator.VersionFor(7, new(2022, 1, 1))!.Name);
    }

    [Theory]
    [InlineData(Function.Officer)]
    [InlineData(Function.Leader)]
    [InlineData(Function.Clerk)]
    [InlineData(Function.StandingOffice)]
    [InlineData(Function.Viewer)]
    public void Only_administrators_define(Function function)
    {
        var definition = new Indicator("A_X", null).Define(Catalogue.Counted, Year, null, 1, _ => false, Actors.Of(function, 7), Actors.Now);

        Assert.Equal("common.not-your-function", definition.Refusal?.Code);
    }

    [Fact]
    public void What_a_row_says_survives_being_written_and_read()
    {
        var content = Catalogue.Counted with { Name = "Lượt cán bộ, chiến sĩ", Unit = "đồng", EntryUnit = "triệu đồng", Settle = Settlement.Lead, LeadSide = Side.Military, Decimals = 3, Source = "registry" };
        var entry = Catalogue.Entry("A_X", content, to: Year);
        var row = new CsvRow(2, CatalogueFile.Columns.Zip(CatalogueFile.Cells(entry)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));

        var (read, refusal) = CatalogueFile.Read(row, isProvincial: false);

        Assert.Null(refusal);
        Assert.Empty(CatalogueFile.Changes(entry, read!));
    }
}
