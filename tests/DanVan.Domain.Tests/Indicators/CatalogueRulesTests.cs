using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Indicators;

/// <summary>Every rule of the catalogue with one entry that keeps it and one that breaks it.</summary>
public sealed class CatalogueRulesTests
{
    private static readonly IndicatorContent Money = Catalogue.Counted with { Unit = "đồng", EntryUnit = "triệu đồng", Decimals = 3, Max = 500_000_000_000 };

    public static TheoryData<string, string, string[]> Alone => new()
    {
        { "good", "", [] },
        { "money", "", [] },
        { "lead", "", [] },
        { "of one side", "", [] },
        { "name missing", "Name", ["indicator.text-missing"] },
        { "unit blank", "Unit", ["indicator.text-missing"] },
        { "group missing", "Group", ["indicator.text-missing"] },
        { "name too long", "Name", ["indicator.text-too-long"] },
        { "definition too long", "Definition", ["indicator.text-too-long"] },
        { "source too long", "Source", ["indicator.text-too-long"] },
        { "total without parts", "Parts", ["indicator.parts-missing"] },
        { "ratio without numerator", "Numerator", ["indicator.numerator-missing"] },
        { "ratio without denominator", "Denominator", ["indicator.denominator-missing"] },
        { "sum with parts", "Parts", ["indicator.codes-superfluous"] },
        { "total with numerator", "Numerator", ["indicator.codes-superfluous"] },
        { "total of itself", "Parts", ["indicator.of-itself"] },
        { "ratio of itself", "Denominator", ["indicator.of-itself"] },
        { "part twice", "Parts", ["indicator.part-twice"] },
        { "settle missing", "Settle", ["indicator.settle-missing"] },
        { "settle of one side", "Settle", ["indicator.settle-superfluous"] },
        { "settle of total", "Settle", ["indicator.settle-superfluous"] },
        { "lead missing", "LeadSide", ["indicator.lead-missing"] },
        { "lead superfluous", "LeadSide", ["indicator.lead-superfluous"] },
        { "entry unit unknown", "EntryUnit", ["indicator.entry-unit-unknown"] },
        { "entry unit of people", "EntryUnit", ["indicator.entry-unit-not-of-unit"] },
        { "entry unit too fine", "EntryUnit", ["indicator.entry-unit-too-fine"] },
        { "entry unit of ratio", "EntryUnit", ["indicator.entry-unit-of-ratio"] },
        { "decimals negative", "Decimals", ["indicator.decimals-out-of-range"] },
        { "five decimals", "Decimals", ["indicator.decimals-out-of-range"] },
        { "min negative", "Min", ["indicator.min-negative"] },
        { "min above max", "Max", ["indicator.min-above-max"] },
        { "max overflows", "Max", ["indicator.range-too-large"] },
        { "max overflows by decimals", "Max", ["indicator.range-too-large"] },
        { "ends before it begins", "ValidTo", ["indicator.days-out-of-order"] },
    };

    [Theory]
    [MemberData(nameof(Alone))]
    public void An_entry_alone(string which, string field, string[] codes)
    {
        var (content, to) = Bent(which);

        var faults = CatalogueRules.CheckAlone(Catalogue.Entry("A_X", content, to: to)).ToList();

        Assert.Equal(codes, faults.Select(fault => fault.Refusal.Code), StringComparer.Ordinal);
        Assert.All(faults, fault => Assert.Equal(field, fault.Field));
    }

    [Theory]
    [InlineData("GD_NGAYCONG", true)]
    [InlineData("T51_CAY", true)]
    [InlineData("A", false)]
    [InlineData("", false)]
    [InlineData("a_x", false)]
    [InlineData("1A", false)]
    [InlineData("ĐƯỜNG", false)]
    [InlineData("A X", false)]
    [InlineData("AB\n", false)]
    [InlineData("A<SCRIPT>", false)]
    [InlineData("A1234567890123456789012345678901234567890", false)]
    public void A_code_is_made_of_plain_capitals(string code, bool good)
    {
        var faults = CatalogueRules.CheckAlone(Catalogue.Entry(code, Catalogue.Counted));

        Assert.Equal(good, !faults.Any(fault => fault.Refusal.Code == "indicator.code-malformed"));
    }

    public static TheoryData<string, string?, string?> Together => new()
    {
        { "total", null, null },
        { "total of totals", null, null },
        { "total of a party's parts", null, null },
        { "ratio", null, null },
        { "money in two entry units", null, null },
        { "versions one after the other", null, null },
        { "override beside the nation", null, null },
        { "override of total and part together", null, null },
        { "same code and day twice", "A_X", "indicator.duplicate" },
        { "versions overlap", "A_X", "indicator.overlaps" },
        { "part unknown", "A_T", "indicator.part-unknown" },
        { "part never in force with it", "A_T", "indicator.part-not-in-force" },
        { "part is a ratio", "A_T", "indicator.part-is-ratio" },
        { "part of another unit", "A_T", "indicator.part-other-unit" },
        { "part with other decimals", "A_T", "indicator.part-other-decimals" },
        { "part of the other side", "A_T", "indicator.part-of-other-side" },
        { "numerator of mixed units", "A_R", "indicator.part-other-unit" },
        { "percentage of unlike things", "A_R", "indicator.part-other-unit" },
        { "override alone breaks the total", "A_T", "indicator.part-other-unit" },
        { "two totals of each other", "A_T", "indicator.cyclic" },
        { "ratio in a circle", "A_R", "indicator.cyclic" },
    };

    [Theory]
    [MemberData(nameof(Together))]
    public void Entries_together(string which, string? atCode, string? refusal)
    {
        var faults = CatalogueRules.CheckTogether(Set(which)).ToList();

        Assert.Equal(refusal, faults.FirstOrDefault(fault => fault.Entry.Code == atCode || atCode is null)?.Refusal.Code);
        Assert.Equal(refusal is null, faults.Count == 0);
    }

    [Fact]
    public void Circles_are_found_in_random_graphs_exactly_where_a_walk_comes_back()
    {
        const int seed = 20211222;
        var random = new Random(seed);
        var (circling, free) = (0, 0);
        for (var round = 0; round < 3000; round++)
        {
            var size = random.Next(2, 9);
            var parts = Enumerable.Range(0, size).Select(from => Enumerable.Range(0, size).Where(to => to != from && random.Next(size) == 0).ToArray()).ToList();
            var entries = parts.Select((to, from) => Catalogue.Entry($"A_{from}", to.Length == 0 ? Catalogue.Counted : Catalogue.Total([.. to.Select(part => $"A_{part}")]))).ToList();

            var named = CatalogueRules.CheckTogether(entries).Where(fault => fault.Refusal.Code == "indicator.cyclic").Select(fault => fault.Entry.Code).ToHashSet(StringComparer.Ordinal);

            var onCircle = Enumerable.Range(0, size).Where(start => ComesBack(start, parts)).Select(start => $"A_{start}").ToList();
            Assert.True(named.IsSupersetOf(onCircle), $"seed {seed}, round {round}");
            Assert.True((named.Count > 0) == (onCircle.Count > 0), $"seed {seed}, round {round}");
            _ = onCircle.Count > 0 ? circling++ : free++;
        }

        Assert.True(circling > 300 && free > 300, "Both kinds must have been tried.");
    }

    [Fact]
    public void A_chain_of_twenty_thousand_totals_is_judged_without_running_out_of_stack()
    {
        var entries = Enumerable.Range(0, 20_000)
            .Select(link => Catalogue.Entry($"A_{link}", link == 0 ? Catalogue.Counted : Catalogue.Total($"A_{link - 1}")))
            .ToList();

        Assert.Empty(CatalogueRules.Check(entries));
    }

    private static bool ComesBack(int start, List<int[]> parts)
    {
        var (open, seen) = (new Queue<int>(parts[start]), new HashSet<int>());
        while (open.TryDequeue(out var code))
        {
            if (code == start)
            {
                return true;
            }

            if (seen.Add(code))
            {
                parts[code].ToList().ForEach(open.Enqueue);
            }
        }

        return false;
    }

    private static (IndicatorContent Content, DateOnly? To) Bent(string which)
    {
        var good = Catalogue.Counted;
        return which switch
        {
            "good" => (good, null),
            "money" => (Money, null),
            "lead" => (good with { Settle = Settlement.Lead, LeadSide = Side.Military }, null),
            "of one side" => (good with { Owner = Owner.Party, Settle = null }, null),
            "name missing" => (good with { Name = "" }, null),
            "unit blank" => (good with { Unit = " " }, null),
            "group missing" => (good with { Group = "" }, null),
            "name too long" => (good with { Name = new string('a', IndicatorVersion.NameMaxLength + 1) }, null),
            "definition too long" => (good with { Definition = new string('a', IndicatorVersion.DefinitionMaxLength + 1) }, null),
            "source too long" => (good with { Source = new string('a', IndicatorVersion.SourceMaxLength + 1) }, null),
            "total without parts" => (Catalogue.Total(), null),
            "ratio without numerator" => (Catalogue.Ratio([], ["A_Y"]), null),
            "ratio without denominator" => (Catalogue.Ratio(["A_Y"], []), null),
            "sum with parts" => (good with { Parts = ["A_Y"] }, null),
            "total with numerator" => (Catalogue.Total("A_Y") with { Numerator = ["A_Z"] }, null),
            "total of itself" => (Catalogue.Total("A_Y", "A_X"), null),
            "ratio of itself" => (Catalogue.Ratio(["A_Y"], ["A_Y", "A_X"]), null),
            "part twice" => (Catalogue.Total("A_Y", "A_Y"), null),
            "settle missing" => (good with { Settle = null }, null),
            "settle of one side" => (good with { Owner = Owner.Military }, null),
            "settle of total" => (Catalogue.Total("A_Y") with { Settle = Settlement.Same }, null),
            "lead missing" => (good with { Settle = Settlement.Lead }, null),
            "lead superfluous" => (good with { LeadSide = Side.Party }, null),
            "entry unit unknown" => (Money with { EntryUnit = "xu" }, null),
            "entry unit of people" => (Money with { Unit = "người" }, null),
            "entry unit too fine" => (Money with { EntryUnit = "nghìn đồng", Decimals = 4 }, null),
            "entry unit of ratio" => (Catalogue.Ratio(["A_Y"], ["A_Z"]) with { EntryUnit = "triệu đồng" }, null),
            "decimals negative" => (good with { Decimals = -1 }, null),
            "five decimals" => (good with { Decimals = 5 }, null),
            "min negative" => (good with { Min = -1 }, null),
            "min above max" => (good with { Min = 6000 }, null),
            "max overflows" => (good with { Max = long.MaxValue }, null),
            "max overflows by decimals" => (good with { Decimals = 4, Max = 100_000_000_001 }, null),
            "ends before it begins" => (good, Catalogue.Begin.AddDays(-1)),
            _ => throw new ArgumentOutOfRangeException(nameof(which), which, "unknown"),
        };
    }

    private static IReadOnlyList<CatalogueEntry> Set(string which)
    {
        var (part, other) = (Catalogue.Entry("A_X", Catalogue.Counted), Catalogue.Entry("A_Y", Catalogue.Counted));
        var total = Catalogue.Entry("A_T", Catalogue.Total("A_X", "A_Y"));
        var year = new DateOnly(2021, 1, 1);
        var party = Catalogue.Counted with { Owner = Owner.Party, Settle = null };
        var (money, thousands) = (Catalogue.Entry("A_X", Money), Catalogue.Entry("A_Y", Money with { EntryUnit = "nghìn đồng", Decimals = 0 }));
        var otherUnit = Catalogue.Counted with { Unit = "cuộc" };
        return which switch
        {
            "total" => [part, other, total],
            "total of totals" => [part, other, total, Catalogue.Entry("A_TT", Catalogue.Total("A_T", "A_X"))],
            "total of a party's parts" => [part, other with { Content = party }, total with { Content = total.Content with { Owner = Owner.Party } }],
            "ratio" => [part, other, Catalogue.Entry("A_R", Catalogue.Ratio(["A_X"], ["A_X", "A_Y"]))],
            "money in two entry units" => [money, thousands, total with { Content = total.Content with { Unit = "đồng", EntryUnit = "triệu đồng", Decimals = 3 } }],
            "versions one after the other" => [part with { ValidTo = year.AddDays(-1) }, part with { ValidFrom = year }],
            "override beside the nation" => [part, part with { ValidFrom = year, IsProvincial = true }],
            "override of total and part together" =>
            [
                part, other, total,
                Catalogue.Entry("A_X", otherUnit, year, provincial: true),
                Catalogue.Entry("A_T", Catalogue.Total("A_X") with { Unit = "cuộc" }, year, provincial: true),
            ],
            "same code and day twice" => [part, part with { Content = otherUnit }],
            "versions overlap" => [part, part with { ValidFrom = year }],
            "part unknown" => [part, total],
            "part never in force with it" => [part, other with { ValidTo = new(2018, 1, 1) }, total with { ValidFrom = year }],
            "part is a ratio" => [part, Catalogue.Entry("A_Y", Catalogue.Ratio(["A_X"], ["A_X"])), total],
            "part of another unit" => [part, other with { Content = otherUnit }, total],
            "part with other decimals" => [part, other with { Content = Catalogue.Counted with { Decimals = 2 } }, total],
            "part of the other side" => [part, other with { Content = party }, total with { Content = total.Content with { Owner = Owner.Military } }],
            "numerator of mixed units" => [part, other with { Content = otherUnit }, Catalogue.Entry("A_R", Catalogue.Ratio(["A_X", "A_Y"], ["A_X"]))],
            "percentage of unlike things" => [part, other with { Content = otherUnit }, Catalogue.Entry("A_R", Catalogue.Ratio(["A_X"], ["A_Y"]))],
            "override alone breaks the total" => [part, other, total, Catalogue.Entry("A_X", otherUnit, year, provincial: true)],
            "two totals of each other" => [part, Catalogue.Entry("A_Y", Catalogue.Total("A_X", "A_T")), total],
            "ratio in a circle" => [part, Catalogue.Entry("A_Y", Catalogue.Total("A_X", "A_R")), Catalogue.Entry("A_R", Catalogue.Ratio(["A_X"], ["A_Y"]))],
            _ => throw new ArgumentOutOfRangeException(nameof(which), which, "unknown"),
        };
    }
}
