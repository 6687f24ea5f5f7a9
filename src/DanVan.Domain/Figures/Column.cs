using DanVan.Domain.Common;

namespace DanVan.Domain.Figures;

/// <summary>Where in an indicator's row a figure stands.</summary>
public enum Column
{
    /// <summary>Dân vận.</summary>
    Party = 1,

    /// <summary>Quân sự.</summary>
    Military = 2,

    /// <summary>Phần làm chung, typed once by either side.</summary>
    Joint = 3,
}

public static class Columns
{
    public static Column Of(Side side) => (Column)(int)side;

    /// <summary>The side of a column; null for the joint part.</summary>
    public static Side? SideOf(Column column) => column is Column.Joint ? null : (Side)(int)column;
}
