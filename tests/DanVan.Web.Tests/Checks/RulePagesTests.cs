using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Checks;

public sealed class RulePagesTests : IDisposable
{
    private const string List = "/quan-tri/quy-tac";
    private const string New = "/quan-tri/quy-tac/sua";
    private const string Import = "/quan-tri/nhap-tep/quy-tac";

    private readonly Portal _portal = new();

    [Fact]
    public async Task The_list_shows_what_holds_here_national_rules_and_the_provinces_own_in_their_place()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var other = await ReportWorld.CreateAsync(_portal, "92", 1);
        await _portal.HasRuleAsync(null, "A", $"{Talks} <= {Groups}");
        await _portal.HasRuleAsync(null, "B", $"{Talks} >= {GoodTalks}", CheckSeverity.Block);
        await _portal.HasRuleAsync(world.Province.Id, "B", $"{Talks} >= {GoodTalks}", CheckSeverity.Off);
        await _portal.HasRuleAsync(other.Province.Id, "C", $"{Talks} >= {GoodTalks}");

        var rows = (await (await world.As(world.Administrator)).GetPageAsync(List)).QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();

        Assert.Equal("A Nhắc Chung, B Tắt Tỉnh, thay quy tắc chung", string.Join(", ", rows.Select(row => $"{row[0]} {row[3]} {row[4]}")));
    }

    [Fact]
    public async Task A_rule_is_added_changed_and_told_in_history()
    {
        var (world, browser) = await AdministratorAsync();

        var added = await browser.SubmitAsync((await browser.GetPageAsync(New)).FormWith("Form.Code"), ("Form.Code", "dt_to"), ("Form.Text", $"{Talks} <= {Groups}"), ("Form.Message", "Xem lại số cuộc đối thoại."), ("Form.Severity", "Block"));
        Assert.Contains("Đã lưu quy tắc DT_TO", (await browser.FollowAsync(added)).Body!.TextContent, StringComparison.Ordinal);
        var changed = await browser.SubmitAsync((await browser.GetPageAsync($"{New}/DT_TO")).FormWith("Form.Text"), ("Form.Severity", "Warn"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await using var db = _portal.Open();
        var rule = await db.CheckRules.SingleAsync();
        Assert.Equal(("DT_TO", CheckSeverity.Warn, (int?)world.Province.Id), (rule.Code, rule.Severity, rule.ProvinceId));
        Assert.Equal(2, await db.History.CountAsync(entry => entry.Event == nameof(CheckRuleSaid)));
    }

    [Theory]
    [InlineData("KHONG_CO <= DC_DOITHOAI", "Form_Text", "Không có chỉ tiêu mã KHONG_CO đang có hiệu lực.")]
    [InlineData("DC_DOITHOAI = DC_DOITHOAI", "Form_Text", "Hai vế tính vòng từ cùng những số")]
    [InlineData("AS_TONG = AS_NHA + AS_QUA", "Form_Text", "Hai vế tính vòng từ cùng những số")]
    [InlineData("DC_DOITHOAI / (3 - 3) <= BD_TODANVAN", "Form_Text", "có số chia bằng 0")]
    [InlineData("DC_DOITHOAI <=", "Form_Text", "Quy tắc còn dang dở")]
    [InlineData("DC_DOITHOAI <= BD_TODANVAN <= 5", "Form_Text", "đúng một phép so sánh")]
    [InlineData("DC_DOITHOAI.XX <= 5", "Form_Text", "Sau dấu chấm ghi DV, QS hoặc CHUNG")]
    [InlineData("DC_DOITHOAI.QS <= 5", "Form_Text", "không có số ở cột QS")]
    [InlineData("<script>alert(1)</script>", "Form_Text", "Không hiểu")]
    [InlineData("", "Form_Text", "Quy tắc còn dang dở")]
    public async Task A_rule_that_is_none_is_refused_at_the_field_when_saved_and_when_tried_and_what_was_typed_stays(string text, string id, string sentence)
    {
        var (_, browser) = await AdministratorAsync();
        (string, string)[] fields = [("Form.Code", "QT"), ("Form.Text", text), ("Form.Message", "Xem lại."), ("Form.Severity", "Warn")];

        foreach (var handler in new[] { "", "?handler=Try" })
        {
            var form = (await browser.GetPageAsync(New)).FormWith("Form.Code");
            form.SetAttribute("action", New + handler);
            var answer = await browser.SubmitAsync(form, fields);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.ReadPageAsync();
            Assert.Contains(sentence, page.GetElementById($"{id}-error")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(text, Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.GetElementById(id)).Value.Trim());
        }

        await using var db = _portal.Open();
        Assert.False(await db.CheckRules.AnyAsync());
    }

    [Theory]
    [InlineData("mã", "Xem lại.", "Warn", "Form_Code")]
    [InlineData("QT", "", "Warn", "Form_Message")]
    public async Task A_code_or_a_message_that_will_not_do_is_told_at_its_field(string code, string message, string severity, string id)
    {
        var (_, browser) = await AdministratorAsync();

        var answer = await browser.SubmitAsync((await browser.GetPageAsync(New)).FormWith("Form.Code"), ("Form.Code", code), ("Form.Text", $"{Talks} <= {Groups}"), ("Form.Message", message), ("Form.Severity", severity));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync()).GetElementById($"{id}-error"));
    }

    [Fact]
    public async Task A_provincial_administrator_never_changes_a_national_rule_but_makes_the_provinces_own()
    {
        var (world, browser) = await AdministratorAsync();
        await _portal.HasRuleAsync(null, "CHUNG", $"{Talks} <= {Groups}", CheckSeverity.Block);

        var answer = await browser.SubmitAsync((await browser.GetPageAsync($"{New}/CHUNG")).FormWith("Form.Text"), ("Form.Severity", "Off"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        Assert.Equal([(null, CheckSeverity.Block), (world.Province.Id, CheckSeverity.Off)], (await db.CheckRules.OrderBy(rule => rule.Id).ToListAsync()).Select(rule => (rule.ProvinceId, rule.Severity)));
    }

    [Fact]
    public async Task A_province_gives_its_own_rule_up_and_the_common_one_holds_again()
    {
        var (world, browser) = await AdministratorAsync();
        await _portal.HasRuleAsync(null, "CHUNG", $"{Talks} <= {Groups}", CheckSeverity.Block);
        await _portal.HasRuleAsync(world.Province.Id, "CHUNG", $"{Talks} <= {Groups}", CheckSeverity.Off);
        var form = (await browser.GetPageAsync($"{New}/CHUNG")).FormWith("Form.Text");
        form.SetAttribute("action", $"{New}/CHUNG?handler=Common");

        var answer = await browser.SubmitAsync(form);

        Assert.Contains("dùng lại quy tắc chung CHUNG", (await browser.FollowAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Null((await db.CheckRules.SingleAsync()).ProvinceId);
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Event == nameof(CheckRuleGivenUp)));
    }

    [Fact]
    public async Task Only_what_stands_in_a_common_rules_place_is_given_up()
    {
        var (world, browser) = await AdministratorAsync();
        await _portal.HasRuleAsync(world.Province.Id, "RIENG", $"{Talks} <= {Groups}");
        var page = await browser.GetPageAsync($"{New}/RIENG");
        var form = page.FormWith("Form.Text");
        form.SetAttribute("action", $"{New}/RIENG?handler=Common");

        var answer = await browser.SubmitAsync(form);

        Assert.DoesNotContain("Về quy tắc chung", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(1, await db.CheckRules.CountAsync());
    }

    [Fact]
    public async Task Whoever_adds_a_rule_does_not_replace_a_common_one_by_its_code()
    {
        var (_, browser) = await AdministratorAsync();
        await _portal.HasRuleAsync(null, "CHUNG", $"{Talks} <= {Groups}", CheckSeverity.Block);

        var answer = await browser.SubmitAsync((await browser.GetPageAsync(New)).FormWith("Form.Code"), ("Form.Code", "chung"), ("Form.Text", $"{Talks} >= {Groups}"), ("Form.Message", "Xem lại."), ("Form.Severity", "Warn"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Mở quy tắc đó để sửa", (await answer.ReadPageAsync()).GetElementById("Form_Code-error")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal(CheckSeverity.Block, (await db.CheckRules.SingleAsync()).Severity);
    }

    [Fact]
    public async Task The_nation_switches_no_rule_off_and_another_provinces_rule_is_not_found()
    {
        var (_, browser) = await AdministratorAsync();
        var other = await ReportWorld.CreateAsync(_portal, "92", 1);
        await _portal.HasRuleAsync(other.Province.Id, "RIENG", $"{Talks} <= {Groups}");
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var portal = await _portal.As("quantri");

        var off = await portal.SubmitAsync((await portal.GetPageAsync(New)).FormWith("Form.Code"), ("Form.Code", "QT"), ("Form.Text", $"{Talks} <= {Groups}"), ("Form.Message", "Xem lại."), ("Form.Severity", "Off"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, off.StatusCode);
        Assert.NotNull((await off.ReadPageAsync()).GetElementById("Form_Severity-e"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"{New}/RIENG", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_code_is_taken_once_and_two_who_change_a_rule_do_not_overwrite_each_other()
    {
        var (world, browser) = await AdministratorAsync();
        await _portal.HasRuleAsync(world.Province.Id, "QT", $"{Talks} <= {Groups}");
        var taken = await browser.SubmitAsync((await browser.GetPageAsync(New)).FormWith("Form.Code"), ("Form.Code", "QT"), ("Form.Text", $"{Talks} <= {Groups}"), ("Form.Message", "Xem lại."), ("Form.Severity", "Warn"));
        var (one, two) = ((await browser.GetPageAsync($"{New}/QT")).FormWith("Form.Text"), (await browser.GetPageAsync($"{New}/QT")).FormWith("Form.Text"));

        var first = await browser.SubmitAsync(one, ("Form.Message", "Thứ nhất"));
        var second = await browser.SubmitAsync(two, ("Form.Message", "Thứ hai"));

        Assert.Contains("Đã có quy tắc mã QT.", (await taken.ReadPageAsync()).GetElementById("Form_Code-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("Thứ hai", Assert.IsAssignableFrom<IHtmlTextAreaElement>((await second.ReadPageAsync()).GetElementById("Form_Message")).Value.Trim());
    }

    [Fact]
    public async Task Trying_a_rule_counts_accepted_reports_names_those_that_break_it_and_keeps_nothing()
    {
        var (world, browser) = await AdministratorAsync();
        foreach (var (pairing, talks) in new[] { (1, 5), (2, 9), (3, 5) })
        {
            _ = await world.HasReportAsync(pairing, Stage.Accepted, new Quarter(2021, 3), (code, _) => code is Talks ? Figure.Of(talks) : null);
        }

        var form = (await browser.GetPageAsync(New)).FormWith("Form.Code");
        form.SetAttribute("action", $"{New}?handler=Try");
        var answer = await browser.SubmitAsync(form, ("Form.Code", "QT"), ("Form.Text", $"{Talks}.DV <= {Groups}"), ("Form.Message", "Xem lại."), ("Form.Severity", "Warn"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("2 khớp, 1 chưa khớp, 0 không xét được vì thiếu số, 0 không xét được vì chia cho 0", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(world.Areas[2].FullName, row.QuerySelector("th")!.TextContent, ignoreCase: true);
        await using var db = _portal.Open();
        Assert.False(await db.CheckRules.AnyAsync());
    }

    [Fact]
    public async Task A_rule_that_divides_by_a_zero_of_the_data_is_counted_apart()
    {
        var (world, browser) = await AdministratorAsync();
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 3), (code, _) => code is Groups ? Figure.Of(0) : null);
        var form = (await browser.GetPageAsync(New)).FormWith("Form.Code");
        form.SetAttribute("action", $"{New}?handler=Try");

        var answer = await browser.SubmitAsync(form, ("Form.Code", "QT"), ("Form.Text", $"{Talks} / {Groups} <= 3"), ("Form.Message", "Xem lại."), ("Form.Severity", "Warn"));

        Assert.Contains("0 không xét được vì thiếu số, 1 không xét được vì chia cho 0", (await answer.ReadPageAsync()).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_rules_is_tried_out_with_a_reason_for_each_refused_row_and_then_written()
    {
        var (world, browser) = await AdministratorAsync();
        var good = $"code,rule,severity,message\nMOT,{Talks} >= {GoodTalks},Warn,Xem lại.\nHAI,{Groups} > 0,Block,Phải có tổ dân vận.\n";

        var refused = await browser.FollowAsync(await SendAsync(browser, good + $"BA,KHONG_CO > 0,Warn,Xem lại.\nBON,{Talks} / 0 > 1,Warn,Xem lại.\nNAM,{Talks} = {Talks},Warn,Xem lại.\nMOT,{Groups} > 1,Warn,Lặp mã.\nSAU,{Groups} > 1,Cao,Xem lại.\n"));
        var preview = await browser.FollowAsync(await SendAsync(browser, good));
        await using var db = _portal.Open();
        Assert.False(await db.CheckRules.AnyAsync());
        var done = await browser.FollowAsync(await browser.SubmitAsync(preview.FormWith()));

        var said = refused.QuerySelector("ul.dry")!.TextContent;
        Assert.All(["Không có chỉ tiêu mã KHONG_CO", "có số chia bằng 0", "Hai vế tính vòng", "Đã có quy tắc mã MOT", "Mức “Cao” không có"], sentence => Assert.Contains(sentence, said, StringComparison.Ordinal));
        Assert.Contains("thêm 2, thay đổi 0", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã ghi tệp", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([world.Province.Id, world.Province.Id], (await db.CheckRules.ToListAsync()).Select(rule => rule.ProvinceId!.Value));

        var again = await browser.FollowAsync(await SendAsync(browser, good.Replace("Warn", "Block", StringComparison.Ordinal)));
        Assert.Contains("thêm 0, thay đổi 1", again.Body!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<(ReportWorld World, HttpClient Browser)> AdministratorAsync()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        return (world, await world.As(world.Administrator));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string csv) =>
        await browser.SubmitWithAsync((await browser.GetPageAsync(Import)).FormWith("tep"), ("tep", "quy-tac.csv", Encoding.UTF8.GetBytes(csv)));
}
