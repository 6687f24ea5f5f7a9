namespace DanVan.Benchmarks.Large;

/// <summary>One way to lay the agreed figures into tables and indexes, each within what EF Core can describe for both databases.</summary>
internal sealed record Layout(string Name, string What, string Identity, string PrimaryKey, IReadOnlyList<string> Indexes)
{
    private const string ByProvince = "CREATE INDEX IX_AgreedFigures_Province ON AgreedFigures (ProvinceId, PeriodId, IndicatorId, AreaId)";

    // SQLite has no included columns, so what the sums need trails the key.
    private const string Covering =
        "CREATE INDEX IX_AgreedFigures_Province ON AgreedFigures (ProvinceId, PeriodId, IndicatorId, AreaId, CountsAccepted, CountsSubmitted, Qualifier, IsOneSided, Amount)";

    private const string ByRevision = "CREATE INDEX IX_AgreedFigures_RevisionId ON AgreedFigures (RevisionId)";

    private const string OwnNumber = "Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,";

    public static readonly IReadOnlyList<Layout> All =
    [
        new("id", "own number, index by province, index by revision", OwnNumber, "", [ByProvince, ByRevision]),
        new("id-covering", "own number, covering index by province, index by revision", OwnNumber, "", [Covering, ByRevision]),
        new("province-key", "key by province, period, indicator, area, revision; index by revision", "", ", PRIMARY KEY (ProvinceId, PeriodId, IndicatorId, AreaId, RevisionId)", [ByRevision]),
        new("revision-key", "key by revision, indicator; index by province", "", ", PRIMARY KEY (RevisionId, IndicatorId)", [ByProvince]),
        new("revision-key-covering", "key by revision, indicator; covering index by province", "", ", PRIMARY KEY (RevisionId, IndicatorId)", [Covering]),
    ];

    public IEnumerable<string> Schema => Indexes.Prepend($"""
        CREATE TABLE AgreedFigures ({Identity}
            ProvinceId INTEGER NOT NULL, PeriodId INTEGER NOT NULL, AreaId INTEGER NOT NULL, RevisionId INTEGER NOT NULL, IndicatorId INTEGER NOT NULL,
            Amount INTEGER NULL, Qualifier INTEGER NOT NULL, IsOneSided INTEGER NOT NULL, CountsAccepted INTEGER NOT NULL, CountsSubmitted INTEGER NOT NULL {PrimaryKey})
        """);
}
