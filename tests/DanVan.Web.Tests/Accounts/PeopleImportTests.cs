using System.Text;
using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Accounts;

public sealed class PeopleImportTests : IDisposable
{
    private const string Head = "user_name,display_name,organization_code,function,title,deputy,valid_from,valid_to\n";

    private readonly Portal _portal = new();

    [Fact]
    public async Task Several_rows_make_one_person_with_several_posts()
    {
        var province = await _portal.HasProvinceAsync();

        var plan = await ImportAsync(
            province,
            "tinh.dv,Cán bộ tổng hợp,BDV-PHONG,StandingOffice,Cán bộ tổng hợp,,2021-01-01,\n"
            + "tinh.dv,,bdv,officer,Cán bộ Ban,no,01/01/2021,31/12/2021\n"
            + "xem,Người xem,,Viewer,Cán bộ Trung ương,,2021-01-01,\n"
            + "pho,Phó Trưởng Ban,BDV,Leader,Phó Trưởng Ban,yes,2021-01-01,");

        Assert.True(plan.CanApply);
        Assert.Equal(4, plan.Count(ImportOutcome.Added));
        await using var db = _portal.Open();
        var person = await db.Users.SingleAsync(account => account.UserName == "tinh.dv");
        Assert.Equal((province.Id, "Cán bộ tổng hợp", false), (person.ProvinceId, person.DisplayName, person.IsActivated));
        Assert.Equal(2, await db.Posts.CountAsync(post => post.PersonId == person.Id));
        Assert.True((await db.Posts.SingleAsync(post => post.Title == "Phó Trưởng Ban")).IsDeputy);
        Assert.Equal(4, await db.History.CountAsync(entry => entry.Event == "PostGiven"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_corrected_one_tells_what()
    {
        var province = await _portal.HasProvinceAsync();
        const string Row = "lyson.dv,Cán bộ Lý Sơn,BDV,Officer,Cán bộ,,2021-01-01,";
        _ = await ImportAsync(province, Row);

        var again = await ImportAsync(province, Row);
        var corrected = await ImportAsync(province, "lyson.dv,Cán bộ huyện Lý Sơn,BDV,Officer,Cán bộ Ban Dân vận,,2021-01-01,2021-12-31");

        Assert.Equal(1, again.Count(ImportOutcome.Unchanged));
        var changes = Assert.Single(corrected.Lines).Changes;
        Assert.Equal(["display_name", "title", "valid_to"], changes.Select(change => change.Column), StringComparer.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal(new DateOnly(2021, 12, 31), (await db.Posts.SingleAsync()).ValidTo);
        Assert.Equal("can bo huyen ly son lyson.dv", (await db.Users.SingleAsync()).SearchKey);
    }

    [Theory]
    [InlineData("Lý Sơn,A,BDV,Officer,T,,2021-01-01,", "account.user-name-invalid")]
    [InlineData("<script>,A,BDV,Officer,T,,2021-01-01,", "account.user-name-invalid")]
    [InlineData("lyson.dv,,BDV,Officer,T,,2021-01-01,", "account.display-name-missing")]
    [InlineData("lyson.dv,A,KHONGCO,Officer,T,,2021-01-01,", "people-import.organization-unknown")]
    [InlineData("lyson.dv,A,BDV,Boss,T,,2021-01-01,", "people-import.function-unknown")]
    [InlineData("lyson.dv,A,BDV,1,T,,2021-01-01,", "people-import.function-unknown")]
    [InlineData("lyson.dv,A,BDV,Officer,T,maybe,2021-01-01,", "people-import.deputy-invalid")]
    [InlineData("lyson.dv,A,BDV,Officer,T,,31/02/2021,", "people-import.date-invalid")]
    [InlineData("lyson.dv,A,BDV,Officer,T,,2021-01-01,mai", "people-import.date-invalid")]
    [InlineData("lyson.dv,A,BDV,Officer,T,,2021-01-01,2020-12-31", "post.ends-before-it-begins")]
    [InlineData("lyson.dv,A,BDV,Officer,,,2021-01-01,", "post.title-missing")]
    [InlineData("lyson.dv,A,BDV-PHONG,Officer,T,,2021-01-01,", "post.is-a-standing-office")]
    [InlineData("lyson.dv,A,BDV,StandingOffice,T,,2021-01-01,", "post.not-a-standing-office")]
    [InlineData("lyson.dv,A,MTTQ,Clerk,T,,2021-01-01,", "post.without-side")]
    [InlineData("lyson.dv,A,BDV,Viewer,T,,2021-01-01,", "post.without-organization")]
    [InlineData("nguoi.la,A,BDV,Officer,T,,2021-01-01,", "account.user-name-taken")]
    public async Task A_bad_row_is_refused_with_its_reason_and_nothing_is_written(string row, string reason)
    {
        var province = await _portal.HasProvinceAsync();
        var other = await _portal.HasProvinceAsync("48", "Đà Nẵng");
        _ = await _portal.HasPersonAsync("nguoi.la", Function.Viewer, other.Id);

        var plan = await ImportAsync(province, "tot,Người tốt,BDV,Officer,Cán bộ,,2021-01-01,\n" + row);

        Assert.False(plan.CanApply);
        Assert.Equal((3, reason), (plan.Lines[1].Line, plan.Lines[1].Refusal?.Code));
        await using var db = _portal.Open();
        Assert.False(await db.Users.AnyAsync(person => person.UserName == "tot"));
    }

    [Fact]
    public async Task A_row_that_stands_twice_and_a_person_with_two_names_are_refused()
    {
        var province = await _portal.HasProvinceAsync();

        var plan = await ImportAsync(
            province,
            "lyson.dv,A,BDV,Officer,T,,2021-01-01,\nLYSON.dv,A,BDV,Officer,T,,2021-01-01,\nlyson.dv,B,BDV,Clerk,T,,2021-01-01,\nlyson.dv,A,BDV,Officer,T,,2021-06-01,");

        Assert.Equal([null, "people-import.row-repeated", "people-import.display-name-differs", "post.held-already"], plan.Lines.Select(line => line.Refusal?.Code), StringComparer.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    // As the page of imports does it: one transaction, committed only when no row is refused.
    private async Task<ImportPlan> ImportAsync(SmallProvince province, string rows)
    {
        using var scope = _portal.Services.CreateScope();
        var import = scope.ServiceProvider.GetServices<IImport>().Single(import => import.Kind == "nguoi-dung");
        var table = CsvTable.Read(Encoding.UTF8.GetBytes(Head + rows), import.Columns).Table!;
        var actor = new Actor(Guid.NewGuid(), 1, "Quản trị tỉnh", Function.Administrator, false, province.Id, null, null, false);
        await using var db = _portal.Services.GetRequiredService<PortalDbOpener>().Open(Visibility.OfAreas(province.Id, []), new CurrentChange());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var plan = await import.CarryOutAsync(db, table, actor, _portal.Clock.GetUtcNow(), CancellationToken.None);
        if (plan.CanApply)
        {
            await transaction.CommitAsync();
        }

        return plan;
    }
}
