using DanVan.Domain.Common;

namespace DanVan.Domain.Checks.Rules;

/// <summary>Why a rule cannot be taken. The place in the text comes first.</summary>
public static class CheckRefusals
{
    public static Refusal TooLong(int most) => new("check.too-long", most);

    /// <summary>Something else was expected here.</summary>
    public static Refusal Unexpected(int place, string found) => new("check.unexpected", place, found);

    /// <summary>The text ends in the middle of the rule.</summary>
    public static Refusal Unfinished() => new("check.unfinished");

    /// <summary>A rule compares exactly once.</summary>
    public static Refusal NotOneComparison() => new("check.not-one-comparison");

    public static Refusal UnknownSide(int place, string side) => new("check.unknown-side", place, side);

    public static Refusal DividesByZero(int place) => new("check.divides-by-zero", place);

    /// <summary>A rule without any indicator says nothing about a report.</summary>
    public static Refusal NoFigure() => new("check.no-figure");

    public static Refusal TooDeep() => new("check.too-deep");

    public static Refusal CodeMalformed(int most) => new("check.code-malformed", most);

    public static Refusal SeverityUnknown(string typed) => new("check.severity-unknown", typed);

    public static Refusal CodeTaken(string code) => new("check.code-taken", code);

    public static Refusal MessageMissing(int most) => new("check.message-missing", most);

    /// <summary>Only a province switches a rule off, for itself.</summary>
    public static Refusal OffIsForProvinces() => new("check.off-is-for-provinces");

    /// <summary>No common rule of the code stands behind the province's own.</summary>
    public static Refusal NothingToGiveUp(string code) => new("check.nothing-to-give-up", code);

    public static Refusal UnknownCode(string code) => new("check.unknown-code", code);

    /// <summary>The indicator is computed from itself, through others.</summary>
    public static Refusal Cyclic(string code) => new("check.cyclic", code);

    /// <summary>Both sides are computed from the same figures and never differ by more or less.</summary>
    public static Refusal Circle() => new("check.circle");

    /// <summary>That side does not type this indicator.</summary>
    public static Refusal SideHasNoFigure(string code, string side) => new("check.side-has-no-figure", code, side);
}
