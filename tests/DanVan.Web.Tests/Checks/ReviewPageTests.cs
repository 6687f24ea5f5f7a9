using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Checks;

public sealed class ReviewPageTests : IDisposable
{
    private readonly Portal _portal = new();

    private DateTimeOffset Now => _portal.Clock.GetUtcNow();

    [Fact]
    public async Task The_review_tells_each_kind_of_finding_once_with_blocking_ones_first_and_a_link_to_its_place()
    {
        var filing = await _portal.HasDoubtfulReportAsync();
        await _portal.HasRuleAsync(null, "DT_TO", $"{Talks} <= {Groups}", message: "Cuộc đối thoại nhiều hơn tổ dân vận.");
        await _portal.HasRuleAsync(filing.World.Province.Id, "DT_CHAN", $"{Talks}.DV < 100", CheckSeverity.Block, "Không quá 100 cuộc đối thoại.");
        await filing.World.TypeAsync(filing.Id, 1, GoodTalks, Column.Party, Figure.Blank, Now);
        await filing.World.TypeAsync(filing.Id, 1, Houses, Column.Military, Figure.Of(7), Now);
        await filing.World.TypeAsync(filing.Id, 1, Gifts, Column.Joint, Figure.Blank, Now);
        var officer = await filing.OfficerAsync(Side.Party);
        Assert.Equal(HttpStatusCode.Redirect, (await filing.WriteAsync(officer, 2, ("Text", CheckStage.Faulty), ("Secret", "khong"))).StatusCode);

        var page = await ReviewAsync(officer, filing);

        var told = Rows(page).Select(row => (Sentence: row.QuerySelector(".what")!.TextContent, State: row.QuerySelector(".state")!.TextContent.Trim(), Href: row.QuerySelector("a")!.GetAttribute("href")!)).ToList();
        (string Sentence, string State, string Place)[] expected =
        [
            ("Chưa nhập 1 chỉ tiêu", "Chặn trình", Cell(filing, GoodTalks, 1)),
            ("Chưa ghi phần làm chung ở 1 chỉ tiêu", "Chặn trình", Cell(filing, Gifts, 3)),
            ("Không quá 100 cuộc đối thoại.", "Chặn trình", Cell(filing, Talks, 1)),
            ("Nhà được hỗ trợ: hai bên chưa thống nhất", "Chặn xác nhận thứ hai", Cell(filing, Houses, 1)),
            ("Cuộc đối thoại nhiều hơn tổ dân vận.", "Nhắc xem lại", Cell(filing, Talks, 1)),
            ("Ngày công giúp dân: 350 ngày công, bằng quý trước đến từng chữ số", "Nhắc xem lại", Cell(filing, Days, 2)),
            ("Cuộc đối thoại: 160 cuộc, gấp hơn 3 lần số lớn nhất của 8 quý trước", "Nhắc xem lại", Cell(filing, Talks, 1)),
            ("Tổ dân vận: lần đầu bằng 0", "Nhắc xem lại", Cell(filing, Groups, 1)),
            ("Nội dung mục II: 17 : 18 = 94,44%, không phải 96%.", "Nhắc xem lại", $"{filing.Address}/noi-dung#muc-2"),
        ];
        Assert.Equal(expected, told);
    }

    [Fact]
    public async Task A_rule_that_would_divide_by_zero_is_named_as_not_judged()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled, figures: (code, _) => code is Groups ? Figure.Of(0) : null);
        await _portal.HasRuleAsync(null, "DT_TO", $"{Talks} / {Groups} <= 3");

        var page = await ReviewAsync(await filing.OfficerAsync(Side.Party), filing);

        Assert.Contains("1 quy tắc không xét được vì số chia bằng 0: DT_TO", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_hold_in_the_text_is_told_under_it_right_after_saving()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var officer = await filing.OfficerAsync(Side.Party);

        var page = await officer.FollowAsync(await filing.WriteAsync(officer, 2, ("Text", CheckStage.Faulty), ("Secret", "khong")));

        var told = page.QuerySelector("[aria-labelledby=muc-2] .flash-attention")!;
        Assert.Contains("17 : 18 = 94,44%, không phải 96%.", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("96%", told.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[aria-labelledby=muc-1] .flash-attention"));
    }

    [Fact]
    public async Task A_report_with_nothing_to_mend_says_so()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);

        var page = await ReviewAsync(await filing.OfficerAsync(Side.Party), filing);

        Assert.Empty(Rows(page));
        Assert.Equal("Không có gì phải xem lại", page.QuerySelector(".empty h2")!.TextContent);
    }

    [Fact]
    public async Task A_warning_accepted_with_a_reason_is_shown_with_who_and_when_to_both_sides_and_the_province_and_stands_in_history()
    {
        var filing = await _portal.HasOneWarningAsync();
        var officer = await filing.OfficerAsync(Side.Party);

        var answer = await AcceptAsync(officer, filing, "Đợt đối thoại <toàn> huyện");

        var page = await officer.FollowAsync(answer);
        Assert.Equal("Đã có lý do", State(page));
        foreach (var reader in new[] { officer, await filing.OfficerAsync(Side.Military), await filing.LeaderAsync(Side.Party), await filing.OfficeAsync(Side.Military) })
        {
            var row = Assert.Single(Rows(await ReviewAsync(reader, filing)));
            Assert.Equal("Đợt đối thoại <toàn> huyện", row.QuerySelector("blockquote")!.TextContent);
            Assert.Contains(filing.World.Officer(1, Side.Party).Actor.PostTitle, row.TextContent, StringComparison.Ordinal);
            Assert.Equal(reader == officer, row.QuerySelector("form") is not null);
        }

        await using var db = _portal.Open();
        Assert.Equal("Đợt đối thoại <toàn> huyện", (await db.History.SingleAsync(entry => entry.Event == nameof(FindingAccepted))).Reason);
        Assert.Contains("chấp nhận cảnh báo “Cuộc đối thoại”", (await officer.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_figure_changes_the_warning_is_back_with_the_former_reason()
    {
        var filing = await _portal.HasOneWarningAsync();
        var officer = await filing.OfficerAsync(Side.Party);
        _ = await AcceptAsync(officer, filing, "Đợt đối thoại toàn huyện");

        Assert.Equal(HttpStatusCode.Redirect, (await filing.TypeAsync(officer, (filing.Cell(Talks, Column.Party), "170"))).StatusCode);

        var row = Assert.Single(Rows(await ReviewAsync(officer, filing)));
        Assert.Equal("Nhắc xem lại", row.QuerySelector(".state")!.TextContent.Trim());
        Assert.Contains("Đã chấp nhận cho số trước đây: “Đợt đối thoại toàn huyện”", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AcceptAsync(officer, filing, "Thêm mười cuộc")).StatusCode);
        Assert.Equal("Đã có lý do", State(await ReviewAsync(officer, filing)));
    }

    [Theory]
    [InlineData("", "Nhập lý do.")]
    [InlineData("   ", "Nhập lý do.")]
    [InlineData(null, "Lý do dài quá 500 ký tự.")]
    public async Task A_reason_that_will_not_do_is_told_at_its_field_and_stays(string? reason, string sentence)
    {
        var filing = await _portal.HasOneWarningAsync();
        var typed = reason ?? new string('l', 501);

        var answer = await AcceptAsync(await filing.OfficerAsync(Side.Party), filing, typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        var field = Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.QuerySelector("[name=Reason]"));
        Assert.Equal(sentence, page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal($"#{field.Id}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(typed.Trim(), field.Value.Trim());
        Assert.NotNull(field.Closest("details[open]"));
    }

    [Fact]
    public async Task A_form_that_shows_an_older_figure_is_a_conflict_and_the_reason_is_not_lost()
    {
        var filing = await _portal.HasOneWarningAsync();
        var officer = await filing.OfficerAsync(Side.Party);
        var stale = (await ReviewAsync(officer, filing)).FormWith("Subject");
        _ = await filing.TypeAsync(officer, (filing.Cell(Talks, Column.Party), "41"));

        var answer = await officer.SubmitAsync(stale, ("Reason", "Lý do vừa viết"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var said = (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent;
        Assert.Contains("Số liệu vừa thay đổi", said, StringComparison.Ordinal);
        Assert.Contains("Lý do vừa viết", said, StringComparison.Ordinal);
        Assert.Equal(0, await AcceptedAsync());
    }

    [Fact]
    public async Task Two_who_answer_the_same_warning_do_not_overwrite_each_other_and_a_double_click_answers_once()
    {
        var filing = await _portal.HasOneWarningAsync();
        var officer = await filing.OfficerAsync(Side.Party);
        var (one, two) = ((await ReviewAsync(officer, filing)).FormWith("Subject"), (await ReviewAsync(officer, filing)).FormWith("Subject"));

        var first = await officer.SubmitAsync(one, ("Reason", "Thứ nhất"));
        var repeat = await officer.SubmitAsync(one, ("Reason", "Thứ nhất"));
        var second = await officer.SubmitAsync(two, ("Reason", "Thứ hai"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, repeat.StatusCode, second.StatusCode));
        Assert.Equal("Thứ hai", Assert.IsAssignableFrom<IHtmlTextAreaElement>((await second.ReadPageAsync()).QuerySelector("[name=Reason]")).Value.Trim());
        Assert.Equal(1, await AcceptedAsync());
    }

    [Fact]
    public async Task The_other_sides_officer_and_every_other_post_accept_nothing()
    {
        var filing = await _portal.HasOneWarningAsync();
        var form = (await ReviewAsync(await filing.OfficerAsync(Side.Party), filing)).FormWith("Subject");
        var (subject, values) = (Value(form, "Subject"), Value(form, "Values"));
        var world = filing.World;

        foreach (var (seat, expected) in new[]
        {
            (world.Officer(1, Side.Military), HttpStatusCode.UnprocessableEntity), (world.Leader(1, Side.Party), HttpStatusCode.Forbidden),
            (world.Clerk(1), HttpStatusCode.Forbidden), (world.Office(Side.Party), HttpStatusCode.Forbidden), (world.Officer(2, Side.Party), HttpStatusCode.NotFound),
        })
        {
            var browser = await world.As(seat);
            var any = (await browser.GetPageAsync("/")).Forms.First(candidate => candidate.QuerySelector("[name=__RequestVerificationToken]") is not null);
            any.SetAttribute("action", $"{filing.Address}/ra-soat");

            var answer = await browser.SubmitAsync(any, ("Subject", subject), ("Values", values), ("Reason", "Cứ cho qua"), ("Version", "-1"));

            Assert.True(answer.StatusCode == expected, $"{seat.UserName}: {answer.StatusCode}");
        }

        Assert.Equal(0, await AcceptedAsync());
    }

    [Fact]
    public async Task A_blocking_rule_stops_the_side_with_its_sentence_and_no_reason_helps()
    {
        var filing = await _portal.HasOneWarningAsync();
        await _portal.HasRuleAsync(null, "DT_CHAN", $"{Talks}.DV < 100", CheckSeverity.Block, "Không quá 100 cuộc đối thoại.");
        var officer = await filing.OfficerAsync(Side.Party);
        var forced = (await ReviewAsync(officer, filing)).FormWith("Subject");

        var answer = await filing.StepAsync(officer, "trinh-lanh-dao");
        var accepted = await officer.SubmitAsync(forced, ("Subject", "rule.DT_CHAN"), ("Values", await ValuesAsync(filing, "rule.DT_CHAN")), ("Reason", "Cứ cho qua"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Số liệu chưa khớp: Không quá 100 cuộc đối thoại. Xem ở tab Rà soát và sửa rồi trình.", (await answer.ReadPageAsync()).QuerySelector(".error-summary li")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, accepted.StatusCode);
        Assert.Contains("chỉ sửa được", (await accepted.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SideState.Entering, await filing.SideAsync(Side.Party));
        Assert.Equal(0, await AcceptedAsync());
    }

    [Fact]
    public async Task Sending_tells_how_many_warnings_go_along_open_and_sends_all_the_same()
    {
        var filing = await _portal.HasOneWarningAsync();
        var officer = await filing.OfficerAsync(Side.Party);

        var step = await officer.GetPageAsync($"{filing.Address}/trinh-lanh-dao");
        Assert.Contains("Còn 1 cảnh báo chưa sửa và chưa ghi lý do; vẫn trình được", step.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(step.QuerySelector($".flash a[href='{filing.Address}/ra-soat']"));
        Assert.DoesNotContain("cảnh báo chưa sửa", (await (await filing.OfficerAsync(Side.Military)).GetPageAsync($"{filing.Address}/trinh-lanh-dao")).Body!.TextContent, StringComparison.Ordinal);

        _ = await filing.DoneAsync(officer, "trinh-lanh-dao");

        Assert.Equal(SideState.WithLeader, await filing.SideAsync(Side.Party));
        Assert.Null(Assert.Single(Rows(await ReviewAsync(officer, filing))).QuerySelector("form"));
    }

    [Fact]
    public async Task After_acceptance_a_reader_from_outside_sees_no_review()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var viewer = await filing.World.As(filing.World.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync(new Uri($"{filing.Address}/ra-soat", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("Rà soát", (await viewer.GetPageAsync(filing.Address)).QuerySelector(".tabs")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static Task<IHtmlDocument> ReviewAsync(HttpClient browser, Filing filing) => browser.GetPageAsync($"{filing.Address}/ra-soat");

    private static async Task<HttpResponseMessage> AcceptAsync(HttpClient browser, Filing filing, string reason) =>
        await browser.SubmitAsync((await ReviewAsync(browser, filing)).FormWith("Subject"), ("Reason", reason));

    private static List<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("li.finding")];

    private static string State(IHtmlDocument page) => Assert.Single(Rows(page)).QuerySelector(".state")!.TextContent.Trim();

    private static string Cell(Filing filing, string code, int column) => $"{filing.Address}#c_{filing.Indicator(code)}_{column}";

    private static string Value(IHtmlFormElement form, string field) => form.QuerySelector($"[name={field}]")!.GetAttribute("value")!;

    private static async Task<string> ValuesAsync(Filing filing, string subject)
    {
        var values = "";
        await filing.World.JudgeAsync(filing.Id, whole => values = whole.Findings().Single(finding => finding.Subject == subject).Values);
        return values;
    }

    private async Task<int> AcceptedAsync()
    {
        await using var db = _portal.Open();
        return await db.AcceptedFindings.CountAsync();
    }
}
