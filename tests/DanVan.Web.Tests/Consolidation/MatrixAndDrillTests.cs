using System.Net;
using System.Text.RegularExpressions;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Consolidation;

public sealed partial class MatrixAndDrillTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_matrix_says_how_every_report_stands()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 7);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Accepted, on: new DateOnly(2021, 12, 22));
        _ = await world.HasReportAsync(3, Stage.Submitted);
        _ = await world.HasReportAsync(4, Stage.Returned);
        _ = await world.HasReportAsync(5, Stage.WithLeaders);
        _ = await world.HasReportAsync(0, Stage.Filled);
        var browser = await world.As(world.Leader(0, Side.Military));

        var page = await browser.ConsolidationAsync();

        Listed.Equal(["TP. Quảng Ngãi", "Bình Sơn", "TX. Đức Phổ", "Trà Bồng", "Sơn Tịnh", "Tư Nghĩa", "Sơn Hà", "Cấp tỉnh trực tiếp thực hiện"], page.Areas());
        Listed.Equal(
            ["đúng hạn", "trễ 2 ngày", "đã gửi", "đang sửa", "quá hạn 2 ngày", "quá hạn 2 ngày", "quá hạn 2 ngày", "đang lập"],
            page.Areas().Select(area => page.Square(area, "IV/21")));
        Assert.Equal("2/8", page.Card("Đã đưa vào tổng hợp"));
        Assert.Equal("1", page.Card("Đã gửi tỉnh, đang rà soát"));
        Assert.Equal("3/7", page.Card("Gửi đúng hạn"));
        Assert.Equal("3", page.Card("Chưa gửi, đã quá hạn"));
    }

    [Fact]
    public async Task The_provincial_report_is_judged_by_its_own_due_date()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(0, Stage.Accepted, on: new DateOnly(2021, 12, 22));
        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.ConsolidationAsync();

        Assert.Equal("đúng hạn", page.Square("Cấp tỉnh trực tiếp thực hiện", "IV/21"));
    }

    [Fact]
    public async Task Areas_stand_in_the_official_or_the_alphabetical_order()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.ConsolidationAsync("?xep=abc");

        Listed.Equal(["Bình Sơn", "TX. Đức Phổ", "TP. Quảng Ngãi", "Cấp tỉnh trực tiếp thực hiện"], page.Areas());
    }

    [Fact]
    public async Task An_area_that_owes_nothing_in_the_quarters_shown_has_no_row()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        await using (var db = _portal.Open())
        {
            var pairing = await db.Pairings.SingleAsync(p => p.Id == world.Pairings[3].Id);
            db.Entry(pairing).Property(p => p.ValidTo).CurrentValue = new DateOnly(2021, 12, 13);
            _ = await db.SaveChangesAsync();
        }

        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.ConsolidationAsync();

        Listed.Equal(["TP. Quảng Ngãi", "Bình Sơn", "Cấp tỉnh trực tiếp thực hiện"], page.Areas());
        Assert.Equal("0/3", page.Card("Đã đưa vào tổng hợp"));
    }

    [Fact]
    public async Task Every_total_equals_the_sum_line_of_its_drill()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(0, Stage.Accepted, figures: (code, _) => code == ReportWorld.Talks ? Figure.Of(11, Qualifier.Nearly) : null);
        _ = await world.HasReportAsync(1, Stage.Accepted, figures: (code, column) => (code, column) is (ReportWorld.Gifts, Column.Joint) ? Figure.Of(2) : null);
        _ = await world.HasReportAsync(2, Stage.PartyAlone);
        _ = await world.HasReportAsync(3, Stage.Accepted, figures: (code, _) => code == ReportWorld.Gifts ? Figure.NotApplicable : null);
        var browser = await world.As(world.Office(Side.Party));
        foreach (var query in new[] { "", $"?tinh={ConsolidationPage.Submitted}" })
        {
            var page = await browser.ConsolidationAsync(query);

            foreach (var (code, content) in ReportWorld.Catalogue)
            {
                var drill = await browser.GetPageAsync($"/tong-hop/2021-4/{code}{query}");

                Assert.Equal(page.Figure(content.Name), ConsolidationPage.Plain(drill.QuerySelector("tfoot td.num")!));
            }
        }
    }

    [Fact]
    public async Task The_drill_shows_columns_joint_part_who_confirmed_and_leads_to_the_cell()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Accepted, figures: (code, column) => (code, column) switch
        {
            (ReportWorld.Gifts, Column.Party) => Figure.Of(40),
            (ReportWorld.Gifts, Column.Military) => Figure.Of(30),
            (ReportWorld.Gifts, Column.Joint) => Figure.Of(10),
            _ => null,
        });
        _ = await world.HasReportAsync(2, Stage.Accepted, figures: (code, _) => code == ReportWorld.Gifts ? Figure.NotApplicable : null);
        var browser = await world.As(world.Office(Side.Party));

        var drill = await browser.GetPageAsync($"/tong-hop/2021-4/{ReportWorld.Gifts}");

        var rows = drill.QuerySelectorAll("section[aria-labelledby=h-areas] tbody tr").ToList();
        Listed.Equal(["60", "40", "30", "10"], rows[0].QuerySelectorAll("td.num").Select(ConsolidationPage.Plain));
        Assert.Contains("Trưởng Ban Dân vận thành phố Quảng Ngãi, 19/12/2021", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Trưởng Ban CHQS thành phố Quảng Ngãi, 19/12/2021", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("không thuộc diện", ConsolidationPage.Plain(rows[1].QuerySelector("td")!));
        Assert.Equal("chưa được tính", ConsolidationPage.Plain(rows[2].QuerySelector("td")!));
        var link = rows[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal($"/bao-cao-quy/{id}/o/{ReportWorld.Gifts}?ban=1", link);
        _ = await browser.GetPageAsync(link);
    }

    [Fact]
    public async Task A_total_drills_to_its_parts_and_a_ratio_to_its_fraction()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        var browser = await world.As(world.Office(Side.Party));

        var total = await browser.GetPageAsync($"/tong-hop/2021-4/{ReportWorld.Aid}");
        var ratio = await browser.GetPageAsync($"/tong-hop/2021-4/{ReportWorld.Share}");

        Listed.Equal(["/tong-hop/2021-4/AS_NHA", "/tong-hop/2021-4/AS_QUA"], Links(total));
        Listed.Equal(["/tong-hop/2021-4/DC_DOITHOAI_TOT", "/tong-hop/2021-4/DC_DOITHOAI"], Links(ratio));
        Assert.Equal("15", ConsolidationPage.Plain(total.QuerySelector("section[aria-labelledby=h-areas] tbody td.num")!));
        Assert.Equal("100", ConsolidationPage.Plain(ratio.QuerySelector("section[aria-labelledby=h-areas] tbody td.num")!));

        static IEnumerable<string?> Links(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelectorAll("section[aria-labelledby=h-parts] tbody a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_link_of_the_consolidation_leads_somewhere()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Submitted);
        var browser = await world.As(world.Office(Side.Party));
        var page = await browser.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}");

        var links = page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            _ = await browser.GetPageAsync(link);
        }
    }

    [Fact]
    public async Task A_viewer_from_outside_sees_what_was_accepted_and_nothing_else()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var accepted = await world.HasReportAsync(1, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Submitted);
        await world.CorrectAsync(accepted, 1, _portal.Clock.GetUtcNow());
        var browser = await world.As(world.Viewer);

        var page = await browser.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}");
        var drill = await browser.GetPageAsync($"/tong-hop/2021-4/{ReportWorld.Days}?tinh={ConsolidationPage.Submitted}");

        Assert.Equal(("5", "1/4"), (page.Figure("Ngày công giúp dân"), page.Figure("Ngày công giúp dân", ConsolidationPage.Reports)));
        Assert.Empty(page.QuerySelectorAll("ul.switch"));
        Listed.Equal(["đúng hạn", "–", "–", "–"], page.Areas().Select(area => page.Square(area, "IV/21")));
        Assert.Equal("1/1", page.Card("Gửi đúng hạn"));
        Assert.DoesNotContain("quá hạn", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("đính chính", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("5", ConsolidationPage.Plain(drill.QuerySelector("tfoot td.num")!));
        Assert.Empty(drill.QuerySelectorAll("ul.switch"));
    }

    [Theory]
    [InlineData("/tong-hop")]
    [InlineData("/tong-hop/2021-4/GD_NGAYCONG")]
    public async Task The_level_below_and_administrators_are_turned_away(string path)
    {
        var world = await ReportWorld.CreateAsync(_portal);
        foreach (var seat in new[] { world.Officer(1, Side.Party), world.Leader(1, Side.Military), world.Clerk(1), world.Administrator })
        {
            var answer = await (await world.As(seat)).GetAsync(new Uri(path, UriKind.Relative));

            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("/khong-duoc-phep", StringComparison.Ordinal) is true, $"{seat.UserName}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Theory]
    [InlineData("/tong-hop?ky=2021-9")]
    [InlineData("/tong-hop?ky=quy-bon")]
    [InlineData("/tong-hop?ky=2022-1")]
    [InlineData("/tong-hop/2021-4/KHONG_CO")]
    [InlineData("/tong-hop/2019-4/GD_NGAYCONG")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.PlanAsync(new Quarter(2022, 1));
        var browser = await world.As(world.Office(Side.Party));

        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_cost_the_same_number_of_queries_for_2_and_for_14_pairings()
    {
        var small = await ReportWorld.CreateAsync(_portal, "51", areas: 1);
        var large = await ReportWorld.CreateAsync(_portal, "52", areas: 13);
        foreach (var world in new[] { small, large })
        {
            for (var pairing = 0; pairing < world.Pairings.Count; pairing++)
            {
                _ = await world.HasReportAsync(pairing, Stage.Accepted, new Quarter(2021, 3));
                _ = await world.HasReportAsync(pairing, Stage.Accepted);
            }
        }

        foreach (var path in new[] { "/tong-hop", $"/tong-hop/2021-4/{ReportWorld.Gifts}", $"/tong-hop/2021-4/{ReportWorld.Share}", "/" })
        {
            var costs = (Small: await CostAsync(small, path), Large: await CostAsync(large, path));

            Assert.Equal(costs.Small, costs.Large);
            Assert.InRange(costs.Large, 3, 10);
        }
    }

    [SkippableFact]
    public async Task No_query_of_the_consolidation_scans_figures_reports_or_cells()
    {
        Skip.If(TestDatabase.Server is not null, "Kế hoạch truy vấn được kiểm trên SQLite.");
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        var browser = await world.As(world.Office(Side.Party));
        _portal.Queries.Restart();

        _ = await browser.ConsolidationAsync();
        _ = await browser.GetPageAsync($"/tong-hop/2021-4/{ReportWorld.Gifts}");

        var looked = 0;
        foreach (var command in _portal.Queries.Commands.Where(command => Growing().IsMatch(command)))
        {
            looked++;
            foreach (var step in await PlanAsync(command))
            {
                Assert.False(Scan().IsMatch(step), $"{step}\n{command}");
            }
        }

        Assert.InRange(looked, 5, 8);
    }

    public void Dispose() => _portal.Dispose();

    [GeneratedRegex("AgreedFigures|Reports|Entries", RegexOptions.None, 1000)]
    private static partial Regex Growing();

    [GeneratedRegex("^SCAN [aref]\\d*\\b(?! VIRTUAL TABLE)", RegexOptions.None, 1000)]
    private static partial Regex Scan();

    private async Task<int> CostAsync(ReportWorld world, string path)
    {
        var browser = await world.As(world.Office(Side.Party));
        _ = await browser.GetPageAsync(path);
        _portal.Queries.Restart();
        _ = await browser.GetPageAsync(path);
        return _portal.Queries.Count;
    }

    private async Task<IReadOnlyList<string>> PlanAsync(string sql)
    {
        await using var db = _portal.Open();
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is what EF has just sent.
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            _ = command.Parameters.AddWithValue(name, 1);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("@\\w+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
