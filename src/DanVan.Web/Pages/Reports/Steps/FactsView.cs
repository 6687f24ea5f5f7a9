namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>What a reader is about to answer for, in three lines.</summary>
/// <param name="Whole">The report.</param>
/// <param name="Sides">Whose parts are told.</param>
public sealed record FactsView(DanVan.Domain.Reports.WholeReport Whole, IReadOnlyList<DanVan.Domain.Common.Side> Sides);
