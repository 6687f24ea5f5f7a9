using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>The library of legal bases and its citations over HTTP.</summary>
public sealed class BasisPagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task A_basis_is_put_into_the_library_cited_and_warned_of_when_it_is_replaced()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(0, Side.Party));
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(officer, "290-QĐ/TW", "25/02/2010")).StatusCode);
        var form = await officer.GetPageAsync($"/ke-hoach/{plan.Id}/can-cu");
        var old = form.QuerySelector<IHtmlInputElement>("input[name='Form.Chosen']")!.Value;

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(Form(form), ("Form.Chosen", old))).StatusCode);

        Assert.Contains("Quyết định về công tác dân vận (số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị)", (await officer.GetPageAsync($"/ke-hoach/{plan.Id}")).GetElementById("can-cu")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(officer, "23-QĐ/TW", "01/01/2021")).StatusCode);
        var edit = await officer.GetPageAsync($"/can-cu/{old}");
        var newer = edit.QuerySelectorAll<IHtmlOptionElement>("[name='Form.ReplacedBy'] option").Single(option => option.Text.StartsWith("23-QĐ/TW", StringComparison.Ordinal)).Value;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(Form(edit), ("Form.ReplacedBy", newer))).StatusCode);

        var page = await officer.GetPageAsync($"/ke-hoach/{plan.Id}");
        Assert.Contains("1 căn cứ không còn hiệu lực.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Căn cứ không còn hiệu lực", (await officer.GetPageAsync($"/ke-hoach/{plan.Id}/ra-soat")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var list = (await officer.GetPageAsync("/can-cu?hieu-luc=het")).QuerySelectorAll("table.list tbody tr");
        Assert.Equal("1", Assert.Single(list).QuerySelector("td:last-child")!.TextContent);
    }

    [Theory]
    [InlineData("Form.Number", "", "Form_Number-error")]
    [InlineData("Form.Title", "", "Form_Title-error")]
    [InlineData("Form.IssuedOn", "hôm qua", "Form_IssuedOn-error")]
    [InlineData("Form.InForceTo", "01/01/2000", "Form_InForceTo-error")]
    public async Task What_a_basis_cannot_be_is_said_at_its_field(string field, string typed, string error)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var officer = await world.As(world.Officer(0, Side.Party));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Number"] = "1-QĐ", ["Form.IssuedOn"] = "01/02/2021", ["Form.Issuer"] = "Bộ", ["Form.Title"] = "Quyết định", [field] = typed };

        var answer = await officer.SubmitAsync(Form(await officer.GetPageAsync("/can-cu/them")), [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync()).GetElementById(error));
    }

    [Fact]
    public async Task The_same_number_of_the_same_day_is_taken_once()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var officer = await world.As(world.Officer(0, Side.Party));
        _ = await AddAsync(officer, "25-NQ/TW", "03/06/2013");

        var again = await AddAsync(officer, "25-NQ/TW", "03/06/2013");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("Thư viện đã có văn bản số và ngày này.", (await again.ReadPageAsync()).GetElementById("Form_Number-error")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static IHtmlFormElement Form(AngleSharp.Dom.IDocument page) => page.QuerySelector<IHtmlFormElement>("form.sheet")!;

    private static async Task<HttpResponseMessage> AddAsync(HttpClient officer, string number, string issued) =>
        await officer.SubmitAsync(Form(await officer.GetPageAsync("/can-cu/them")),
            ("Form.Title", "Quyết định về công tác dân vận"), ("Form.Number", number), ("Form.IssuedOn", issued), ("Form.Issuer", "Bộ Chính trị"));
}
