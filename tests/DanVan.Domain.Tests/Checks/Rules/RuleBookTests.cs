using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Checks.Rules;

public sealed class RuleBookTests
{
    private static readonly IndicatorContent Add = Catalogue.Counted;

    [Fact]
    public void A_provinces_rule_stands_in_a_national_ones_place_and_may_switch_it_off()
    {
        var national = Rule("A", "X <= Y", CheckSeverity.Block);
        var softer = Rule("A", "X <= Y", CheckSeverity.Warn, provinceId: 1);
        var off = Rule("A", "X <= Y", CheckSeverity.Off, provinceId: 1);
        var other = Rule("B", "X <= Y", CheckSeverity.Warn);

        Assert.Equal([softer, other], new RuleBook([other, national, softer]).Rules);
        Assert.Equal([other], new RuleBook([national, off, other]).Rules);
    }

    [Fact]
    public void A_broken_blocking_rule_stops_the_side_that_types_its_figures_and_no_other()
    {
        var whole = AReport.Filled();
        var (party, military) = (TypedBy(whole, Side.Party), TypedBy(whole, Side.Military));
        whole.JudgeBy(new RuleBook([Rule("P", $"{party.Code}.DV < 5", CheckSeverity.Block)]), ReportPast.None(whole.Form), []);

        Assert.Equal("report.blocked-by-rules", whole.CanSend(Someone.PartyOfficer, Side.Party)!.Code);
        Assert.Null(whole.CanSend(Someone.Officer(Side.Military), Side.Military));
        Assert.NotEqual(party.Id, military.Id);
    }

    [Fact]
    public void A_rule_that_only_warns_is_told_and_stops_nobody()
    {
        var whole = AReport.Filled();
        var line = TypedBy(whole, Side.Party);
        whole.JudgeBy(new RuleBook([Rule("P", $"{line.Code}.DV < 5", CheckSeverity.Warn)]), ReportPast.None(whole.Form), []);

        var finding = Assert.IsType<RuleFinding>(Assert.Single(whole.Findings()));

        Assert.Equal(new Fraction(5, 1), finding.Broken.Left);
        Assert.Equal([Side.Party], finding.Sides);
        Assert.Null(whole.CanSend(Someone.PartyOfficer, Side.Party));
    }

    [Fact]
    public void A_rule_about_the_quarter_before_says_nothing_where_there_was_none()
    {
        var whole = AReport.Filled();
        var line = TypedBy(whole, Side.Party);
        var book = new RuleBook([Rule("P", $"TRUOC({line.Code}) > 1000", CheckSeverity.Block)]);

        Assert.Empty(book.BrokenBy(whole, NoFigures(whole)));
        _ = Assert.Single(book.BrokenBy(whole, new Totals(whole.Form, new Dictionary<int, TotalFigure> { [line.Id] = new(5, Qualifier.Exact, false) })));
    }

    [Theory]
    [InlineData("x", "X <= Y", CheckSeverity.Warn, "Nhắc", "check.code-malformed")]
    [InlineData("R", "X <= Y", CheckSeverity.Warn, "", "check.message-missing")]
    [InlineData("R", "X <= Y", CheckSeverity.Off, "Nhắc", "check.off-is-for-provinces")]
    [InlineData("R", "X <= Z", CheckSeverity.Warn, "Nhắc", "check.unknown-code")]
    [InlineData("R", "X <= P.QS", CheckSeverity.Warn, "Nhắc", "check.side-has-no-figure")]
    [InlineData("R", "X <= P.CHUNG", CheckSeverity.Warn, "Nhắc", "check.side-has-no-figure")]
    [InlineData("R", "X <= Y / 0", CheckSeverity.Warn, "Nhắc", "check.divides-by-zero")]
    [InlineData("R", "X <= X", CheckSeverity.Warn, "Nhắc", "check.circle")]
    [InlineData("R", "T = X + Y", CheckSeverity.Warn, "Nhắc", "check.circle")]
    [InlineData("R", "TRUOC(T) - TRUOC(X) <= TRUOC(Y) + 1", CheckSeverity.Warn, "Nhắc", "check.circle")]
    [InlineData("R", "X = X.DV + X.QS - X.CHUNG", CheckSeverity.Warn, "Nhắc", "check.circle")]
    [InlineData("R", "S * (X + Y) = 100 * X", CheckSeverity.Warn, "Nhắc", "check.circle")]
    [InlineData("R", "T >= TRUOC(T)", CheckSeverity.Warn, "Nhắc", null)]
    [InlineData("R", "T >= X * 2", CheckSeverity.Warn, "Nhắc", null)]
    [InlineData("R", "X.DV = X.QS", CheckSeverity.Warn, "Nhắc", null)]
    [InlineData("R", "L <= X", CheckSeverity.Warn, "Nhắc", "check.cyclic")]
    [InlineData("R", "X.DV <= Y.QS + X.CHUNG", CheckSeverity.Warn, "Nhắc", null)]
    public void A_national_rule_is_taken_or_refused_with_the_reason(string code, string text, CheckSeverity severity, string message, string? expected)
    {
        var known = new Dictionary<string, IndicatorContent>(StringComparer.Ordinal) { ["X"] = Add, ["Y"] = Add, ["P"] = Add with { Owner = Owner.Party, Settle = null }, ["T"] = Catalogue.Total("X", "Y"), ["S"] = Catalogue.Ratio(["X"], ["X", "Y"]), ["L"] = Catalogue.Total("X", "L") };

        var refusal = CheckRule.Refuses(new CheckRuleFacts(code, text, severity, message), ofProvince: false, known.GetValueOrDefault);

        Assert.Equal(expected, refusal?.Code);
    }

    private static CheckRule Rule(string code, string text, CheckSeverity severity, int? provinceId = null) =>
        CheckRule.Add(provinceId, new CheckRuleFacts(code, text, severity, "Xem lại hai số."), Someone.Administrator, AReport.Now);

    private static IndicatorDefinition TypedBy(WholeReport whole, Side side) =>
        whole.Form.Lines.First(line => line.IsTypedBy(side) && !line.IsTypedBy(side.Other()));

    private static Totals NoFigures(WholeReport whole) => new(whole.Form, new Dictionary<int, TotalFigure>());
}
