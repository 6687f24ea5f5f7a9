using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Notices;

/// <summary>From what people did to the inbox: everybody whom it is for, once, whatever happens to the worker.</summary>
public sealed class DeliveryTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Today = new(2021, 12, 22);

    private readonly Breakdown _breakdown = new();
    private readonly Portal _portal;
    private NoticeStage _stage = null!;

    public DeliveryTests() => _portal = new Portal(web => _breakdown.Watch(web));

    private ReportWorld World => _stage.World;

    public async Task InitializeAsync() => _stage = await NoticeStage.OfAsync(_portal);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_returned_report_tells_the_side_once_however_often_the_worker_runs()
    {
        var id = await World.HasReportAsync(1, Stage.Returned);

        Assert.True(await _stage.RunAsync());
        Assert.False(await _stage.RunAsync());

        var notice = Assert.Single(await _stage.InboxAsync(World.Officer(1, Side.Party)), notice => notice.Kind is NoticeKind.Returned);
        Assert.Equal((id, World.Officer(1, Side.Party).Actor.PostTitle, (Side?)Side.Party, (int?)1), (notice.ReportId, notice.PostTitle, notice.Side, notice.Count));
        Assert.Null(notice.ReadAt);
        Assert.Contains("Tỉnh trả lại báo cáo quý IV/2021 của thành phố Quảng Ngãi (1 ô cần sửa), phần Dân vận", await _stage.SentencesAsync(World.Officer(1, Side.Party)), StringComparer.Ordinal);
        Assert.Equal([NoticeKind.SentToLeader, NoticeKind.Returned], await _stage.KindsAsync(World.Leader(1, Side.Party)));
    }

    [Fact]
    public async Task Nobody_is_told_of_their_own_doing_nor_of_another_area_and_clerks_and_viewers_of_nothing()
    {
        var id = await World.HasReportAsync(1, Stage.Accepted);
        _stage.Set(Today, 6);
        await World.CorrectAsync(id, 1, _portal.Clock.GetUtcNow());

        _ = await _stage.RunAsync();

        Assert.Equal([NoticeKind.Accepted], await _stage.KindsAsync(World.Officer(1, Side.Party)));
        Assert.Equal([NoticeKind.SentToLeader, NoticeKind.Accepted, NoticeKind.CorrectionOpened], await _stage.KindsAsync(World.Leader(1, Side.Military)));
        Assert.Equal([NoticeKind.Submitted, NoticeKind.CorrectionOpened], await _stage.KindsAsync(World.Office(Side.Military)));
        foreach (var seat in new[] { World.Officer(2, Side.Party), World.Leader(2, Side.Party), World.Officer(0, Side.Party), World.Clerk(1), World.Administrator, World.Viewer })
        {
            Assert.Empty(await _stage.InboxAsync(seat));
        }
    }

    [Fact]
    public async Task Who_acts_for_the_post_today_is_told_deputies_too_and_who_has_left_is_not()
    {
        _ = await World.HasReportAsync(1, Stage.WithLeaders);
        var body = World.Pairings[1].PartyOrganizationId;
        var deputy = await _portal.HasPersonAsync("pho", Function.Leader, World.Province.Id, body, "Phó", isDeputy: true);
        var disabled = await _portal.HasPersonAsync("nghi", Function.Leader, World.Province.Id, body, "Đã nghỉ");
        await using (var db = _portal.Open())
        {
            (await db.Users.SingleAsync(person => person.Id == disabled.Id)).IsDisabled = true;
            var leader = await db.Posts.SingleAsync(post => post.PersonId == World.Leader(1, Side.Party).Actor.PersonId);
            db.Entry(leader).Property(post => post.ValidTo).CurrentValue = Today.AddDays(-1);
            Assert.Null(await db.SaveAsync());
        }

        _ = await _stage.Expanding().HasWorkAsync();
        await _stage.Expanding().RunAsync();

        await using var after = _portal.Open();
        var told = await after.Notices.Where(notice => notice.Kind == NoticeKind.SentToLeader && notice.Side == Side.Party).Select(notice => notice.PersonId).ToListAsync();
        Assert.Equal([deputy.Id], told);
    }

    [Fact]
    public async Task A_worker_that_dies_at_any_of_its_commits_leaves_nothing_lost_and_nothing_twice()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await World.HasReportAsync(2, Stage.Returned);
        var deaths = 0;

        // Each time one commit later; the lease that the dead one held runs out meanwhile.
        for (var at = 1; ; at++)
        {
            _breakdown.At(at);
            try
            {
                _ = await _stage.RunAsync(_stage.Pickup);
                break;
            }
            catch (Exception dead) when (Breakdown.IsIn(dead))
            {
                deaths++;
                _portal.Clock.Advance(TimeSpan.FromMinutes(4));
            }
        }

        _breakdown.At(0);
        await using var db = _portal.Open();
        Assert.True(deaths > 3, $"Only {deaths} deaths.");
        Assert.Empty(await db.NoticeCauses.Where(cause => cause.ExpandedAt == null).ToListAsync());
        Assert.Equal(await db.Notices.CountAsync(), await db.Notices.Select(notice => new { notice.CauseId, notice.PersonId }).Distinct().CountAsync());
        Assert.Single(await _stage.KindsAsync(World.Officer(2, Side.Party)), NoticeKind.Returned);
        Assert.Single(await _stage.KindsAsync(World.Officer(1, Side.Military)), NoticeKind.Accepted);
        Assert.Single(await _stage.KindsAsync(World.Officer(3, Side.Party)), NoticeKind.Overdue);
    }

    [Fact]
    public async Task Several_workers_at_once_tell_everybody_once()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await World.HasReportAsync(2, Stage.Returned);

        var worked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _stage.RunAsync())));
        _ = await _stage.RunAsync();

        Assert.Contains(true, worked);
        Assert.Single(await _stage.KindsAsync(World.Officer(2, Side.Party)), NoticeKind.Returned);
        Assert.Single(await _stage.KindsAsync(World.Officer(3, Side.Party)), NoticeKind.Overdue);
    }

    [Fact]
    public async Task Even_without_the_lease_nobody_is_told_twice()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await World.HasReportAsync(2, Stage.Returned);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _stage.Expanding().RunAsync())));

        await using var db = _portal.Open();
        Assert.Empty(await db.NoticeCauses.Where(cause => cause.ExpandedAt == null).ToListAsync());
        Assert.Single(await _stage.KindsAsync(World.Officer(2, Side.Party)), NoticeKind.Returned);
        Assert.Equal([NoticeKind.Accepted], await _stage.KindsAsync(World.Officer(1, Side.Party)));
    }

    [Fact]
    public async Task Due_dates_are_reminded_of_once_a_morning_until_the_side_is_confirmed()
    {
        _ = await World.HasReportAsync(1, Stage.PartyConfirmed);
        var (confirmed, late) = (World.Officer(1, Side.Party), World.Officer(1, Side.Military));
        _stage.Set(new DateOnly(2021, 12, 19), 6, 59);
        _ = await _stage.RunAsync();
        Assert.Empty(await _stage.KindsAsync(late));

        _stage.Set(new DateOnly(2021, 12, 19), 7);
        _ = await _stage.RunAsync();
        _ = await _stage.RunAsync();
        _stage.Set(new DateOnly(2021, 12, 20), 8);
        _ = await _stage.RunAsync();
        Assert.Equal(["Còn 1 ngày đến hạn nộp báo cáo quý IV/2021 của thành phố Quảng Ngãi (20/12/2021); phần Quân sự chưa xác nhận"], await _stage.SentencesAsync(late));

        foreach (var day in new[] { 21, 22 })
        {
            _stage.Set(new DateOnly(2021, 12, day), 8);
            _ = await _stage.RunAsync();
            _portal.Clock.Advance(TimeSpan.FromHours(5));
            _ = await _stage.RunAsync();
        }

        Assert.Equal([NoticeKind.DueSoon, NoticeKind.Overdue, NoticeKind.Overdue], await _stage.KindsAsync(late));
        Assert.Equal("Quá hạn 2 ngày: báo cáo quý IV/2021 của thành phố Quảng Ngãi (hạn nộp 20/12/2021); phần Quân sự chưa xác nhận", (await _stage.SentencesAsync(late))[^1]);
        Assert.Empty(await _stage.KindsAsync(confirmed));
        // The provincial report is due two days later.
        Assert.Equal([NoticeKind.DueSoon, NoticeKind.DueSoon], await _stage.KindsAsync(World.Officer(0, Side.Party)));
        Assert.Equal(3, (await _stage.KindsAsync(World.Leader(2, Side.Party))).Count);
    }

    [Fact]
    public async Task A_moved_due_date_is_told_and_counts_from_then_on()
    {
        var office = await World.As(World.Office(Side.Party));
        var form = (await office.GetPageAsync($"/ky-bao-cao/{World.Period.Id}/gia-han/{World.Pairings[1].Id}")).FormWith("Form.Due");
        _ = await office.FollowAsync(await office.SubmitAsync(form, ("Form.Due", "29/12/2021"), ("Form.Reason", "Bão số 9")));

        _ = await _stage.RunAsync();

        Assert.Equal(
            ["Hạn nộp báo cáo quý IV/2021 của thành phố Quảng Ngãi đổi sang 29/12/2021", "Còn 7 ngày đến hạn nộp báo cáo quý IV/2021 của thành phố Quảng Ngãi (29/12/2021); phần Quân sự chưa xác nhận"],
            await _stage.SentencesAsync(World.Leader(1, Side.Military)));
        Assert.Equal([NoticeKind.Overdue], await _stage.KindsAsync(World.Leader(2, Side.Military)));
    }

    [Fact]
    public async Task A_moved_period_is_told_to_those_who_still_owe_their_report()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _stage.Set(Today, 6);
        await using (var db = _portal.Open())
        {
            var period = await db.Periods.SingleAsync(p => p.Id == World.Period.Id);
            Assert.Null(period.Reschedule(period.WindowFrom, period.WindowTo, new DateOnly(2021, 12, 27), new DateOnly(2021, 12, 29), World.Office(Side.Party).Actor, _portal.Clock.GetUtcNow()));
            Assert.Null(await db.SaveAsync());
        }

        _ = await _stage.RunAsync();

        Assert.Equal(["Hạn nộp báo cáo quý IV/2021 đổi sang 27/12/2021"], await _stage.SentencesAsync(World.Leader(2, Side.Military)));
        Assert.Equal(["Hạn nộp báo cáo quý IV/2021 đổi sang 29/12/2021"], await _stage.SentencesAsync(World.Officer(0, Side.Party)));
        Assert.DoesNotContain(NoticeKind.ScheduleMoved, await _stage.KindsAsync(World.Officer(1, Side.Party)));
    }

    [Fact]
    public async Task What_is_older_than_a_month_is_not_news()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted, on: Today.AddDays(-31));

        _ = await _stage.RunAsync();

        Assert.Empty(await _stage.InboxAsync(World.Officer(1, Side.Party)));
        await using var db = _portal.Open();
        Assert.Empty(await db.NoticeCauses.Where(cause => cause.ExpandedAt == null).ToListAsync());
    }

    [Fact]
    public async Task Read_notices_go_after_half_a_year_and_unread_ones_stay()
    {
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await _stage.RunAsync();
        var (reader, other) = (World.Officer(1, Side.Party), World.Officer(1, Side.Military));
        await using (var db = _portal.Open())
        {
            var now = _portal.Clock.GetUtcNow();
            _ = await db.Notices.Where(notice => notice.PersonId == reader.Actor.PersonId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now));
        }

        await World.CloseAsync(ReportWorld.FourthOf2021);
        _stage.Set(Today.AddDays(179), 8);
        _ = await _stage.RunAsync();
        Assert.Single(await _stage.InboxAsync(reader));
        _stage.Set(Today.AddDays(181), 8);
        _ = await _stage.RunAsync();

        Assert.Empty(await _stage.InboxAsync(reader));
        Assert.Single(await _stage.InboxAsync(other));
    }

    public void Dispose()
    {
        _stage.Dispose();
        _portal.Dispose();
    }
}
