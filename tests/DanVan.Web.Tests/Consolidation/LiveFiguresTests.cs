using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;

namespace DanVan.Web.Tests.Consolidation;

public sealed class LiveFiguresTests : IDisposable
{
    private const string Days = "Ngày công giúp dân";
    private const string Talks = "Cuộc đối thoại";

    private readonly Portal _portal = new();

    private DateTimeOffset Now => _portal.Clock.GetUtcNow();

    [Fact]
    public async Task The_second_clearance_changes_the_total_at_once()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        var waiting = await world.HasReportAsync(2, Stage.OneCleared);
        var browser = await world.As(world.Office(Side.Party));

        var before = await browser.ConsolidationAsync();
        await world.ActAsync(waiting, whole => whole.Clear(world.Office(Side.Military).Actor, Now));
        var after = await browser.ConsolidationAsync();

        Assert.Equal(("5", "1/4", "1/4"), (before.Figure(Days), before.Figure(Days, ConsolidationPage.Reports), before.Card("Đã đưa vào tổng hợp")));
        Assert.Equal(("10", "2/4", "2/4"), (after.Figure(Days), after.Figure(Days, ConsolidationPage.Reports), after.Card("Đã đưa vào tổng hợp")));
    }

    [Fact]
    public async Task The_switch_counts_what_waits_at_the_province()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Submitted);
        _ = await world.HasReportAsync(3, Stage.Returned);
        var browser = await world.As(world.Leader(0, Side.Party));

        var page = await browser.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}");

        Assert.Equal("10", page.Figure(Days));
        Assert.Equal("1/4", page.Card("Đã đưa vào tổng hợp"));
        Assert.Equal("1", page.Card("Đã gửi tỉnh, đang rà soát"));
    }

    [Fact]
    public async Task Totals_and_ratios_are_computed_from_the_sums()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, figures: Typing(houses: 2, party: 4, military: 3, joint: 1, talks: 4, good: 1));
        _ = await world.HasReportAsync(2, Stage.Accepted, figures: Typing(houses: 1, party: 2, military: 2, joint: 0, talks: 6, good: 4));
        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.ConsolidationAsync();

        Assert.Equal("10", page.Figure("Suất quà đã tặng"));
        Assert.Equal("13", page.Figure("Tổng số nhà và quà"));
        // The mean of 25% and 66,67% would be 45,83%.
        Assert.Equal("50", page.Figure("Tỷ lệ đối thoại có kết luận"));
    }

    [Fact]
    public async Task Qualifiers_and_the_one_sided_mark_travel_to_the_totals()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, figures: (code, _) => code == ReportWorld.Talks ? Figure.Of(7, Qualifier.Above) : null);
        _ = await world.HasReportAsync(2, Stage.PartyAlone);
        var browser = await world.As(world.Office(Side.Party));

        var accepted = await browser.ConsolidationAsync();
        var submitted = await browser.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}");

        Assert.Equal("trên 7", accepted.Figure(Talks));
        Assert.Equal("hơn 12", submitted.Figure(Talks));
        Assert.Equal("5 một bên", submitted.Figure(Days));
        Assert.EndsWith("một bên", submitted.Figure("Tổng số nhà và quà"), StringComparison.Ordinal);
        Assert.Equal("1/4", submitted.Figure(Days, ConsolidationPage.Reports));
    }

    [Fact]
    public async Task While_a_correction_is_under_way_the_accepted_figure_stands()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Accepted);
        var browser = await world.As(world.Office(Side.Party));
        await world.CorrectAsync(id, 1, Now);
        await world.TypeAsync(id, 1, ReportWorld.Talks, Column.Party, Figure.Of(9), Now);
        var drafting = await browser.ConsolidationAsync();
        await world.ActAsync(id, whole => whole.Send(world.Officer(1, Side.Party).Actor, Side.Party, Now) ?? whole.Confirm(world.Leader(1, Side.Party).Actor, Side.Party, Now));
        var submitted = await browser.ConsolidationAsync();
        var withSubmitted = await browser.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}");
        await world.ActAsync(id, whole => whole.Clear(world.Office(Side.Party).Actor, Now) ?? whole.Clear(world.Office(Side.Military).Actor, Now));
        var accepted = await browser.ConsolidationAsync();

        Listed.Equal(["5", "5", "9", "9"], new[] { drafting, submitted, withSubmitted, accepted }.Select(page => page.Figure(Talks)));
        Listed.Equal(["1/4", "1/4", "1/4", "1/4"], new[] { drafting, submitted, withSubmitted, accepted }.Select(page => page.Figure(Talks, ConsolidationPage.Reports)));
        Assert.Equal("đúng hạn*", submitted.Square("TP. Quảng Ngãi", "IV/21"));
    }

    [Fact]
    public async Task Another_provinces_figures_never_mix()
    {
        var ours = await ReportWorld.CreateAsync(_portal, "51");
        var theirs = await ReportWorld.CreateAsync(_portal, "52");
        _ = await ours.HasReportAsync(1, Stage.Accepted);
        _ = await theirs.HasReportAsync(1, Stage.Accepted, figures: (code, _) => code == ReportWorld.Days ? Figure.Of(700) : null);
        _ = await theirs.HasReportAsync(2, Stage.Accepted);

        var our = await (await ours.As(ours.Office(Side.Party))).ConsolidationAsync();
        var their = await (await theirs.As(theirs.Office(Side.Military))).ConsolidationAsync();

        Assert.Equal(("5", "1/4"), (our.Figure(Days), our.Figure(Days, ConsolidationPage.Reports)));
        Assert.Equal(("705", "2/4"), (their.Figure(Days), their.Figure(Days, ConsolidationPage.Reports)));
    }

    [Fact]
    public async Task Over_the_year_flows_add_snapshots_take_the_last_and_gaps_are_named()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2020, 4), Each(3));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 2), Each(10));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 3), Each(20));
        var browser = await world.As(world.Office(Side.Party));

        var empty = await browser.ConsolidationAsync();
        _ = await world.HasReportAsync(1, Stage.Accepted, figures: Each(40));
        var page = await browser.ConsolidationAsync("?ky=2021-4");

        Assert.Equal(("–", "3", "30"), (empty.Figure(Talks), empty.Figure(Talks, ConsolidationPage.LastYear), empty.Figure(Talks, ConsolidationPage.Cumulative)));
        Assert.Equal("20 số quý III/2021", empty.Figure("Tổ dân vận", ConsolidationPage.Cumulative));
        Assert.Equal(("40", "3", "70"), (page.Figure(Talks), page.Figure(Talks, ConsolidationPage.LastYear), page.Figure(Talks, ConsolidationPage.Cumulative)));
        Assert.Equal("40", page.Figure("Tổ dân vận", ConsolidationPage.Cumulative));
        Assert.Equal("100", page.Figure("Tỷ lệ đối thoại có kết luận", ConsolidationPage.Cumulative));
        var heads = page.QuerySelectorAll("table.list thead th").Select(ConsolidationPage.Plain).ToList();
        Assert.Equal("Quý IV/2021 15/09/2021 – 14/12/2021", heads[2]);
        Assert.Equal("Quý IV/2020 15/09/2020 – 14/12/2020", heads[3]);
        Assert.Equal("Lũy kế 2021 15/03/2021 – 14/12/2021; thiếu quý I/2021", heads[4]);
    }

    public void Dispose() => _portal.Dispose();

    private static Func<string, Column, Figure?> Each(long amount) => (code, _) => code == ReportWorld.Cost ? null : Figure.Of(amount);

    private static Func<string, Column, Figure?> Typing(long houses, long party, long military, long joint, long talks, long good) => (code, column) => (code, column) switch
    {
        (ReportWorld.Houses, not Column.Joint) => Figure.Of(houses),
        (ReportWorld.Gifts, Column.Party) => Figure.Of(party),
        (ReportWorld.Gifts, Column.Military) => Figure.Of(military),
        (ReportWorld.Gifts, Column.Joint) => Figure.Of(joint),
        (ReportWorld.Talks, _) => Figure.Of(talks),
        (ReportWorld.GoodTalks, _) => Figure.Of(good),
        _ => null,
    };
}
