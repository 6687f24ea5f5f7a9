using System.Text.RegularExpressions;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Checks.Rules;

public enum CheckSeverity
{
    /// <summary>Chặn: the side cannot be sent to its leader while the rule is broken.</summary>
    Block = 1,

    /// <summary>Nhắc: the broken rule is shown and accepted with a reason, or mended.</summary>
    Warn = 2,

    /// <summary>Tắt: a province switches a national rule off for itself.</summary>
    Off = 3,
}

/// <summary>What an administrator says a rule is.</summary>
/// <param name="Code">Names the rule; a province's rule with a national one's code stands in its place.</param>
/// <param name="Text">The comparison, as <see cref="CheckExpression"/> reads it.</param>
/// <param name="Message">What staff read when it is broken.</param>
public sealed record CheckRuleFacts(string Code, string Text, CheckSeverity Severity, string Message);

/// <summary>A rule between figures of a report (Quy tắc kiểm tra), national or a province's own.</summary>
public sealed partial class CheckRule : CatalogueEntity
{
    public const int CodeMaxLength = 30;
    public const int MessageMaxLength = 300;

    private CheckExpression? _expression;

    private CheckRule(string code, string text, CheckSeverity severity, string message) => (Code, Text, Severity, Message) = (code, text, severity, message);

    /// <summary>Null for a national rule.</summary>
    public int? ProvinceId { get; private init; }

    /// <summary>The province, or 0 for the nation: unique indexes pass over null, and a code is unique there too.</summary>
    public int Place { get; private init; }

    public string Code { get; private init; }

    public string Text { get; private set; }

    public CheckSeverity Severity { get; private set; }

    public string Message { get; private set; }

    /// <summary>The rule, read; what is stored was read before it was stored.</summary>
    public CheckExpression Expression => _expression ??= CheckExpression.Parse(Text).Expression!;

    public static CheckRule Add(int? provinceId, CheckRuleFacts facts, Actor by, DateTimeOffset now)
    {
        var rule = new CheckRule(facts.Code, facts.Text, facts.Severity, facts.Message) { ProvinceId = provinceId, Place = provinceId ?? 0 };
        rule.Record(new CheckRuleSaid(facts.Code, facts.Text, facts.Severity, facts.Message, by, now));
        return rule;
    }

    public void Change(CheckRuleFacts facts, Actor by, DateTimeOffset now)
    {
        (Text, Severity, Message) = (facts.Text, facts.Severity, facts.Message);
        _expression = null;
        Record(new CheckRuleSaid(Code, Text, Severity, Message, by, now));
    }

    /// <summary>A province takes its own rule back; storage removes it, and where a national rule of the code stands, that holds again.</summary>
    public Refusal? GiveUp(Actor by, DateTimeOffset now)
    {
        if (ProvinceId is null || ProvinceId != by.ProvinceId)
        {
            return CommonRefusals.NotYourOrganization();
        }

        Record(new CheckRuleGivenUp(Code, Text, by, now));
        return null;
    }

    /// <summary>Why the facts make no rule; null when they do.</summary>
    /// <param name="facts">As typed, already in NFC and without idle blanks.</param>
    /// <param name="ofProvince">A province says it, for itself.</param>
    /// <param name="find">The indicator of a code today; null where there is none.</param>
    public static Refusal? Refuses(CheckRuleFacts facts, bool ofProvince, Func<string, IndicatorContent?> find)
    {
        if (!CodeForm().IsMatch(facts.Code) || facts.Code.Length > CodeMaxLength)
        {
            return CheckRefusals.CodeMalformed(CodeMaxLength);
        }

        if (facts.Message.Length is 0 or > MessageMaxLength)
        {
            return CheckRefusals.MessageMissing(MessageMaxLength);
        }

        if (facts.Severity is CheckSeverity.Off && !ofProvince)
        {
            return CheckRefusals.OffIsForProvinces();
        }

        var (expression, refusal) = CheckExpression.Parse(facts.Text);
        return refusal ?? expression!.Figures.Select(figure => RefusesFigure(figure, find(figure.Code))).FirstOrDefault(fault => fault is not null)
            ?? RuleCircle.Refuses(expression, find);
    }

    private static Refusal? RefusesFigure(FigureTerm figure, IndicatorContent? indicator) => indicator is null
        ? CheckRefusals.UnknownCode(figure.Code)
        : figure.Place switch
        {
            FigurePlace.Party => IsTypedBy(indicator, Side.Party) ? null : CheckRefusals.SideHasNoFigure(figure.Code, "DV"),
            FigurePlace.Military => IsTypedBy(indicator, Side.Military) ? null : CheckRefusals.SideHasNoFigure(figure.Code, "QS"),
            FigurePlace.Joint => indicator is { Owner: Owner.Both, Settle: Settlement.Add, Kind: IndicatorKind.Sum or IndicatorKind.Snapshot } ? null : CheckRefusals.SideHasNoFigure(figure.Code, "CHUNG"),
            _ => null,
        };

    private static bool IsTypedBy(IndicatorContent indicator, Side side) => indicator.Kind is IndicatorKind.Sum or IndicatorKind.Snapshot && indicator.Owner switch
    {
        Owner.Party => side is Side.Party,
        Owner.Military => side is Side.Military,
        _ => indicator.Settle is not Settlement.Lead || indicator.LeadSide == side,
    };

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeForm();
}

public sealed record CheckRuleGivenUp(string Code, string Text, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record CheckRuleSaid(string Code, string Text, CheckSeverity Severity, string Message, Actor By, DateTimeOffset At) : DomainEvent(By, At);
