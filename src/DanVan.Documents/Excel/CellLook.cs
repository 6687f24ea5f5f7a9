namespace DanVan.Documents.Excel;

public enum CellAlign
{
    Default = 0,
    Left = 1,
    Centre = 2,
    Right = 3,
}

/// <summary>Colours of a cell's ground and ink, as the screens use them.</summary>
public enum CellTone
{
    Plain = 0,
    Head = 1,
    Group = 2,

    /// <summary>To be filled in.</summary>
    Input = 3,
    Muted = 4,
}

/// <summary>How a number is shown; marks for thousands and decimals follow the reader's own Excel, in vi-VN "1.234,5".</summary>
public enum NumberFormat
{
    General = 0,
    Whole = 1,
    OneDecimal = 2,
    TwoDecimals = 3,
    ThreeDecimals = 4,
    Date = 5,

    /// <summary>What looks like a number stays the text that it is: codes.</summary>
    Text = 6,
}

/// <summary>How a cell looks, and whether it may be typed into on a protected sheet.</summary>
public sealed record CellLook
{
    public static CellLook Plain { get; } = new();

    public static CellLook Title { get; } = new() { IsBold = true, Size = 14 };

    public static CellLook Head { get; } = new() { IsBold = true, Tone = CellTone.Head, Align = CellAlign.Centre, HasBorder = true, Wraps = true };

    public static CellLook Group { get; } = new() { IsBold = true, Tone = CellTone.Group, HasBorder = true };

    public static CellLook Body { get; } = new() { HasBorder = true, Wraps = true };

    public static CellLook Muted { get; } = Body with { Tone = CellTone.Muted };

    public static CellLook Input { get; } = Body with { Tone = CellTone.Input, IsUnlocked = true };

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>In points.</summary>
    public int Size { get; init; } = 11;

    public CellTone Tone { get; init; }

    public CellAlign Align { get; init; }

    public bool HasBorder { get; init; }

    public bool Wraps { get; init; }

    public bool IsUnlocked { get; init; }

    public NumberFormat Format { get; init; }

    /// <summary>A word before the number ("hơn"): shown with it, while the cell stays a number that can be added.</summary>
    public string? Prefix { get; init; }

    /// <summary>The same for numbers with so many decimals, at most three shown.</summary>
    public CellLook Decimals(int decimals) => this with { Format = NumberFormat.Whole + Math.Clamp(decimals, 0, 3), Align = CellAlign.Right, Wraps = false };
}
