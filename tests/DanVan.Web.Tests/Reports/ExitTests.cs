using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Consolidation;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>The exits, so that real life never blocks: an office that does not answer, a date that cannot be kept, a closed period.</summary>
public sealed class ExitTests : IDisposable
{
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

    public void Dispose() => _portal.Dispose();
}
