using BenchmarkDotNet.Attributes;
using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Benchmarks.Rules;

/// <summary>
/// All checks of one report (aim: 20 ms): 80 indicators of which every fifth is computed, 20 rules, eight past quarters and five
/// narrative sections of about 2.500 characters.
/// </summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class ReportChecks
{
    private const int Lines = 80;
    private const int Rules = 20;

    private static readonly DateTimeOffset Now = new(2021, 12, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = new(Guid.NewGuid(), 1, "Quản trị", Function.Administrator, false, 1, null, null, false);

    private static readonly string Section = string.Concat(Enumerable.Repeat(
        "Trong kỳ đã giúp dân sửa chữa 12 km đường, tặng 350 suất quà (Ban Dân vận 120 suất, Ban CHQS 230 suất), tổng trị giá 140 triệu đồng; đạt 97,2% (35/36 xã). ", 16));

    private readonly WholeReport _whole = Filled();

    [Benchmark]
    public int EveryCheckOfAReportOf80Indicators() => _whole.Findings().Count;

    private static WholeReport Filled()
    {
        var province = Province.Create("51", "Quảng Ngãi", [new ProvinceLevel("province", 1, "cấp tỉnh"), new ProvinceLevel("district", 2, "cấp huyện")], false, Administrator, Now);
        var period = ReportingPeriod.Plan(province, new Quarter(2021, 4), new WorkingCalendar([]), Administrator, Now);
        _ = period.Open(1, Administrator, Now);
        var pairing = new Pairing(0, 7, 100, 200, false, new DateOnly(2000, 1, 1), null);
        var (report, party, military) = QuarterlyReport.Start(period, pairing, new RevisionNames("huyện Bình Sơn", "Ban Dân vận", "Ban CHQS"), Officer(Side.Party), Now);
        var whole = new WholeReport(report, party, military, [], [], Form(), period);
        foreach (var side in Sides.Both)
        {
            _ = whole.Write(Officer(side), [.. whole.Blanks(side).Select(line => new CellWrite(line.Id, Columns.Of(side), Figure.Of(100 + line.Id), null, 0))], Now);
        }

        foreach (var section in whole.Form.Narratives)
        {
            _ = whole.WriteNarrative(Officer(Side.Party), section.Number, Section, false, null, Now);
        }

        var rules = Enumerable.Range(1, Rules).Select(number => CheckRule.Add(
            null, new CheckRuleFacts($"R{number}", $"TRUOC(C{number}) + C{number} + C{number + 1}.DV <= 2 * C{number + 2} - 10", CheckSeverity.Warn, "Xem lại."), Administrator, Now));
        whole.JudgeBy(new RuleBook(rules), Past(whole.Form), []);
        return whole;
    }

    private static ReportPast Past(FormDefinition form)
    {
        var history = new List<PastAmount>();
        var quarter = new Quarter(2021, 4);
        for (var back = 0; back < UnitHistory.Quarters; back++)
        {
            quarter = quarter.Previous;
            history.AddRange(form.Lines.Where(line => !line.IsComputed).Select(line => new PastAmount(line.Id, quarter, 20 + (line.Id % 7))));
        }

        var previous = new Totals(form, form.Lines.Where(line => !line.IsComputed).ToDictionary(line => line.Id, _ => new TotalFigure(20, Qualifier.Exact, false)));
        return new(previous, previous, new UnitHistory(history));
    }

    private static FormDefinition Form()
    {
        var lines = Enumerable.Range(1, Lines).Select(id => new IndicatorDefinition(
            id, $"C{id}", $"Số lượt giúp dân loại {id}", "", new Measure("lượt", null, 0, 0, 1_000_000),
            id % 5 == 0 ? IndicatorKind.Total : IndicatorKind.Sum, id % 5 == 0 || id % 2 == 0 ? Owner.Both : Owner.Party,
            id % 5 != 0 && id % 2 == 0 ? Settlement.Add : null, null, Direction.Up, "", id % 5 == 0 ? [id - 1, id - 2] : [], [], []));
        var sections = lines.Chunk(10).Select((chunk, index) => new SectionDefinition(index + 1, $"Mục {index + 1}", chunk)).ToList();
        return new(1, "Báo cáo quý", sections, [.. Enumerable.Range(1, 5).Select(number => new NarrativeDefinition(number, $"{number}", "Kết quả", NarrativeOwner.Both))]);
    }

    private static Actor Officer(Side side) =>
        new(Guid.NewGuid(), (int)side, "Cán bộ", Function.Officer, false, 1, side, side is Side.Party ? 100 : 200, false);
}
