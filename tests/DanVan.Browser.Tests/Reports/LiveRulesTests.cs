using System.Globalization;
using System.Text.Json;
using DanVan.Browser.Tests.Hosting;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Web.Pages.Reports.Entering;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Reports;

/// <summary>A rule that is broken while somebody types is marked at once, and the script judges as the domain does.</summary>
[Collection(Browsing.Name)]
public sealed class LiveRulesTests(PortalInBrowser portal)
{
    private const int Seed = 20211222;
    private const int Cases = 3000;
    private const string Received = "Đơn thư tiếp nhận, Dân vận, đơn";
    private const string Solved = "Đơn thư đã giải quyết, Dân vận, đơn";
    private const string Left = "Đơn thư còn tồn cuối kỳ, Dân vận, đơn";

    private static readonly string[] Codes = ["A", "B", "C", "D", "E"];

    [SkippableFact]
    public Task A_broken_rule_marks_its_rows_without_a_line_and_the_filter_finds_them_until_it_holds_again() => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync("trabong.dv");
        await visit.GoAsync("/bao-cao-quy?ky=2021-4");
        await visit.Page.Locator("main tbody th a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-grid-filter]")).ToBeVisibleAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        var row = visit.Page.Locator("tr", new() { Has = visit.Page.GetByLabel(Left) });
        var before = int.Parse((await row.Locator("td.past").First.InnerTextAsync()).Split('\n')[^1].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        await visit.Page.GetByLabel(Received).FillAsync("40");
        await visit.Page.GetByLabel(Solved).FillAsync("10");
        await visit.Page.GetByLabel(Left).FillAsync("9.999");

        await Assertions.Expect(row.Locator(".warns[data-live]")).ToHaveAttributeAsync("title", "Đơn thư tồn quý trước cộng đơn tiếp nhận chưa bằng đơn đã giải quyết cộng đơn còn tồn.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Có cảnh báo" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Received)).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tất cả" }).ClickAsync();
        await visit.Page.GetByLabel(Left).FillAsync((before + 30).ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(visit.Page.Locator(".warns[data-live]")).ToHaveCountAsync(0);
        await visit.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu lúc");
    });

    [SkippableFact]
    public Task The_script_judges_thousands_of_random_rules_as_the_domain_does() => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync("/dang-nhap");
        var random = new Random(Seed);
        var (cases, expected) = (new List<object>(), new List<string>());
        for (var i = 0; i < Cases; i++)
        {
            var rule = Rule(random);
            var figures = Codes.ToDictionary(code => code, _ => random.Next(6) == 0 ? (Fraction?)null : new Fraction(random.NextInt64(-3, random.Next(3) == 0 ? 1_000_000_000_000_000 : 4), random.Next(3) == 0 ? 1000 : 1), StringComparer.Ordinal);
            var outcome = rule.Judge(figure => figures[figure.Code]);
            expected.Add(outcome.Judgement switch { CheckJudgement.Holds => "true", CheckJudgement.Broken => "false", _ => "null" });
            cases.Add(new
            {
                left = LiveRules.Term(rule.Left, FigureOf),
                sign = LiveRules.Sign(rule.Comparison),
                right = LiveRules.Term(rule.Right, FigureOf),
                figures = figures.ToDictionary(pair => pair.Key, pair => pair.Value is { } value ? LiveRules.Text(value) : "", StringComparer.Ordinal),
            });
        }

        var judged = await visit.Page.EvaluateAsync<string[]>(
            """
            async cases => {
              const { holds, valueOf } = await import("/js/grid/judge.js");
              return JSON.parse(cases).map(one => String(holds(one, code => valueOf(["n", one.figures[code]], () => null))));
            }
            """,
            JsonSerializer.Serialize(cases));

        Assert.Equal(expected, judged, StringComparer.Ordinal);
        Assert.All(["true", "false", "null"], word => Assert.True(expected.Count(one => one == word) > Cases / 20, word));

        static object FigureOf(FigureTerm figure) => new object[] { "f", figure.Code, 0 };
    });

    [SkippableFact]
    public Task The_script_settles_thousands_of_random_rows_and_reads_what_is_typed_as_the_domain_does() => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync("/dang-nhap");
        var random = new Random(Seed);
        var (cases, expected) = (new List<object>(), new List<string>());
        for (var i = 0; i < Cases; i++)
        {
            var indicator = Indicator(random);
            var present = random.Next(4) switch { 0 => [Side.Party], 1 => [Side.Military], _ => Sides.Both };
            var cells = Enumerable.Range(0, 3).Select(_ => Cell(random)).ToArray();
            var settled = Settling.Settle(indicator, cells[0], cells[1], cells[2], present);
            expected.Add(settled.State switch
            {
                SettledState.Settled => settled.Figure.Amount.ToString(CultureInfo.InvariantCulture),
                SettledState.Waiting => "waits",
                SettledState.Disagreed => "differs",
                _ => "null",
            });
            // What was typed is read by the script; nil is never typed.
            cases.Add(new
            {
                settle = LiveRules.SettlementOf(indicator),
                present = present.Select(side => (int)side),
                cells = cells.Select(cell => cell.Kind is FigureKind.Nil ? (object)LiveRules.Cell(cell) : Typed(cell, indicator.Measure)),
                row = new { decimals = indicator.Measure.Decimals, step = indicator.Measure.AmountPerScaledEntry.ToString(CultureInfo.InvariantCulture) },
            });
        }

        var came = await visit.Page.EvaluateAsync<string[]>(
            """
            async cases => {
              const { settled, cellOf } = await import("/js/grid/judge.js");
              return JSON.parse(cases).map(one => String(settled(
                one.settle,
                one.cells.map(cell => typeof cell === "string" ? cellOf(cell, one.row) : [cell[0], BigInt(cell[1]), cell[2]]),
                one.present)));
            }
            """,
            JsonSerializer.Serialize(cases));

        Assert.Equal(expected, came, StringComparer.Ordinal);
    });

    private static string Typed(Figure figure, Measure measure) => figure.Kind switch
    {
        FigureKind.Number => FigureReader.Write(figure.Amount, figure.Qualifier, measure),
        FigureKind.NotApplicable => "không thuộc diện",
        _ => "",
    };

    private static Figure Cell(Random random) => random.Next(8) switch
    {
        0 => Figure.Blank,
        1 => Figure.Nil,
        2 => Figure.NotApplicable,
        // Whole thousands of đồng can be typed in triệu with three decimals.
        _ => Figure.Of(random.NextInt64(0, random.Next(2) == 0 ? 3 : 900_000_000) * 1000, (Qualifier)random.Next(0, random.Next(3) == 0 ? 6 : 1)),
    };

    private static IndicatorDefinition Indicator(Random random)
    {
        var owner = (Owner)random.Next(1, 4);
        var settle = owner is Owner.Both ? (Settlement?)random.Next(1, 4) : null;
        var measure = random.Next(3) switch { 0 => new Measure("đồng", "triệu đồng", 3, null, null), 1 => new Measure("km", null, 2, null, null), _ => new Measure("buổi", null, 0, null, null) };
        return new(1, "A", "A", "", measure, IndicatorKind.Sum, owner, settle, settle is Settlement.Lead ? (Side)random.Next(1, 3) : null, Direction.Up, "", [], [], []);
    }

    private static CheckExpression Rule(Random random)
    {
        while (true)
        {
            var comparison = new[] { "<=", ">=", "<", ">", "=", "<>" }[random.Next(6)];
            if (CheckExpression.Parse($"{Sum(random, 3)} {comparison} {Sum(random, 3)}").Expression is { } rule)
            {
                return rule;
            }
        }
    }

    private static string Sum(Random random, int depth) => depth == 0 || random.Next(3) == 0
        ? random.Next(4) == 0 ? $"{random.Next(4)},{random.Next(1, 10)}" : Codes[random.Next(Codes.Length)]
        : $"({Sum(random, depth - 1)} {"+-*/"[random.Next(4)]} {Sum(random, depth - 1)})";
}
