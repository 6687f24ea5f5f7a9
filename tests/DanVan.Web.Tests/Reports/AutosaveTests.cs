using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Web.Pages.Reports.Entering;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Cells that are kept while they are typed: the grid's own fields and rules, answered cell by cell.</summary>
public sealed class AutosaveTests : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Portal _portal = new();

    [Fact]
    public async Task A_cell_is_kept_alone_and_the_answer_says_what_follows_from_it()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var (status, answer) = await KeepAsync(filing, browser, await filing.GridAsync(browser), (Talks, Column.Party, "12", 0));

        Assert.Equal(HttpStatusCode.OK, status);
        var cell = answer.Cells[filing.Cell(Talks, Column.Party)];
        Assert.Equal(("saved", 1, "12"), (cell.State, cell.Version, cell.Text));
        Assert.Equal(Figure.Of(12), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal((1, 5), (answer.Typed, answer.ToType));
        Assert.Contains("còn 4 chỉ tiêu", answer.Next, StringComparison.Ordinal);
        // The grid shows the same at its next opening.
        var page = await browser.GetPageAsync(filing.Address);
        Assert.All(answer.Places, place => Assert.Equal(place.Value, page.GetElementById(place.Key)!.TextContent));
        Assert.Contains(answer.Places, place => place.Value == "12" || place.Value.StartsWith("12 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_read_waits_and_the_others_of_its_section_do_not()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var (status, answer) = await KeepAsync(
            filing, browser, await filing.GridAsync(browser), (Talks, Column.Party, "12.5", 0), (GoodTalks, Column.Party, "3", 0), (Gifts, Column.Party, "nhiều", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(("error", "Chỉ tiêu này là số nguyên. Ý đồng chí là 12,5?"), (answer.Cells[filing.Cell(Talks, Column.Party)].State, answer.Cells[filing.Cell(Talks, Column.Party)].Said));
        Assert.Equal("error", answer.Cells[filing.Cell(Gifts, Column.Party)].State);
        Assert.Equal("saved", answer.Cells[filing.Cell(GoodTalks, Column.Party)].State);
        Assert.Equal((Figure.Blank, Figure.Of(3)), (await filing.FigureAsync(Talks, Column.Party), await filing.FigureAsync(GoodTalks, Column.Party)));
    }

    [Fact]
    public async Task A_joint_part_above_its_column_waits_while_the_column_is_kept()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var (_, answer) = await KeepAsync(filing, browser, await filing.GridAsync(browser), (Gifts, Column.Party, "4", 0), (Gifts, Column.Joint, "9", 0));

        Assert.Equal("saved", answer.Cells[filing.Cell(Gifts, Column.Party)].State);
        Assert.Equal("error", answer.Cells[filing.Cell(Gifts, Column.Joint)].State);
        Assert.Equal((Figure.Of(4), Figure.Blank), (await filing.FigureAsync(Gifts, Column.Party), await filing.FigureAsync(Gifts, Column.Joint)));
    }

    [Fact]
    public async Task A_cell_that_is_not_this_side_s_to_type_is_refused_and_left_alone()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);

        var (status, answer) = await KeepAsync(filing, browser, grid, (Gifts, Column.Military, "4", 0), (Days, Column.Party, "4", 0), (Talks, Column.Joint, "4", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.All(answer.Cells.Values, cell => Assert.Equal("error", cell.State));
        Assert.Equal(3, answer.Cells.Count);
        Assert.Equal(0, await filing.ChangesAsync());
    }

    [Fact]
    public async Task The_second_one_in_a_cell_is_shown_whose_figure_stands_there_and_may_insist()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        _ = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "20", 0));

        var (status, answer) = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "30", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var cell = answer.Cells[filing.Cell(Talks, Column.Party)];
        Assert.Equal(("conflict", "20", 1), (cell.State, cell.Text, cell.Version));
        Assert.StartsWith(filing.World.Officer(1, Side.Party).Actor.PostTitle, cell.By, StringComparison.Ordinal);
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Talks, Column.Party));

        var (_, insisted) = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "30", cell.Version));
        Assert.Equal("saved", insisted.Cells[filing.Cell(Talks, Column.Party)].State);
        Assert.Equal(Figure.Of(30), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task What_was_sent_twice_over_a_bad_line_is_written_once()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        _ = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "20", 0));

        var (status, again) = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "20", 0));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("saved", 1), (again.Cells[filing.Cell(Talks, Column.Party)].State, again.Cells[filing.Cell(Talks, Column.Party)].Version));
        Assert.Equal(1, await filing.ChangesAsync());
    }

    [Fact]
    public async Task Cells_sent_at_the_same_moment_are_all_kept()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var (party, military) = (await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Military));
        var (first, second) = (await filing.GridAsync(party), await filing.GridAsync(military));
        var codes = new[] { Talks, GoodTalks, Gifts };

        var answers = await Task.WhenAll(codes.Select((code, index) => KeepAsync(filing, party, first, (code, Column.Party, $"{index + 1}", 0)))
            .Append(KeepAsync(filing, military, second, (Gifts, Column.Military, "7", 0))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(4, await filing.ChangesAsync());
    }

    [Fact]
    public async Task A_side_that_waits_for_its_leader_says_who_holds_it_and_keeps_nothing()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        _ = await filing.DoneAsync(browser, "trinh-lanh-dao", ("NothingJoint", "true"));
        var before = await filing.FigureAsync(Talks, Column.Party);

        var (status, answer) = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "77", 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("đang chờ lãnh đạo", answer.Locked, StringComparison.Ordinal);
        Assert.Contains(filing.World.Officer(1, Side.Party).Actor.PostTitle, answer.Locked, StringComparison.Ordinal);
        Assert.Equal(before, await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task A_closed_period_says_so()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        await filing.World.CloseAsync(ReportWorld.FourthOf2021);

        var (status, answer) = await KeepAsync(filing, browser, grid, (Talks, Column.Party, "77", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("đóng", answer.Locked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_out_is_told_so_and_not_sent_a_page()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        using var stranger = _portal.Anonymous();
        using var content = new FormUrlEncodedContent([]);
        stranger.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");

        var answer = await stranger.PostAsync(new Uri($"{filing.Address}/luu-o", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_note_goes_with_its_figure()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);

        var (_, answer) = await SendAsync(
            browser, filing, grid, (filing.Cell(Talks, Column.Party), "5"), (filing.Seen(Talks, Column.Party), "0"), (filing.Note(Talks, Column.Party), "Tính cả đối thoại đột xuất"));

        Assert.Equal("Tính cả đối thoại đột xuất", answer.Cells[filing.Cell(Talks, Column.Party)].Note);
        Assert.Equal("Tính cả đối thoại đột xuất", (await filing.StoredAsync(Talks, Column.Party))!.Note);
    }

    public void Dispose() => _portal.Dispose();

    private static Task<(HttpStatusCode Status, CellsAnswer Answer)> KeepAsync(
        Filing filing, HttpClient browser, IHtmlFormElement grid, params (string Code, Column Column, string Text, int Seen)[] cells) =>
        SendAsync(browser, filing, grid, [.. cells.SelectMany(cell => new[] { (filing.Cell(cell.Code, cell.Column), cell.Text), (filing.Seen(cell.Code, cell.Column), $"{cell.Seen}") })]);

    // Only what changed is sent, with the grid's token and an id of its own.
    private static async Task<(HttpStatusCode Status, CellsAnswer Answer)> SendAsync(HttpClient browser, Filing filing, IHtmlFormElement grid, params (string Name, string Value)[] fields)
    {
        var token = Assert.IsAssignableFrom<IHtmlInputElement>(grid.QuerySelector("[name=__RequestVerificationToken]")).Value;
        using var content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", token),
            KeyValuePair.Create("__change", $"{Guid.NewGuid()}"),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        var answer = await browser.PostAsync(new Uri($"{filing.Address}/luu-o", UriKind.Relative), content);
        return (answer.StatusCode, JsonSerializer.Deserialize<CellsAnswer>(await answer.Content.ReadAsStringAsync(), Json)!);
    }
}
