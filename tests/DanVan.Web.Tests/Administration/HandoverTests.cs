using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Administration;

/// <summary>A post changes hands, with what waits for it.</summary>
public sealed class HandoverTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_successor_gets_the_post_the_signature_and_a_page_that_shows_what_moved()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.AwaitingSignature);
        var (leader, heir) = (world.Leader(1, Side.Party), await _portal.HasPersonAsync("ketiep", Function.Viewer, world.Province.Id));
        var admin = await world.As(world.Administrator);
        var form = (await admin.GetPageAsync($"/quan-tri/nguoi-dung/{leader.Actor.PersonId}/chuc-vu/{leader.Actor.PostId}/ban-giao")).QuerySelector<IHtmlFormElement>("main form[method='post']")!;

        var answer = await admin.SubmitAsync(form, ("Form.Successor", $"{heir.Id}"), ("Form.Title", "Trưởng ban mới"), ("Form.LastDay", "21/12/2021"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        var (from, to) = (await db.Posts.SingleAsync(post => post.Id == leader.Actor.PostId), await db.Posts.SingleAsync(post => post.PersonId == heir.Id && post.Function == Function.Leader));
        Assert.Equal((new DateOnly(2021, 12, 21), new DateOnly(2021, 12, 22), "Trưởng ban mới"), (from.ValidTo!.Value, to.ValidFrom, to.Title));
        var moved = await db.JointDocuments.SingleAsync(one => one.Id == document.Id);
        Assert.Equal((to.Id, "Trưởng ban mới"), (moved.Working!.PartySignerPostId!.Value, moved.Working.PartySigner));
        var page = await admin.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("chữ ký đang chờ đã chuyển cho người nhận", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .works a"));
    }

    [Theory]
    [InlineData("Form.Successor", "", "Form_Successor-error")]
    [InlineData("Form.LastDay", "mai", "Form_LastDay-error")]
    [InlineData("Form.LastDay", "01/01/1990", "Form_LastDay-error")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_changes(string field, string typed, string error)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var (officer, heir) = (world.Officer(1, Side.Party), await _portal.HasPersonAsync("ketiep", Function.Viewer, world.Province.Id));
        var admin = await world.As(world.Administrator);
        var form = (await admin.GetPageAsync($"/quan-tri/nguoi-dung/{officer.Actor.PersonId}/chuc-vu/{officer.Actor.PostId}/ban-giao")).QuerySelector<IHtmlFormElement>("main form[method='post']")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Successor"] = $"{heir.Id}", ["Form.LastDay"] = "21/12/2021", [field] = typed };

        var answer = await admin.SubmitAsync(form, [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync()).GetElementById(error));
        await using var db = _portal.Open();
        Assert.Null((await db.Posts.SingleAsync(post => post.Id == officer.Actor.PostId)).ValidTo);
        Assert.Empty(await db.Handovers.ToListAsync());
    }

    public void Dispose() => _portal.Dispose();
}
