using System.Text;
using DanVan.Data.Imports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Imports;

/// <summary>Each fault is refused at its own line with its own reason, and nothing of the file is written.</summary>
public sealed class RefusedRowsTests(QuangNgai world) : IClassFixture<QuangNgai>
{
    private const string AreaHead = "code,name,type,level,parent_code,valid_from,valid_to,display_order,tags\n";
    private const string BodyHead = "code,side,level,area_code,parent_code,official_name,short_name,symbol,standing_office,valid_from,valid_to\n";
    private const string PairingHead = "area_code,party_code,military_code,valid_from,valid_to\n";
    private const string SuccessionHead = "from_code,to_code,kind,date,legal_basis\n";

    [Theory]
    [InlineData("600,Mới,huyện,district,99,2020-01-01,,1,", 2, "area.parent-unknown")]
    [InlineData("600,Mới,huyện,district,51,2020-01-01,,1,\n600,Mới,huyện,district,51,2020-01-01,,1,", 3, "import.twice")]
    [InlineData("600,Mới,huyện,district,601,2020-01-01,,1,\n601,Mới,huyện,district,600,2020-01-01,,1,", 2, "area.cyclic")]
    [InlineData("600,Mới,huyện,district,600,2020-01-01,,1,", 2, "area.cyclic")]
    [InlineData("600,Mới,huyện,district,524,2020-01-01,,1,", 2, "area.parent-not-above")]
    [InlineData("600,Mới,huyện,district,,2020-01-01,,1,", 2, "area.parent-missing")]
    [InlineData("600,Mới,tỉnh,province,51,2020-01-01,,1,", 2, "area.top-with-parent")]
    [InlineData("600,Mới,huyện,district,51,2020-01-01,2019-12-31,1,", 2, "area.end-before-beginning")]
    [InlineData("600,Mới,huyện,huyen,51,2020-01-01,,1,", 2, "area.level-unknown")]
    [InlineData("600,,huyện,district,51,2020-01-01,,1,", 2, "area.name-missing")]
    [InlineData(",Mới,huyện,district,51,2020-01-01,,1,", 2, "area.code-missing")]
    [InlineData("123456789012345678901,Mới,huyện,district,51,2020-01-01,,1,", 2, "area.code-too-long")]
    [InlineData("600,Mới,huyện,district,51,31/02/2020,,1,", 2, "import.date-wrong")]
    [InlineData("600,Mới,huyện,district,51,2020-13-01,,1,", 2, "import.date-wrong")]
    [InlineData("600,Mới,huyện,district,51,,,1,", 2, "import.cell-missing")]
    [InlineData("600,Mới,huyện,district,51,2020-01-01,,một,", 2, "import.number-wrong")]
    [InlineData("600,Mới,huyện,district,51,2020-01-01,,-1,", 2, "import.number-wrong")]
    [InlineData("600,Mới,huyện,district,51,2020-01-01,,200000,", 2, "area.order-out-of-range")]
    [InlineData("524,Bình Sơn,huyện,district,51,2000-01-01,2020-12-31,2,", 2, "area.pairing-outside")]
    public Task An_area_is_refused(string rows, int line, string reason) => Refused(new AreaImport(), AreaHead + rows, line, reason);

    [Fact]
    public Task A_name_that_is_too_long_is_refused() =>
        Refused(new AreaImport(), $"{AreaHead}600,{new string('a', 121)},huyện,district,51,2020-01-01,,1,", 2, "area.name-too-long");

    [Theory]
    [InlineData("X,Party,district,999,BDVTU,Tên,,,,2020-01-01,", 2, "organization.area-unknown")]
    [InlineData("X,Party,district,524,YYY,Tên,,,,2020-01-01,", 2, "organization.parent-unknown")]
    [InlineData("X,Party,district,524,BCHQST,Tên,,,,2020-01-01,", 2, "organization.parent-of-other-side")]
    [InlineData("X,Party,district,524,Y,Tên,,,,2020-01-01,\nY,Party,district,524,X,Tên,,,,2020-01-01,", 3, "organization.cyclic")]
    [InlineData("X,Party,xa,524,,Tên,,,,2020-01-01,", 2, "organization.level-unknown")]
    [InlineData("X,Party,,524,,Tên,,,,2020-01-01,", 2, "organization.level-missing")]
    [InlineData("X,,district,524,,Tên,,,,2020-01-01,", 2, "organization.outside-body-with-level")]
    [InlineData("X,Party,district,,,Tên,,,,2020-01-01,", 2, "organization.area-missing")]
    [InlineData("X,Dân quân,district,524,,Tên,,,,2020-01-01,", 2, "import.value-unknown")]
    [InlineData("X,Party,district,524,,Tên,,,có thể,2020-01-01,", 2, "import.value-unknown")]
    [InlineData("X,Party,district,524,,,,,,2020-01-01,", 2, "organization.name-missing")]
    [InlineData("X,Party,district,524,,Tên,,,yes,2020-01-01,", 2, "organization.standing-office-without-parent")]
    [InlineData("X,Party,district,524,,Tên,,,,2020-01-01,2019-01-01", 2, "organization.end-before-beginning")]
    [InlineData("X,Party,district,524,,Tên,,,,2020-01-01,\nX,Party,district,524,,Tên khác,,,,2021-01-01,", 3, "organization.names-overlap")]
    [InlineData("X,Party,district,524,,Tên,,,,2020-01-01,\nX,Party,district,524,,Tên,,,,2020-01-01,", 3, "import.twice")]
    [InlineData("X,Party,district,524,,Tên,,,,2020-01-01,2020-12-31\nX,Military,district,524,,Tên khác,,,,2021-01-01,", 3, "import.rows-disagree")]
    [InlineData("BDV-524,Party,district,524,BDVTU,Tên mới,,,,2021-01-01,", 2, "organization.names-overlap")]
    [InlineData("BDV-524,Military,district,524,BCHQST,Ban Dân vận Huyện ủy Bình Sơn,,,,2000-01-01,2025-06-30", 2, "organization.coordinates")]
    public Task A_body_is_refused(string rows, int line, string reason) => Refused(new OrganizationImport(), BodyHead + rows, line, reason);

    [Theory]
    [InlineData("999,BDV-524,CHQS-524,2025-07-01,", 2, "area.unknown")]
    [InlineData("524,XXX,CHQS-524,2025-07-01,", 2, "organization.unknown")]
    [InlineData("51,CHQS-524,CHQS-524,2025-07-01,", 2, "pairing.wrong-side")]
    [InlineData("51,BDVTU,BDV-524,2025-07-01,", 2, "pairing.wrong-side")]
    [InlineData("51,BDVTU-DVCQ,BCHQST,2025-07-01,", 2, "pairing.standing-office")]
    [InlineData("524,BDV-524,CHQS-524,2010-01-01,2009-01-01", 2, "pairing.end-before-beginning")]
    [InlineData("524,BDV-524,CHQS-524,2010-01-01,2010-12-31", 2, "pairing.overlaps")]
    [InlineData("526,BDV-526,CHQS-526,2003-12-01,2021-12-31", 2, "pairing.outside-area")]
    [InlineData("51,BDV-526,BCHQST,2021-01-01,2021-12-31", 2, "pairing.outside-body")]
    [InlineData("525,BDV-524,CHQS-524,2000-01-01,2025-06-30", 2, "pairing.bodies-stay")]
    [InlineData("524,BDV-524,CHQS-524,2000-01-01,2010-12-31\n524,BDV-524,CHQS-524,2000-01-01,2010-12-31", 3, "import.twice")]
    public Task A_pairing_is_refused(string rows, int line, string reason) => Refused(new PairingImport(), PairingHead + rows, line, reason);

    [Theory]
    [InlineData("999,525,merge,2020-02-01,", 2, "area.unknown")]
    [InlineData("526,999,merge,2020-02-01,", 2, "area.unknown")]
    [InlineData("526,,merge,2020-02-01,", 2, "succession.successor-missing")]
    [InlineData("526,525,abolish,2020-02-01,", 2, "succession.abolished-with-successor")]
    [InlineData("525,525,split,2020-02-01,", 2, "succession.of-itself")]
    [InlineData("534,525,merge,2019-02-01,", 2, "succession.from-not-yet")]
    [InlineData("525,534,merge,2019-02-01,", 2, "succession.to-not-then")]
    [InlineData("526,525,sáp nhập,2020-02-01,", 2, "import.value-unknown")]
    [InlineData("526,525,,2020-02-01,", 2, "import.cell-missing")]
    [InlineData("526,525,merge,2020-02-02,\n526,525,split,2020-02-02,", 3, "import.twice")]
    public Task A_succession_is_refused(string rows, int line, string reason) => Refused(new SuccessionImport(), SuccessionHead + rows, line, reason);

    private async Task Refused(IImport import, string file, int line, string reason)
    {
        await using var db = world.Portal.Open();
        var before = await db.History.CountAsync();

        var answer = await world.Portal.ImportAsync(world.ProvinceId, import, Encoding.UTF8.GetBytes(file));

        Assert.Equal("import.rows-refused", answer.Refusal?.Code);
        Assert.Contains(answer.Plan!.Lines, row => row.Line == line && row.Refusal?.Code == reason);
        Assert.Equal(before, await db.History.CountAsync());
    }
}
