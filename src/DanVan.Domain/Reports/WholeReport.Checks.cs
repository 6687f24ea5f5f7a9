using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;

namespace DanVan.Domain.Reports;

// What the checks find, what of it stops a side, and what an officer accepts with a reason.
public sealed partial class WholeReport
{
    private readonly List<AcceptedFinding> _accepted = [];
    private readonly List<AcceptedFinding> _newlyAccepted = [];
    private RuleBook _rules = RuleBook.Empty;
    private ReportPast? _past;

    /// <summary>Made since loading; storage adds them.</summary>
    public IReadOnlyList<AcceptedFinding> NewlyAccepted => _newlyAccepted;

    /// <summary>From here on the report is judged by these; whoever sends or reviews a side loads them first.</summary>
    /// <param name="rules">The province's.</param>
    /// <param name="past">What the same area reported before.</param>
    /// <param name="accepted">What was accepted in any revision of the report, in the order in which it was.</param>
    public void JudgeBy(RuleBook rules, ReportPast past, IEnumerable<AcceptedFinding> accepted)
    {
        (_rules, _past) = (rules, past);
        _accepted.Clear();
        _accepted.AddRange(accepted);
    }

    /// <summary>The rules that the report is judged by; none where it is not judged.</summary>
    public RuleBook Rules => _rules;

    /// <summary>Rules and past are known.</summary>
    public bool IsJudged => _past is not null;

    /// <summary>Everything that the checks find in the report as it stands; empty where it is not judged.</summary>
    public IReadOnlyList<Finding> Findings() => _past is null ? [] : ReportReview.Of(this, _rules, _past);

    /// <summary>Rules that say nothing of the report because they would divide by 0.</summary>
    public IReadOnlyList<CheckRule> RulesDividedByZero() => _past is null ? [] : _rules.DividedByZero(this, _past.PreviousQuarter);

    /// <summary>The reason that stands for the finding as it is now; null while it is open.</summary>
    public AcceptedFinding? AcceptanceOf(Finding finding) => _accepted.FindLast(accepted => accepted.Covers(finding));

    /// <summary>A reason that was given for the same finding on other figures.</summary>
    public AcceptedFinding? FormerAcceptanceOf(Finding finding) =>
        AcceptanceOf(finding) is null ? _accepted.FindLast(accepted => accepted.Subject == finding.Subject) : null;

    /// <summary>Warnings of the side that nobody has mended or accepted.</summary>
    public IReadOnlyList<Finding> OpenWarnings(Side side) =>
        [.. Findings().Where(finding => finding.Warns && finding.Sides.Contains(side) && AcceptanceOf(finding) is null)];

    public Refusal? CanAcceptFinding(Actor actor, Finding finding) =>
        CanEnter(actor)
        ?? (!finding.Warns ? FindingRefusals.OnlyMended()
            : !finding.Sides.Contains(Report.SideOf(actor)!.Value) ? FindingRefusals.OfOtherSide()
            : null);

    /// <summary>What the current revision says of a finding already; null when it says nothing yet.</summary>
    public AcceptedFinding? AcceptedHere(string subject) =>
        _accepted.Find(accepted => accepted.Subject == subject && (accepted.RevisionId == Report.Current.Id || _newlyAccepted.Contains(accepted)));

    /// <summary>Chấp nhận có lý do: the warning stands answered for these figures, by the officer of a side that types them.</summary>
    /// <param name="subject">The finding as the form named it.</param>
    /// <param name="values">Its figures as the form showed them.</param>
    public Refusal? AcceptFinding(Actor actor, string subject, string values, string reason, DateTimeOffset now)
    {
        if (CanEnter(actor) is { } locked)
        {
            return locked;
        }

        if (Findings().FirstOrDefault(finding => finding.Subject == subject && finding.Values == values) is not { } found)
        {
            return FindingRefusals.Gone();
        }

        var why = VietnameseText.Nfc(reason).Trim();
        if ((CanAcceptFinding(actor, found) ?? AcceptingReasonFault(why)) is { } refusal)
        {
            return refusal;
        }

        var accepted = AcceptedHere(subject);
        if (accepted is null)
        {
            accepted = new AcceptedFinding(Report, subject);
            _accepted.Add(accepted);
            _newlyAccepted.Add(accepted);
        }

        accepted.Say(found, Report.SideOf(actor)!.Value, why, actor, now);
        return null;
    }

    private static Refusal? AcceptingReasonFault(string reason) =>
        reason.Length == 0 ? CommonRefusals.ReasonMissing()
        : reason.Length > AcceptedFinding.ReasonMaxLength ? FindingRefusals.ReasonTooLong(AcceptedFinding.ReasonMaxLength)
        : null;

    // Ranges are the form's own and are always known; rules and the past only where they were loaded.
    private Refusal? BlockedByChecks(Side side) =>
        BlockedByRange(side)
        ?? (_past is not null && _rules.BrokenBy(this, _past.PreviousQuarter, side).Where(broken => broken.Blocks).Select(broken => broken.Rule.Message).ToList() is { Count: > 0 } messages
            ? ReportRefusals.BlockedByRules(messages)
            : null);

    private Refusal? BlockedByRange(Side side) =>
        ReportReview.OutOfRange(this).Where(doubt => ReportReview.WhoTypes(Form, doubt.Indicator, doubt.Column).Contains(side)).Select(doubt => doubt.Indicator).ToList() is { Count: > 0 } beyond
            ? ReportRefusals.OutOfRange(beyond.Count, Names(beyond))
            : null;
}
