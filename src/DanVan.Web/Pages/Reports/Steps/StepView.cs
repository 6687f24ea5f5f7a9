namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>What the head of a step's page says.</summary>
/// <param name="Title">The step: "Trình lãnh đạo".</param>
/// <param name="What">Exactly what will happen.</param>
public sealed record StepView(StepPage Page, string Title, string What);

/// <summary>What a reader is about to answer for, in three lines.</summary>
/// <param name="Whole">The report.</param>
/// <param name="Sides">Whose parts are told.</param>
public sealed record FactsView(DanVan.Domain.Reports.WholeReport Whole, IReadOnlyList<DanVan.Domain.Common.Side> Sides);
