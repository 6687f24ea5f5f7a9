using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Reports.Sheets;

/// <summary>One cell of a filled sheet with what it was downloaded with.</summary>
/// <param name="Place">Where it stands in the file: "E12".</param>
/// <param name="Typed">As it stands there, for people.</param>
/// <param name="Reading">What it says; meaningful only without <paramref name="Refusal"/>.</param>
/// <param name="Note">What its note says, clean.</param>
/// <param name="Base">What the cell held when the sheet was downloaded.</param>
/// <param name="BaseNote">Its note then, clean.</param>
/// <param name="Seen">Its version then; 0 for a cell that was never written.</param>
/// <param name="Refusal">Why it says nothing that a cell could hold.</param>
public sealed record SheetCell(
    IndicatorDefinition Indicator, Column Column, string Place, string Typed, FigureReading Reading, string Note, Figure Base, string BaseNote, int Seen, Refusal? Refusal = null);

public enum SheetOutcome
{
    Unchanged = 1,
    Changed = 2,

    /// <summary>Another person wrote the cell since the download; somebody has to choose.</summary>
    Conflict = 3,
    Refused = 4,
}

/// <summary>Which of two figures somebody chose.</summary>
/// <param name="TakeSheet">The file's, or the one that stands.</param>
/// <param name="Version">The cell's version that was shown beside the file's.</param>
public readonly record struct SheetChoice(bool TakeSheet, int Version);

/// <summary>What bringing in would make of one cell.</summary>
/// <param name="From">What stands.</param>
/// <param name="To">What the file asks for.</param>
/// <param name="Refusal">For a refused cell; null where <see cref="SheetCell.Reading"/> has the fault.</param>
public sealed record SheetLine(SheetCell Cell, SheetOutcome Outcome, Figure From, string FromNote, Figure To, string ToNote, int Version, Refusal? Refusal = null)
{
    public bool IsFigureNew => From != To;

    public bool IsNoteNew => FromNote != ToNote;
}
