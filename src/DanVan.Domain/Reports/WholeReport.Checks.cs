using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports;

// The province's rules between figures: what a side breaks stops it, or is shown.
public sealed partial class WholeReport
{
    private RuleBook _rules = RuleBook.Empty;
    private Totals? _previous;

    /// <summary>From here on the report is judged by these rules; whoever sends a side loads them first.</summary>
    /// <param name="rules">The province's.</param>
    /// <param name="previous">The same area's agreed figures of the quarter before.</param>
    public void JudgeBy(RuleBook rules, Totals previous) => (_rules, _previous) = (rules, previous);

    /// <summary>The rules that the report breaks as it stands, for one side or all of them.</summary>
    public IReadOnlyList<BrokenRule> BrokenRules(Side? side = null) => _previous is null ? [] : _rules.BrokenBy(this, _previous, side);

    private Refusal? BlockedByRules(Side side) =>
        BrokenRules(side).Where(broken => broken.Blocks).Select(broken => broken.Rule.Message).ToList() is { Count: > 0 } messages
            ? ReportRefusals.BlockedByRules(messages)
            : null;
}
