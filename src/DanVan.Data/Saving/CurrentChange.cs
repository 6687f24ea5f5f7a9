namespace DanVan.Data.Saving;

/// <summary>The change id of the form that is being carried out in this scope, if it carried one.</summary>
public sealed class CurrentChange
{
    public Guid? Id { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>This scope itself wrote the receipt; otherwise a receipt that is there is a twin's.</summary>
    public bool IsCarriedOut { get; set; }
}
