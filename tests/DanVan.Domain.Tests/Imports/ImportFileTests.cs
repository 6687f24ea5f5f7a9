using DanVan.Domain.Common;
using DanVan.Domain.Imports;

namespace DanVan.Domain.Tests.Imports;

public sealed class ImportFileTests
{
    private static readonly Actor Administrator = new(Guid.Empty, 1, "Quản trị", Function.Administrator, false, 1, null, null, false);
    private static readonly DateTimeOffset Now = new(2021, 12, 22, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("areas.csv", "areas.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\địa bàn.csv", "địa bàn.csv")]
    [InlineData("a\0b\r\n.csv", "ab.csv")]
    [InlineData("<script>.csv", "script.csv")]
    [InlineData("...", "tep.csv")]
    [InlineData("", "tep.csv")]
    [InlineData("x\u202Evsc.exe", "xvsc.exe")]
    public void A_file_name_is_only_a_name(string sent, string kept) => Assert.Equal(kept, ImportFile.Sanitise(sent));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(ImportFile.FileNameMaxLength, ImportFile.Sanitise(new string('a', 500)).Length);

    [Fact]
    public void It_is_applied_once()
    {
        var file = ImportFile.Receive(Guid.NewGuid(), "dia-ban", "a.csv", [1], Administrator, Now);
        var plan = new ImportPlan([ImportLine.Added(2, "524")]);

        Assert.Null(file.Apply(plan, Administrator, Now));
        Assert.Equal("import.already-applied", file.Apply(plan, Administrator, Now)?.Code);
        Assert.Equal([new FileImported("dia-ban", "a.csv", 1, 0, 0, Administrator, Now)], file.Events);
    }

    [Fact]
    public void A_refused_row_keeps_it_from_being_applied()
    {
        var file = ImportFile.Receive(Guid.NewGuid(), "dia-ban", "a.csv", [1], Administrator, Now);

        var refusal = file.Apply(new ImportPlan([ImportLine.Added(2, "524"), ImportLine.Refused(3, "525", ImportRefusals.CellMissing("name"))]), Administrator, Now);

        Assert.Equal("import.rows-refused", refusal?.Code);
        Assert.Null(file.AppliedAt);
        Assert.Empty(file.Events);
    }
}
