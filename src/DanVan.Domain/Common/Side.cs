namespace DanVan.Domain.Common;

/// <summary>The two parties of every pairing (Bên): the Party's mass-mobilisation body and the military command.</summary>
public enum Side
{
    /// <summary>Dân vận.</summary>
    Party = 1,

    /// <summary>Quân sự.</summary>
    Military = 2,
}

public static class Sides
{
    public static readonly IReadOnlyList<Side> Both = [Side.Party, Side.Military];

    public static Side Other(this Side side) => side is Side.Party ? Side.Military : Side.Party;
}
