using System.Net;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Bad input into the grid: a sentence at the cell, 4xx, what was typed still there, the other sections saved.</summary>
public sealed class EntryFaultTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("mười hai", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    [InlineData("12.5", "Chỉ tiêu này là số nguyên. Ý đồng chí là 12,5?")]
    [InlineData("12,5", "Chỉ tiêu này là số nguyên.")]
    [InlineData("1.234,5", "Chỉ tiêu này là số nguyên.")]
    [InlineData("12,000", "Chỉ tiêu này là số nguyên. Ý đồng chí là 12.000?")]
    [InlineData("1e400", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    [InlineData("NaN", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    [InlineData("-3", "Không nhập số âm.")]
    [InlineData("−3", "Không nhập số âm.")]
    [InlineData("99999999999999999999999999", "Số quá lớn.")]
    [InlineData("2.000.000.000.000.000", "Số quá lớn.")]
    [InlineData("không phát sinh", "“Không phát sinh” ghi cho cả mục; ô này ghi 0.")]
    [InlineData("<script>alert(1)</script>", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    [InlineData("1'; DROP TABLE Entries; --", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    [InlineData("=1+1", "Chưa đọc được số. Chỉ ghi số như 1.240 hoặc hơn 620, không ghi đơn vị hay chú thích.")]
    public async Task What_is_no_figure_is_said_at_its_cell_and_stays_typed(string typed, string sentence)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), typed), (filing.Cell(GoodTalks, Column.Party), "7"), (filing.Cell(Gifts, Column.Party), "1.620"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal(sentence, filing.Said(page, Talks, Column.Party));
        var input = filing.Input(page, Talks, Column.Party);
        Assert.Equal(typed, input.Value);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(page.QuerySelectorAll(".error-summary a"), link => link.TextContent == sentence && link.GetAttribute("href") == $"#{input.Id}");
        // The section waits whole with all that was typed; the other one is saved.
        Assert.Equal("7", filing.Input(page, GoodTalks, Column.Party).Value);
        Assert.Equal(Figure.Blank, await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal(Figure.Blank, await filing.FigureAsync(GoodTalks, Column.Party));
        Assert.Equal(Figure.Of(1620), await filing.FigureAsync(Gifts, Column.Party));
    }

    [Theory]
    [InlineData("12.5", "Ý đồng chí là 12,5? Dấu phẩy là dấu thập phân.")]
    [InlineData("1,25", "Tối đa 1 chữ số sau dấu phẩy (triệu đồng).")]
    [InlineData("1,234.5", "Ý đồng chí là 1.234,5?")]
    [InlineData("9.000.000.000", "Số quá lớn.")]
    public async Task Money_is_refused_in_its_own_words(string typed, string sentence)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);

        var answer = await filing.TypeAsync(await filing.OfficerAsync(Side.Military), (filing.Cell(Cost, Column.Military), typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal(sentence, filing.Said(page, Cost, Column.Military));
        Assert.Equal(typed, filing.Input(page, Cost, Column.Military).Value);
        Assert.Equal(Figure.Blank, await filing.FigureAsync(Cost, Column.Military));
    }

    [Fact]
    public async Task A_figure_as_offices_write_it_is_read_to_the_dong()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Military);

        var answer = await filing.TypeAsync(browser, (filing.Cell(Cost, Column.Military), "trên 1.234,5"), (filing.Cell(Days, Column.Military), "1 630"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Figure.Of(1_234_500_000, Qualifier.Above), await filing.FigureAsync(Cost, Column.Military));
        Assert.Equal(Figure.Of(1630), await filing.FigureAsync(Days, Column.Military));
        Assert.Equal("trên 1.234,5", filing.Input(await browser.GetPageAsync(filing.Address), Cost, Column.Military).Value);
    }

    [Fact]
    public async Task A_joint_part_larger_than_a_column_is_said_at_the_joint_cell()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);

        var answer = await filing.TypeAsync(await filing.OfficerAsync(Side.Party), (filing.Cell(Gifts, Column.Joint), "6"), (filing.Cell(Talks, Column.Party), "9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Phần làm chung 6 lớn hơn số của một bên (5).", filing.Said(page, Gifts, Column.Joint));
        Assert.Equal("6", filing.Input(page, Gifts, Column.Joint).Value);
        Assert.Equal(Figure.Of(0), await filing.FigureAsync(Gifts, Column.Joint));
        Assert.Equal(Figure.Of(9), await filing.FigureAsync(Talks, Column.Party));
    }

    [Fact]
    public async Task A_column_may_not_sink_below_the_joint_part()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled, figures: (code, column) => (code, column) is (Gifts, Column.Joint) ? Figure.Of(4) : null);

        var answer = await filing.TypeAsync(await filing.OfficerAsync(Side.Party), (filing.Cell(Gifts, Column.Party), "3"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Phần làm chung 4 lớn hơn số của một bên (3).", filing.Said(page, Gifts, Column.Joint));
        Assert.Equal("3", filing.Input(page, Gifts, Column.Party).Value);
        Assert.Equal(Figure.Of(5), await filing.FigureAsync(Gifts, Column.Party));
    }

    [Fact]
    public async Task Forged_fields_write_nothing()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await filing.TypeAsync(
            browser,
            // The other side's columns, a column that nobody types, computed figures, an indicator of no form, names that are none.
            (filing.Cell(Days, Column.Military), "9"), (filing.Cell(Gifts, Column.Military), "9"), (filing.Cell(Cost, Column.Party), "9"), (filing.Cell(Talks, Column.Joint), "9"),
            (filing.Cell(Aid, Column.Party), "9"), (filing.Cell(Share, Column.Party), "9"), ("c.999999.1", "9"), ("c.99999999999999999999.1", "9"), ($"c.{filing.Indicator(Gifts)}.7", "9"), ("c..", "9"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        Assert.False(await db.Entries.AnyAsync());
        Assert.False(await db.CellChanges.AnyAsync());
    }

    [Fact]
    public async Task A_forged_version_overwrites_nothing()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        foreach (var seen in new[] { "999", "-1", "x", "99999999999999999999" })
        {
            var answer = await filing.TypeAsync(browser, (filing.Cell(Talks, Column.Party), "8"), (filing.Seen(Talks, Column.Party), seen));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal(Figure.Of(5), await filing.FigureAsync(Talks, Column.Party));
        }
    }

    [Fact]
    public async Task A_field_posted_twice_is_never_read_as_both()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Military);

        var answer = await filing.TypeAsync(browser, (filing.Cell(Cost, Column.Military), "1"), (filing.Cell(Cost, Column.Military), "5"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Figure.Of(5_000_000), await filing.FigureAsync(Cost, Column.Military));
    }

    [Fact]
    public async Task A_report_that_is_not_mine_is_not_found_and_not_written()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var filing = await Filing.OfAsync(_portal, world, Stage.Started);
        var far = await ReportWorld.CreateAsync(_portal, "92");
        var own = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(own);
        grid.SetAttribute("action", $"/bao-cao-quy/{Guid.NewGuid()}");
        var none = await Filing.SaveAsync(own, grid, (filing.Cell(Talks, Column.Party), "4"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        foreach (var seat in new[] { world.Officer(2, Side.Party), far.Officer(1, Side.Party), far.Office(Side.Military) })
        {
            var stranger = await world.As(seat);
            var theirs = (await stranger.GetPageAsync("/")).Forms.First(form => form.QuerySelector("[name=__RequestVerificationToken]") is not null);
            theirs.SetAttribute("action", filing.Address);

            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(filing.Address, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync(theirs, (filing.Cell(Talks, Column.Party), "4"))).StatusCode);
        }

        Assert.Equal(0, await filing.ChangesAsync());
    }

    [Fact]
    public async Task Notes_are_kept_as_text_in_one_form_of_Unicode()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        const string Script = "<script>alert('1')</script>\"; DROP TABLE Entries; --";
        const string Said = "Đường thôn Trà Bồng,\nxã Ba Điền";

        var answer = await filing.TypeAsync(
            browser,
            (filing.Cell(Talks, Column.Party), "4"), (filing.Note(Talks, Column.Party), Script),
            (filing.Cell(Groups, Column.Party), "5"), (filing.Note(Groups, Column.Party), Said.Normalize(NormalizationForm.FormD)));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Script, (await filing.StoredAsync(Talks, Column.Party))!.Note);
        Assert.Equal(Said, (await filing.StoredAsync(Groups, Column.Party))!.Note);
        var page = await browser.GetPageAsync(filing.Address);
        Assert.Equal(Script, page.QuerySelector($"[name='{filing.Note(Talks, Column.Party)}']")!.TextContent.Trim());
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        // Saved again as it came back it is no change.
        var changes = await filing.ChangesAsync();
        _ = await filing.TypeAsync(browser);
        Assert.Equal(changes, await filing.ChangesAsync());
    }

    [Fact]
    public async Task A_note_that_is_too_long_stays_typed_beside_its_figure()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var note = new string('đ', 301);

        var answer = await filing.TypeAsync(await filing.OfficerAsync(Side.Party), (filing.Cell(Talks, Column.Party), "4"), (filing.Note(Talks, Column.Party), note));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("Ghi chú tối đa 300 ký tự.", filing.Said(page, Talks, Column.Party));
        Assert.Equal("4", filing.Input(page, Talks, Column.Party).Value);
        Assert.Equal(note, page.QuerySelector($"[name='{filing.Note(Talks, Column.Party)}']")!.TextContent.Trim());
        Assert.Equal(0, await filing.ChangesAsync());
    }

    [Fact]
    public async Task Nothing_to_report_is_not_said_over_a_figure_that_waits_to_be_mended()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await browser.SubmitAsync(await filing.GridAsync(browser), ("act", "nil:tat-ca"), (filing.Cell(Talks, Column.Party), "7"), (filing.Cell(GoodTalks, Column.Party), "bảy"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(Figure.Blank, await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal("7", filing.Input(await answer.ReadPageAsync(), Talks, Column.Party).Value);
    }

    [Fact]
    public async Task A_section_that_is_not_there_says_so_and_keeps_what_was_typed()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await browser.SubmitAsync(await filing.GridAsync(browser), ("act", "nil:999999"), (filing.Cell(Talks, Column.Party), "7"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("Mục không có trong biểu mẫu của kỳ này.", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", filing.Input(page, Talks, Column.Party).Value);
        Assert.Equal(Figure.Blank, await filing.FigureAsync(Talks, Column.Party));
    }

    public void Dispose() => _portal.Dispose();
}
