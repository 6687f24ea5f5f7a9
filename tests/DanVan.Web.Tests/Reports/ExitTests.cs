using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Consolidation;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>The exits, so that real life never blocks: an office that does not answer, a date that cannot be kept, a closed period.</summary>
public sealed class ExitTests : IDisposable
{
    private const string Send = "trinh-lanh-dao";
    private const string Unlock = "mo-khoa";
    private const string ForSilent = "duyet-thay";

    private readonly Portal _portal = new();

    [Fact]
    public async Task An_office_accepts_for_the_other_that_has_not_answered_and_everybody_reads_so()
    {
        // Submitted and cleared on Sunday 19/12/2021; Monday to Wednesday pass.
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 22), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.OneCleared);
        var office = await filing.OfficeAsync(Side.Party);

        var early = await filing.StepAsync(await filing.OfficeAsync(Side.Military), ForSilent);
        var page = await office.GetPageAsync($"{filing.Address}/{ForSilent}");
        var work = (await office.GetPageAsync("/")).QuerySelector("main")!.TextContent;
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 23), new TimeOnly(9, 0)));
        var offered = await office.GetPageAsync("/");
        var done = await filing.DoneAsync(office, ForSilent);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("từ ngày 23/12/2021", page.QuerySelector(".flash-attention")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form button"));
        Assert.Contains("duyệt thay được từ ngày 23/12/2021", work, StringComparison.Ordinal);
        Assert.NotNull(offered.QuerySelector($"a[href='{filing.Address}/{ForSilent}']"));
        Assert.Contains("duyệt thay bộ phận tham mưu bên Quân sự", done.QuerySelector(".tabs-line")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((ReportState.Accepted, Side.Military), ((await filing.ReportAsync()).State, (await filing.ReportAsync()).Standing!.SilentOffice));
        Assert.Contains("Duyệt thay bộ phận tham mưu bên Quân sự chưa trả lời", (await office.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bộ phận bên Dân vận duyệt thay", (await office.GetPageAsync($"{filing.Address}/in")).QuerySelector(".paper-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Duyệt thay bộ phận bên Quân sự", (await office.GetPageAsync($"/tong-hop/2021-4/{Talks}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));
    }

    [Fact]
    public async Task The_province_says_how_many_days_an_office_may_be_silent()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 23), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.OneCleared);
        var administrator = await filing.World.As(filing.World.Administrator);

        var refused = await administrator.SubmitAsync((await administrator.GetPageAsync("/quan-tri/tinh/cau-hinh")).FormWith("Form.SilentWorkingDays"), ("Form.SilentWorkingDays", "0"));
        var saved = await administrator.SubmitAsync((await administrator.GetPageAsync("/quan-tri/tinh/cau-hinh")).FormWith("Form.SilentWorkingDays"), ("Form.SilentWorkingDays", "5"));

        Assert.NotNull((await refused.ReadPageAsync()).GetElementById("Form_SilentWorkingDays-error"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var answer = await filing.StepAsync(await filing.OfficeAsync(Side.Party), ForSilent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("từ ngày 25/12/2021", (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReportState.Submitted, (await filing.ReportAsync()).State);
    }

    [Fact]
    public async Task One_report_of_a_closed_period_is_unlocked_until_a_day_and_the_others_stay_closed()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var other = await Filing.OfAsync(_portal, filing.World, Stage.Filled, 2);
        await filing.World.CloseAsync(FourthOf2021);
        var (office, officer) = (await filing.OfficeAsync(Side.Military), await filing.OfficerAsync(Side.Party));

        var locked = await filing.StepAsync(officer, Send);
        var dateless = await filing.StepAsync(office, Unlock, ("Until", "mai"), ("Reason", "Mất điện nhiều ngày"));
        var unlocked = await filing.DoneAsync(office, Unlock, ("Until", "24/12/2021"), ("Reason", "Mất điện nhiều ngày"));
        var head = (await officer.GetPageAsync(filing.Address)).QuerySelector("main")!.TextContent;
        var work = (await officer.GetPageAsync("/")).QuerySelector("main")!.TextContent;
        _ = await filing.DoneAsync(officer, Send);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dateless.StatusCode);
        var answered = await dateless.ReadPageAsync();
        Assert.Contains("từ 22/12/2021 đến 22/03/2022", answered.GetElementById("Until-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("mai", answered.GetElementById("Until")!.GetAttribute("value"));
        Assert.Contains("mở khóa đến hết ngày 24/12/2021", unlocked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“Mất điện nhiều ngày”", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Kỳ đã đóng", work, StringComparison.Ordinal);
        Assert.Equal(SideState.WithLeader, await filing.SideAsync(Side.Party));
        Assert.Contains("Mở khóa báo cáo đến hết ngày 24/12/2021", (await officer.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.StepAsync(await other.OfficerAsync(Side.Party), Send)).StatusCode);

        // The day after, the leader finds it closed again.
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 25), new TimeOnly(0, 1)));
        var late = await filing.StepAsync(await filing.LeaderAsync(Side.Party), "xac-nhan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Kỳ báo cáo đã đóng", (await late.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_due_date_of_one_area_is_seen_with_who_and_why_wherever_days_are_counted()
    {
        var filing = await Filing.OfAsync(_portal, Stage.PartyConfirmed);
        var (office, leader) = (await filing.OfficeAsync(Side.Party), await filing.LeaderAsync(Side.Party));
        var before = await leader.GetPageAsync("/");
        var link = (await office.GetPageAsync(filing.Address)).QuerySelector("a[href*='/gia-han/']")!.GetAttribute("href")!;

        var early = await office.SubmitAsync((await office.GetPageAsync(link)).FormWith("Form.Due"), ("Form.Due", "01/12/2021"), ("Form.Reason", "Bão số 9"));
        var list = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync(link)).FormWith("Form.Due"), ("Form.Due", "27/12/2021"), ("Form.Reason", "Bão số 9")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("từ 20/12/2021", (await early.ReadPageAsync()).GetElementById("Form_Due-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gửi một bên", before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var row = list.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")?.GetAttribute("href") == filing.Address).TextContent;
        Assert.Contains("gia hạn đến 27/12/2021: “Bão số 9” – Cán bộ tổng hợp", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn", row, StringComparison.Ordinal);
        Assert.Contains("Còn 5 ngày", row, StringComparison.Ordinal);

        // The report, my work, the step and the consolidation count by the new day; other areas by the old one.
        var page = await leader.GetPageAsync(filing.Address);
        Assert.Contains("Hạn nộp 27/12/2021, gia hạn từ 20/12/2021: “Bão số 9”", page.QuerySelector(".tabs-line")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Gửi một bên", (await leader.GetPageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var alone = await filing.StepAsync(leader, "gui-mot-ben", ("Reason", "Bên kia diễn tập"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        Assert.Contains("sau hạn nộp 27/12/2021", (await alone.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hạn nộp đổi từ 20/12/2021 sang 27/12/2021", (await leader.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
        List<string> squares = [.. (await office.ConsolidationAsync()).QuerySelectorAll("table.heat tbody tr").Select(line => ConsolidationPage.Plain(line.Children[1]))];
        Assert.Equal(["đang lập", "quá hạn 2 ngày"], squares.Where(square => square is not "chưa đến hạn").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Reverse(), StringComparer.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal("DueExtension", (await db.History.SingleAsync(entry => entry.Event == "DueMoved")).SubjectType);
    }

    [Fact]
    public async Task Two_offices_extend_at_once_and_the_second_is_told()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var (first, second) = (await world.As(world.Office(Side.Party)), await world.As(world.Office(Side.Military)));
        var address = $"/ky-bao-cao/{world.Period.Id}/gia-han/{world.Pairings[1].Id}";
        var (mine, theirs) = ((await first.GetPageAsync(address)).FormWith("Form.Due"), (await second.GetPageAsync(address)).FormWith("Form.Due"));

        var done = await first.SubmitAsync(mine, ("Form.Due", "27/12/2021"), ("Form.Reason", "Bão số 9"));
        var late = await second.SubmitAsync(theirs, ("Form.Due", "30/12/2021"), ("Form.Reason", "Lũ quét"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (done.StatusCode, late.StatusCode));
        Assert.Equal("30/12/2021", (await late.ReadPageAsync()).GetElementById("Form_Due")!.GetAttribute("value"));
        await using var db = _portal.Open();
        Assert.Equal(new DateOnly(2021, 12, 27), (await db.DueExtensions.SingleAsync()).Due);
    }

    [Fact]
    public async Task A_late_side_may_say_why_and_the_list_and_the_story_tell_it()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 20), new TimeOnly(8, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.WithLeaders);
        var leader = await filing.LeaderAsync(Side.Party);

        // In time nobody is asked.
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 20), new TimeOnly(9, 0)));
        Assert.Null((await leader.GetPageAsync($"{filing.Address}/xac-nhan")).GetElementById("LateReason"));
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 22), new TimeOnly(9, 0)));
        var tooLong = await filing.StepAsync(leader, "xac-nhan", ("LateReason", new string('a', 1001)));
        _ = await filing.DoneAsync(leader, "xac-nhan", ("LateReason", "Chờ số của hai xã"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        var answered = await tooLong.ReadPageAsync();
        Assert.NotNull(answered.GetElementById("LateReason-error"));
        Assert.Equal(1001, answered.GetElementById("LateReason")!.TextContent.Trim().Length);
        var office = await filing.OfficeAsync(Side.Military);
        Assert.Contains("“Chờ số của hai xã”", (await office.GetPageAsync("/bao-cao-quy")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var story = (await office.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent;
        Assert.Contains("Dân vận nêu lý do chậm", story, StringComparison.Ordinal);
        Assert.Contains("Chờ số của hai xã", story, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();
}
