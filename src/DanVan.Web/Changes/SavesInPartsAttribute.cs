namespace DanVan.Web.Changes;

/// <summary>
/// The page saves what it can of a form and shows the rest again to be mended. A repeat of such a form goes through the page
/// once more: what was saved is equal by then and left alone, what must be mended is said again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SavesInPartsAttribute : Attribute
{
    /// <summary>It never leads anywhere else, so that there is no first answer to look for.</summary>
    public bool Stays { get; init; }
}
