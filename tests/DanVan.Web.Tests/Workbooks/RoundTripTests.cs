using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Workbooks;

/// <summary>A side's form goes out as a workbook and comes back: looked at first, written in one action.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_sheet_names_report_period_and_indicators_and_is_sent_as_a_file()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started, pairing: 2);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await browser.GetAsync(new Uri($"{filing.Address}/excel", UriKind.Relative));

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("bao-cao-quy-4-2021-huyen-binh-son-dan-van.xlsx", answer.Content.Headers.ContentDisposition.FileName);
        var sheet = new SheetInHand(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("Báo cáo quý IV/2021 – phần của bên Dân vận", sheet.Read()[1, 1].Text);
        Assert.Equal("Cuộc đối thoại", sheet.Read()[sheet.RowOf(Talks), 2].Text);
        Assert.Equal("bên Quân sự nhập", sheet.Read()[sheet.RowOf(Days), 7].Text);
        Assert.Equal("hệ thống tính", sheet.Read()[sheet.RowOf(Aid), 7].Text);
    }

    [Fact]
    public async Task What_does_not_apply_is_shown_without_a_unit()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(Talks, "không thuộc diện");

        var preview = await filing.PreviewAsync(browser, sheet);

        Assert.EndsWith("→ không thuộc diện", preview.LineOf(sheet.PlaceOf(Talks, "E")).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_words_notes_and_the_joint_part_are_shown_first_and_then_written_at_once()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(Talks, 1234).Types(GoodTalks, "hơn 620").Types(Groups, 80).Types(Groups, "gần", SheetInHand.Qualifier)
            .Types(Gifts, "1.620").Types(Gifts, 20, SheetInHand.Joint).Types(Talks, "Theo sổ của xã", SheetInHand.Note);

        var preview = await filing.PreviewAsync(browser, sheet);

        Assert.Contains("Cuộc đối thoại: (trống) → 1.234 cuộc; ghi chú: (trống) → Theo sổ của xã", preview.LineOf(sheet.PlaceOf(Talks, "E")), StringComparison.Ordinal);
        Assert.Contains("→ hơn 620", preview.LineOf(sheet.PlaceOf(GoodTalks, "E")), StringComparison.Ordinal);
        Assert.Contains("(phần làm chung): (trống) → 20", preview.LineOf(sheet.PlaceOf(Gifts, "F")), StringComparison.Ordinal);
        Assert.Equal(0, await filing.ChangesAsync());

        var done = await browser.FollowAsync(await browser.SubmitAsync(preview.FormWith()));

        Assert.Contains("Đã ghi 5 ô từ tệp bieu.xlsx.", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Figure.Of(1234), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal("Theo sổ của xã", (await filing.StoredAsync(Talks, Column.Party))!.Note);
        Assert.Equal(Figure.Of(620, Qualifier.MoreThan), await filing.FigureAsync(GoodTalks, Column.Party));
        Assert.Equal(Figure.Of(80, Qualifier.Nearly), await filing.FigureAsync(Groups, Column.Party));
        Assert.Equal(Figure.Of(1620), await filing.FigureAsync(Gifts, Column.Party));
        Assert.Equal(Figure.Of(20), await filing.FigureAsync(Gifts, Column.Joint));
        await using var db = _portal.Open();
        Assert.Single(await db.CellChanges.Select(change => EF.Property<Guid?>(change, "ChangeId")).Distinct().ToListAsync());
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Event == "FileImported"));
    }

    [Fact]
    public async Task Money_is_read_in_the_unit_that_people_type_and_fetched_back_in_it()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Military);

        var preview = await filing.PreviewAsync(browser, (await filing.DownloadAsync(browser)).Types(Cost, 312.5));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(preview.FormWith())).StatusCode);

        Assert.Equal(Figure.Of(312_500_000), await filing.FigureAsync(Cost, Column.Military));
        var again = await filing.DownloadAsync(browser);
        Assert.Equal(312.5m, again.Read()[again.RowOf(Cost), 5].Number);
    }

    [Fact]
    public async Task Pressing_twice_writes_once_and_leads_to_the_same_page()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var form = (await filing.PreviewAsync(browser, (await filing.DownloadAsync(browser)).Types(Talks, 4))).FormWith();

        var (first, second) = (await browser.SubmitAsync(form), await browser.SubmitAsync(form));

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await filing.ChangesAsync());
    }

    [Fact]
    public async Task Rows_that_were_moved_are_found_by_their_codes()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(Talks, 11).Types(GoodTalks, 7).Shifts();

        var preview = await filing.PreviewAsync(browser, sheet);

        Assert.Contains("Cuộc đối thoại: (trống) → 11", preview.LineOf(sheet.PlaceOf(Talks, "E")), StringComparison.Ordinal);
        Assert.Contains("Cuộc đối thoại có kết luận: (trống) → 7", preview.LineOf(sheet.PlaceOf(GoodTalks, "E")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_cells_are_told_at_their_places_and_the_good_ones_written()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Computes(Talks, "3+4").Dates(GoodTalks).Types(Groups, "12.5").Types(Houses, 2.5).Types(Gifts, 5).Types(Gifts, 9, SheetInHand.Joint);

        var preview = await filing.PreviewAsync(browser, sheet);

        Assert.Contains("Ô này là công thức.", preview.LineOf(sheet.PlaceOf(Talks, "E")), StringComparison.Ordinal);
        Assert.Contains("Excel đã đổi số thành ngày", preview.LineOf(sheet.PlaceOf(GoodTalks, "E")), StringComparison.Ordinal);
        Assert.Contains("Ý đồng chí là 12,5?", preview.LineOf(sheet.PlaceOf(Groups, "E")), StringComparison.Ordinal);
        Assert.Contains("Chỉ tiêu này là số nguyên.", preview.LineOf(sheet.PlaceOf(Houses, "E")), StringComparison.Ordinal);
        Assert.Contains("Phần làm chung 9 lớn hơn số của một bên (5).", preview.LineOf(sheet.PlaceOf(Gifts, "F")), StringComparison.Ordinal);

        var done = await browser.FollowAsync(await browser.SubmitAsync(preview.FormWith()));

        Assert.Contains("Đã ghi 1 ô từ tệp bieu.xlsx. 5 ô bị từ chối chưa ghi.", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Figure.Of(5), await filing.FigureAsync(Gifts, Column.Party));
        Assert.Equal(Figure.Blank, await filing.FigureAsync(Gifts, Column.Joint));
    }

    [Fact]
    public async Task Untouched_cells_give_way_to_what_was_typed_meanwhile()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(GoodTalks, 3);
        Assert.Equal(HttpStatusCode.Redirect, (await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), "41"))).StatusCode);

        var preview = await filing.PreviewAsync(browser, sheet);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(preview.FormWith())).StatusCode);

        Assert.Equal(Figure.Of(41), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Of(3), await filing.FigureAsync(GoodTalks, Column.Party));
    }

    [Theory]
    [InlineData("giu", 41)]
    [InlineData("tep", 50)]
    public async Task What_both_changed_stands_side_by_side_until_somebody_chooses(string chosen, long expected)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(Talks, 50).Types(GoodTalks, 3);
        Assert.Equal(HttpStatusCode.Redirect, (await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), "41"))).StatusCode);
        var before = await filing.ChangesAsync();

        var preview = await filing.PreviewAsync(browser, sheet);
        var line = preview.LineOf(sheet.PlaceOf(Talks, "E"));
        Assert.Contains("Giữ số trên hệ thống: 41", line, StringComparison.Ordinal);
        Assert.Contains("Lấy số trong tệp: 50", line, StringComparison.Ordinal);
        var unchosen = await browser.SubmitAsync(preview.FormWith());
        Assert.Equal(HttpStatusCode.Conflict, unchosen.StatusCode);
        Assert.Equal(before, await filing.ChangesAsync());

        var choice = preview.QuerySelectorAll("input[type=radio]").Single(radio => radio.GetAttribute("value")!.EndsWith(chosen, StringComparison.Ordinal));
        var answer = await browser.SubmitAsync((await unchosen.ReadPageAsync()).FormWith(), (choice.GetAttribute("name")!, choice.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Figure.Of(expected), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Of(3), await filing.FigureAsync(GoodTalks, Column.Party));
    }

    [Fact]
    public async Task A_choice_between_figures_that_changed_again_is_asked_once_more()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var sheet = (await filing.DownloadAsync(browser)).Types(Talks, 50);
        _ = await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), "41"));
        var preview = await filing.PreviewAsync(browser, sheet);
        var choice = preview.QuerySelectorAll("input[type=radio]").Single(radio => radio.GetAttribute("value")!.EndsWith("tep", StringComparison.Ordinal));
        _ = await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), "42"));

        var answer = await browser.SubmitAsync(preview.FormWith(), (choice.GetAttribute("name")!, choice.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Giữ số trên hệ thống: 42", (await answer.ReadPageAsync()).LineOf(sheet.PlaceOf(Talks, "E")), StringComparison.Ordinal);
        Assert.Equal(Figure.Of(42), await filing.FigureAsync(Talks, Column.Party));
    }

    public void Dispose() => _portal.Dispose();
}
