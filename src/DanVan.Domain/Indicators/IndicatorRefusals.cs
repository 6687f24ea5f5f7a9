using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

/// <summary>Why the catalogue does not take a row. Codes of indicators come first among the facts.</summary>
public static class IndicatorRefusals
{
    public static Refusal CodeMalformed(string code) => new("indicator.code-malformed", code);

    /// <summary>A province's own indicator begins with its mark ("T51_"), so that no later national code can meet it.</summary>
    public static Refusal CodeNeedsMark(string code, string mark) => new("indicator.code-needs-mark", code, mark);

    /// <summary>National codes keep away from the marks of provinces.</summary>
    public static Refusal CodeLooksProvincial(string code) => new("indicator.code-looks-provincial", code);

    public static Refusal CodeTaken(string code) => new("indicator.code-taken", code);

    public static Refusal TextMissing() => new("indicator.text-missing");

    public static Refusal TextTooLong(int most) => new("indicator.text-too-long", most);

    public static Refusal DaysOutOfOrder() => new("indicator.days-out-of-order");

    /// <summary>The same code twice with the same first day.</summary>
    public static Refusal Duplicate(string code) => new("indicator.duplicate", code);

    /// <summary>Two versions of one code are in force on the same day.</summary>
    public static Refusal Overlaps(string code, DateOnly otherFrom) => new("indicator.overlaps", code, otherFrom);

    public static Refusal PartsMissing() => new("indicator.parts-missing");

    public static Refusal NumeratorMissing() => new("indicator.numerator-missing");

    public static Refusal DenominatorMissing() => new("indicator.denominator-missing");

    /// <summary>Parts, numerator or denominator where the kind has none.</summary>
    public static Refusal CodesSuperfluous() => new("indicator.codes-superfluous");

    public static Refusal OfItself(string code) => new("indicator.of-itself", code);

    public static Refusal Cyclic(string code) => new("indicator.cyclic", code);

    public static Refusal PartTwice(string part) => new("indicator.part-twice", part);

    public static Refusal PartUnknown(string part) => new("indicator.part-unknown", part);

    public static Refusal PartNotInForce(string part) => new("indicator.part-not-in-force", part);

    public static Refusal PartIsRatio(string part) => new("indicator.part-is-ratio", part);

    public static Refusal PartOtherUnit(string part, string partUnit, string unit) => new("indicator.part-other-unit", part, partUnit, unit);

    public static Refusal PartOtherDecimals(string part, int partDecimals, int decimals) => new("indicator.part-other-decimals", part, partDecimals, decimals);

    public static Refusal PartOfOtherSide(string part) => new("indicator.part-of-other-side", part);

    public static Refusal SettleMissing() => new("indicator.settle-missing");

    public static Refusal SettleSuperfluous() => new("indicator.settle-superfluous");

    public static Refusal LeadMissing() => new("indicator.lead-missing");

    public static Refusal LeadSuperfluous() => new("indicator.lead-superfluous");

    public static Refusal EntryUnitUnknown(string entryUnit) => new("indicator.entry-unit-unknown", entryUnit);

    public static Refusal EntryUnitNotOfUnit(string entryUnit, string unit) => new("indicator.entry-unit-not-of-unit", entryUnit, unit);

    /// <summary>More decimals of the entry unit than whole đồng allow.</summary>
    public static Refusal EntryUnitTooFine(string entryUnit, int most) => new("indicator.entry-unit-too-fine", entryUnit, most);

    public static Refusal EntryUnitOfRatio() => new("indicator.entry-unit-of-ratio");

    public static Refusal DecimalsOutOfRange(int most) => new("indicator.decimals-out-of-range", most);

    public static Refusal MinNegative() => new("indicator.min-negative");

    public static Refusal MinAboveMax() => new("indicator.min-above-max");

    public static Refusal RangeTooLarge(string most) => new("indicator.range-too-large", most);

    /// <summary>A frozen form uses the version; what it says stays.</summary>
    public static Refusal VersionFrozen(string code, DateOnly from) => new("indicator.version-frozen", code, from);

    public static Refusal NationalOnly() => new("indicator.national-only");

    public static Refusal EndBeforeStart(DateOnly from) => new("indicator.end-before-start", from);

    public static Refusal NoSuchVersion() => new("indicator.no-such-version");

    public static Refusal WordUnknown(string column, string word, string known) => new("indicator.word-unknown", column, word, known);

    public static Refusal NotAWholeNumber(string column, string text) => new("indicator.not-a-whole-number", column, text);

    public static Refusal NotADate(string column, string text) => new("indicator.not-a-date", column, text);
}
