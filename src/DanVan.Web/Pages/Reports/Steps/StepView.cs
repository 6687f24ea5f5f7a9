namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>What the head of a step's page says.</summary>
/// <param name="Title">The step: "Trình lãnh đạo".</param>
/// <param name="What">Exactly what will happen.</param>
public sealed record StepView(StepPage Page, string Title, string What);
