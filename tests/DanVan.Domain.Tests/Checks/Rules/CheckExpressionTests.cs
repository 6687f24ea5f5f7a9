using DanVan.Domain.Checks.Rules;

namespace DanVan.Domain.Tests.Checks.Rules;

public sealed class CheckExpressionTests
{
    [Theory]
    [InlineData("A <= B", 2, 3, CheckJudgement.Holds)]
    [InlineData("A <= B", 3, 3, CheckJudgement.Holds)]
    [InlineData("A ≤ B", 4, 3, CheckJudgement.Broken)]
    [InlineData("A < B", 3, 3, CheckJudgement.Broken)]
    [InlineData("A >= B", 2, 3, CheckJudgement.Broken)]
    [InlineData("A > B", 4, 3, CheckJudgement.Holds)]
    [InlineData("A = B", 3, 3, CheckJudgement.Holds)]
    [InlineData("A <> B", 3, 3, CheckJudgement.Broken)]
    [InlineData("A + B * 2 = 11", 5, 3, CheckJudgement.Holds)]
    [InlineData("(A + B) * 2 = 16", 5, 3, CheckJudgement.Holds)]
    [InlineData("A - B - 1 = 1", 5, 3, CheckJudgement.Holds)]
    [InlineData("A / B * 3 = A", 5, 3, CheckJudgement.Holds)]
    [InlineData("0,5 * A = 2,5", 5, 3, CheckJudgement.Holds)]
    [InlineData(" a\t<=\nb ", 2, 3, CheckJudgement.Holds)]
    public void A_rule_is_judged_as_arithmetic_is_taught(string rule, int a, int b, CheckJudgement expected) =>
        Assert.Equal(expected, Judge(rule, ("A", a), ("B", b)).Judgement);

    [Fact]
    public void A_code_may_name_a_side_the_joint_part_or_the_quarter_before()
    {
        var expression = CheckExpression.Parse("TRUOC(DC_DON) + DC_DON.DV >= DC_DON.QS + DC_DON.CHUNG + DC_DON").Expression!;

        Assert.Equal([FigurePlace.Previous, FigurePlace.Party, FigurePlace.Military, FigurePlace.Joint, FigurePlace.Agreed], expression.Figures.Select(figure => figure.Place));
        Assert.Equal("DC_DON", Assert.Single(expression.Codes));
    }

    [Fact]
    public void A_missing_figure_and_a_divisor_that_turns_out_zero_are_not_judged()
    {
        Assert.Equal(CheckJudgement.NotJudged, Judge("A + C <= B", ("A", 1), ("B", 2)).Judgement);
        Assert.Equal(CheckJudgement.NotJudged, Judge("A / B >= 1", ("A", 1), ("B", 0)).Judgement);
    }

    [Theory]
    [InlineData("", "check.unfinished")]
    [InlineData("A", "check.not-one-comparison")]
    [InlineData("A <=", "check.unfinished")]
    [InlineData("A <= B <= C", "check.not-one-comparison")]
    [InlineData("A + <= B", "check.unexpected")]
    [InlineData("A <= (B + C", "check.unfinished")]
    [InlineData("A <= B)", "check.unexpected")]
    [InlineData("1 <= 2", "check.no-figure")]
    [InlineData("A / 0 <= B", "check.divides-by-zero")]
    [InlineData("A / (2 - 2) <= B", "check.divides-by-zero")]
    [InlineData("A.XX <= B", "check.unknown-side")]
    [InlineData("TRUOC A <= B", "check.unexpected")]
    [InlineData("TRUOC(1) <= B", "check.unexpected")]
    [InlineData("A; DROP TABLE <= B", "check.unexpected")]
    [InlineData("A ! B", "check.unexpected")]
    public void What_is_no_rule_is_refused_at_once(string text, string code)
    {
        var (expression, refusal) = CheckExpression.Parse(text);

        Assert.Null(expression);
        Assert.Equal(code, refusal!.Code);
    }

    [Fact]
    public void Endless_brackets_and_endless_text_are_refused()
    {
        Assert.Equal("check.too-deep", CheckExpression.Parse(new string('(', 100)).Refusal!.Code);
        Assert.Equal("check.too-long", CheckExpression.Parse(new string('A', 1000)).Refusal!.Code);
    }

    [Fact]
    public void The_largest_figures_are_added_and_multiplied_exactly()
    {
        var largest = new Fraction(long.MaxValue, 1);

        var outcome = CheckExpression.Parse("A * 1000000 + A = 1000001 * A").Expression!.Judge(_ => largest);

        Assert.Equal(CheckJudgement.Holds, outcome.Judgement);
    }

    [Fact]
    public void Thousands_of_random_texts_are_read_or_refused_and_never_throw()
    {
        const int seed = 20211222;
        var random = new Random(seed);
        string[] parts = ["A", "B_2", "TRUOC", "(", ")", ".DV", ".QS", ".", "+", "-", "*", "/", "<=", "=", ">", "0", "12,5", ",", " ", "đ", "\0", "≠"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)]));

            var (expression, refusal) = CheckExpression.Parse(text);

            Assert.True((expression is null) != (refusal is null), $"seed {seed}: {text}");
            _ = expression?.Judge(figure => figure.Code == "A" ? new Fraction(random.Next(-3, 3), 1) : null);
        }
    }

    private static CheckOutcome Judge(string rule, params (string Code, int Value)[] figures)
    {
        var known = figures.ToDictionary(figure => figure.Code, figure => new Fraction(figure.Value, 1), StringComparer.Ordinal);
        var (expression, refusal) = CheckExpression.Parse(rule);
        Assert.Null(refusal);
        return expression!.Judge(figure => known.TryGetValue(figure.Code, out var value) ? value : null);
    }
}
