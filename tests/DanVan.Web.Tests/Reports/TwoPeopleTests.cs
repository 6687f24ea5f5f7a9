using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.Extensions.DependencyInjection;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Two people, two tabs, two clicks in one grid: nothing is overwritten silently, nothing typed is lost, nothing is done twice.</summary>
public sealed class TwoPeopleTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_second_one_in_a_cell_sees_both_figures_and_overwrites_nothing()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Cell(Talks, Column.Party), "20"));

        var answer = await Filing.SaveAsync(second, stale, (filing.Cell(Talks, Column.Party), "30"), (filing.Cell(Gifts, Column.Party), "8"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Người khác vừa ghi 20. Lưu lần nữa để giữ số của đồng chí.", filing.Said(page, Talks, Column.Party));
        Assert.Equal("30", filing.Input(page, Talks, Column.Party).Value);
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Of(8), await filing.FigureAsync(Gifts, Column.Party));

        // Having seen it, the second one insists.
        var insisted = await Filing.SaveAsync(second, Filing.GridOf(page));

        Assert.Equal(HttpStatusCode.Redirect, insisted.StatusCode);
        Assert.Equal(Figure.Of(30), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task Cells_that_the_second_one_did_not_touch_are_left_alone()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Cell(Talks, Column.Party), "20"));

        var answer = await Filing.SaveAsync(second, stale, (filing.Cell(GoodTalks, Column.Party), "3"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Of(3), await filing.FigureAsync(GoodTalks, Column.Party));
    }

    [Fact]
    public async Task A_fault_beside_it_does_not_bring_an_old_figure_back()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Cell(Talks, Column.Party), "20"));

        var faulty = await (await Filing.SaveAsync(second, stale, (filing.Cell(GoodTalks, Column.Party), "ba"))).ReadPageAsync();
        var mended = await Filing.SaveAsync(second, Filing.GridOf(faulty), (filing.Cell(GoodTalks, Column.Party), "3"));

        Assert.Equal("20", filing.Input(faulty, Talks, Column.Party).Value);
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Of(3), await filing.FigureAsync(GoodTalks, Column.Party));
    }

    [Fact]
    public async Task A_conflict_is_said_although_another_cell_of_the_section_waits()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Cell(Talks, Column.Party), "20"), (filing.Cell(Groups, Column.Party), "21"));

        var page = await (await Filing.SaveAsync(
            second, stale, (filing.Cell(GoodTalks, Column.Party), "ba"), (filing.Cell(Talks, Column.Party), "30"), (filing.Cell(Groups, Column.Party), "12.5"))).ReadPageAsync();

        Assert.Equal("Người khác vừa ghi 20. Lưu lần nữa để giữ số của đồng chí.", filing.Said(page, Talks, Column.Party));
        Assert.Equal("Chỉ tiêu này là số nguyên. Ý đồng chí là 12,5? Người khác vừa ghi 21. Lưu lần nữa để giữ số của đồng chí.", filing.Said(page, Groups, Column.Party));
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task Two_notes_in_one_cell_are_a_conflict_too()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Note(Talks, Column.Party), "tính cả xã Ba Điền"));

        var answer = await Filing.SaveAsync(second, stale, (filing.Note(Talks, Column.Party), "chưa tính xã Ba Tơ"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Người khác vừa ghi chú “tính cả xã Ba Điền”. Lưu lần nữa để giữ ghi chú của đồng chí.", filing.Said(page, Talks, Column.Party));
        Assert.Equal("chưa tính xã Ba Tơ", NoteOf(page, filing));
        Assert.Equal("tính cả xã Ba Điền", (await filing.StoredAsync(Talks, Column.Party))!.Note);

        var insisted = await Filing.SaveAsync(second, Filing.GridOf(page));

        Assert.Equal(HttpStatusCode.Redirect, insisted.StatusCode);
        Assert.Equal("chưa tính xã Ba Tơ", (await filing.StoredAsync(Talks, Column.Party))!.Note);
    }

    [Fact]
    public async Task One_writes_the_figure_and_the_other_its_note_and_both_stand()
    {
        var (filing, first, second, stale) = await TwoTabsAsync();
        _ = await filing.TypeAsync(first, (filing.Cell(Talks, Column.Party), "20"));
        var noted = await Filing.SaveAsync(second, stale, (filing.Note(Talks, Column.Party), "theo biên bản"));

        var other = await Filing.SaveAsync(second, stale, (filing.Cell(Talks, Column.Party), "5"), (filing.Cell(GoodTalks, Column.Party), "4"), ("__change", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        var cell = await filing.StoredAsync(Talks, Column.Party);
        Assert.Equal(Figure.Of(20), cell!.Figure);
        Assert.Equal("theo biên bản", cell.Note);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_side_closed_meanwhile_tells_what_was_not_saved(bool isPeriod)
    {
        var (filing, first, second, stale) = await TwoTabsAsync(Stage.Filled);
        if (isPeriod)
        {
            await filing.World.CloseAsync(FourthOf2021);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Redirect, (await filing.StepAsync(first, "trinh-lanh-dao")).StatusCode);
        }

        var answer = await Filing.SaveAsync(second, stale, (filing.Cell(Talks, Column.Party), "30"), (filing.Note(Groups, Column.Party), "theo sổ"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains(isPeriod ? "Kỳ báo cáo đã đóng" : "Phần của bên mình đang chờ lãnh đạo", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chưa lưu: 30.", filing.Said(page, Talks, Column.Party));
        Assert.Equal("Chưa lưu ghi chú: theo sổ", filing.Said(page, Groups, Column.Party));
        Assert.Null(filing.Said(page, GoodTalks, Column.Party));
        Assert.Equal(Figure.Of(5), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task A_save_that_meets_a_sending_keeps_nothing_of_what_it_had_read()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var forms = _portal.Services.GetRequiredService<FrozenForms>();
        await using var db = _portal.Open();
        var whole = (await db.LoadWholeAsync(forms, filing.Id))!;
        var officer = filing.World.Officer(1, Side.Party).Actor;
        var row = whole.RowOf(filing.Indicator(Talks))!;
        _ = whole.Write(officer, [new CellWrite(row.Indicator.Id, Column.Party, Figure.Of(30), null, 1)], _portal.Clock.GetUtcNow());
        await filing.World.ActAsync(filing.Id, other => other.Send(officer, Side.Party, _portal.Clock.GetUtcNow()));

        var refusal = await db.SaveEnteredAsync(whole, Side.Party);

        Assert.Equal("common.changed-meanwhile", refusal?.Code);
        var read = (await db.LoadWholeAsync(forms, filing.Id))!;
        Assert.Equal(SideState.WithLeader, read.Party.State);
        Assert.Equal(Figure.Of(5), read.RowOf(row.Indicator.Id)![Column.Party]);
        Assert.Equal(Figure.Of(5), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task The_same_post_again_does_it_once_and_answers_the_same()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);

        var first = await Filing.SaveAsync(browser, grid, (filing.Cell(Talks, Column.Party), "4"));
        var again = await Filing.SaveAsync(browser, grid, (filing.Cell(Talks, Column.Party), "4"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, await filing.ChangesAsync());
    }

    [Fact]
    public async Task The_same_faulty_post_again_shows_the_same_faults()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        (string, string)[] typed = [(filing.Cell(Talks, Column.Party), "bốn"), (filing.Cell(Gifts, Column.Party), "6")];

        var first = await Filing.SaveAsync(browser, grid, typed);
        var again = await Filing.SaveAsync(browser, grid, typed);

        foreach (var answer in new[] { first, again })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.ReadPageAsync();
            Assert.Equal("bốn", filing.Input(page, Talks, Column.Party).Value);
            Assert.NotNull(filing.Said(page, Talks, Column.Party));
            Assert.Equal("6", filing.Input(page, Gifts, Column.Party).Value);
            Assert.Null(filing.Said(page, Gifts, Column.Party));
        }

        Assert.Equal(1, await filing.ChangesAsync());
        Assert.Equal(Figure.Of(6), await filing.FigureAsync(Gifts, Column.Party));
    }

    [Fact]
    public async Task A_double_click_does_it_once_and_both_get_the_same_answer()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        for (var round = 0; round < 10; round++)
        {
            var grid = await filing.GridAsync(browser);
            var before = await filing.ChangesAsync();
            (string, string)[] typed = [(filing.Cell(Talks, Column.Party), $"{round + 10}"), (filing.Cell(Gifts, Column.Party), $"{round + 20}")];

            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Filing.SaveAsync(browser, grid, typed)));

            Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, filing.Address), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
            Assert.Equal(before + 2, await filing.ChangesAsync());
        }
    }

    [Fact]
    public async Task Two_who_write_the_same_cells_at_once_never_both_win()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browsers = new[] { await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Party) };
        for (var round = 0; round < 10; round++)
        {
            var grids = new[] { await filing.GridAsync(browsers[0]), await filing.GridAsync(browsers[1]) };

            var answers = await Task.WhenAll(browsers.Select((browser, index) => Filing.SaveAsync(browser, grids[index], (filing.Cell(Talks, Column.Party), $"{(round * 10) + index + 1}"))));

            var winner = Assert.Single(Enumerable.Range(0, 2), index => answers[index].StatusCode is HttpStatusCode.Redirect);
            var loser = answers[1 - winner];
            Assert.True(loser.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{loser.StatusCode}");
            var page = await loser.ReadPageAsync();
            Assert.Equal($"{(round * 10) + (1 - winner) + 1}", filing.Input(page, Talks, Column.Party).Value);
            Assert.Equal($"Người khác vừa ghi {(round * 10) + winner + 1}. Lưu lần nữa để giữ số của đồng chí.", filing.Said(page, Talks, Column.Party));
            Assert.Equal(Figure.Of((round * 10) + winner + 1), await filing.FigureAsync(Talks, Column.Party));
        }
    }

    public void Dispose() => _portal.Dispose();

    private async Task<(Filing Filing, HttpClient First, HttpClient Second, IHtmlFormElement Stale)> TwoTabsAsync(Stage stage = Stage.Filled)
    {
        var filing = await Filing.OfAsync(_portal, stage);
        var (first, second) = (await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Party));
        return (filing, first, second, await filing.GridAsync(second));
    }

    private static string NoteOf(IHtmlDocument page, Filing filing) => page.QuerySelector($"[name='{filing.Note(Talks, Column.Party)}']")!.TextContent.Trim();
}
