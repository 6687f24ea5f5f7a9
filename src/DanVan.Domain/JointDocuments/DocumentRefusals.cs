using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

/// <summary>Why a joint document is not drafted, or does not move.</summary>
public static class DocumentRefusals
{
    public static Refusal PlanIsTheProvinces() => new("document.plan-is-the-provinces");

    public static Refusal SubPlanIsBelow() => new("document.sub-plan-is-below");

    public static Refusal SubPlanNeedsPlan() => new("document.sub-plan-needs-plan");

    /// <summary>What it would derive from has not been issued, or stands no more.</summary>
    public static Refusal ParentNotIssued() => new("document.parent-not-issued");

    public static Refusal ParentOfOthers() => new("document.parent-of-others");

    public static Refusal YearOutsideTerm(int from, int to) => new("document.year-outside-term", from, to);

    public static Refusal YearsOutOfRange(int first, int last) => new("document.years-out-of-range", first, last);

    public static Refusal YearsBackwards() => new("document.years-backwards");

    public static Refusal TermTooLong(int most) => new("document.term-too-long", most);

    public static Refusal PlanIsForOneYear() => new("document.plan-is-for-one-year");

    public static Refusal SubjectMissing() => new("document.subject-missing");

    public static Refusal SubjectTooLong(int length, int most) => new("document.subject-too-long", length, most);

    public static Refusal ReasonTooLong(int most) => new("document.reason-too-long", most);

    public static Refusal TextTooLong(int length, int most) => new("document.text-too-long", length, most);

    public static Refusal TooManyParagraphs(int paragraphs, int most) => new("document.too-many-paragraphs", paragraphs, most);

    public static Refusal AlreadyAgreed() => new("document.already-agreed");

    public static Refusal LeadOnly() => new("document.lead-only");

    public static Refusal NotYourSignature() => new("document.not-your-signature");

    public static Refusal NotCertified() => new("document.not-certified");

    public static Refusal SignedDateOutOfRange(DateOnly from, DateOnly to) => new("document.signed-date-out-of-range", from, to);

    public static Refusal AlreadyRegistered() => new("document.already-registered");

    public static Refusal NotRegistered(Side side) => new("document.not-registered", side);

    public static Refusal ThemeTooLong(int length, int most) => new("document.theme-too-long", length, most);

    /// <summary>The plan above was recalled or has ended.</summary>
    public static Refusal ParentStandsNoMore() => new("document.parent-stands-no-more");

    public static Refusal ParentAmended(int revision) => new("document.parent-amended", revision);

    public static Refusal TermFarFromItsEnd(int year) => new("document.term-far-from-its-end", year);

    public static Refusal NextTermThere() => new("document.next-term-there");

    public static Refusal AmendmentOpen() => new("document.amendment-open");
}
