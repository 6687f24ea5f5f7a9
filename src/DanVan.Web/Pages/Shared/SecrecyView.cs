namespace DanVan.Web.Pages.Shared;

/// <summary>The question that comes before every text, file and document, with the answer given so far.</summary>
/// <param name="Field">The field's name; what is wrong stands under the same key.</param>
/// <param name="Id">Unique within the page.</param>
/// <param name="Answer">"co", "khong", or null while nobody has answered.</param>
/// <param name="Yes">What "Có" means here.</param>
/// <param name="Of">What is asked about.</param>
public sealed record SecrecyView(string Field, string Id, string? Answer, string Yes, string Of = "Nội dung");
