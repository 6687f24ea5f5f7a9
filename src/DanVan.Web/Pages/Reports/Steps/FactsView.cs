namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>What a reader is about to answer for, in three lines.</summary>
/// <param name="Whole">The report.</param>
/// <param name="Sides">Whose parts are told.</param>
public sealed record FactsView(DanVan.Domain.Reports.WholeReport Whole, IReadOnlyList<DanVan.Domain.Common.Side> Sides)
{
    /// <summary>How many warnings wait for a reason and how many have one; null where the report was not judged.</summary>
    public (int Open, int Accepted)? Warnings
    {
        get
        {
            if (!Whole.IsJudged)
            {
                return null;
            }

            var warnings = Whole.Findings().Where(finding => finding.Warns).ToList();
            var accepted = warnings.Count(finding => Whole.AcceptanceOf(finding) is not null);
            return (warnings.Count - accepted, accepted);
        }
    }
}
