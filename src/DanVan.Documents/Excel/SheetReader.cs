using System.Globalization;
using System.Xml;
using DanVan.Domain.Common;

namespace DanVan.Documents.Excel;

/// <summary>Pulls the cells out of one sheet's XML, cell by cell.</summary>
internal sealed class SheetReader(string sheet, IReadOnlyList<string> texts, IReadOnlySet<int> dates)
{
    public const int MostRows = 25_000;
    public const int MostCells = 250_000;

    private const int MostLetters = 32_767;

    private readonly Dictionary<(int Row, int Column), ReadCell> _cells = [];

    public IReadOnlyDictionary<(int Row, int Column), ReadCell> Cells => _cells;

    public Refusal? Read(XmlReader xml)
    {
        var (row, column, rows) = (0, 0, 0);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = Number(xml.GetAttribute("r")) ?? row + 1;
                column = 0;
                if (row is < 1 or > CellPlace.MostRows)
                {
                    return BookRefusals.Broken(sheet);
                }

                if (++rows > MostRows)
                {
                    return BookRefusals.TooManyRows(sheet, MostRows);
                }
            }
            else if (xml.LocalName == "c")
            {
                if (CellPlace.TryRead(xml.GetAttribute("r"), out var ownRow, out var ownColumn))
                {
                    (row, column) = (ownRow, ownColumn);
                }
                else
                {
                    column++;
                }

                if (CellOf(xml) is { Kind: not ReadKind.Empty } cell)
                {
                    // A place that is filled twice has no one meaning.
                    if (!_cells.TryAdd((row, column), cell))
                    {
                        return BookRefusals.Broken($"{sheet}!{CellPlace.Name(Math.Max(1, row), Math.Max(1, column))}");
                    }

                    if (_cells.Count > MostCells)
                    {
                        return BookRefusals.TooManyCells(sheet, MostCells);
                    }
                }
            }
            else if (xml.LocalName is "sheetProtection" or "mergeCells" or "dataValidations")
            {
                // The cells are over; what follows is how they look.
                return null;
            }
        }

        return null;
    }

    private ReadCell CellOf(XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var isDate = Number(xml.GetAttribute("s")) is { } style && dates.Contains(style);
        if (xml.IsEmptyElement)
        {
            return ReadCell.Empty;
        }

        var (value, hasFormula, depth) = ("", false, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    hasFormula = true;
                    break;
                case "v":
                    value = Value(xml);
                    break;
                case "is":
                    value = SharedTexts.TextOf(xml);
                    break;
                default:
                    break;
            }
        }

        return hasFormula ? new(ReadKind.Formula, Cut(value)) : Typed(type, value, isDate);
    }

    private ReadCell Typed(string type, string value, bool isDate) => type switch
    {
        "s" => Number(value) is { } index && index < texts.Count ? Text(texts[index]) : throw new InvalidDataException(),
        "str" or "inlineStr" => Text(value),
        "d" => new(ReadKind.Date, Cut(value)),
        "n" when value.Trim().Length == 0 => ReadCell.Empty,
        "n" when isDate => new(ReadKind.Date, Cut(value)),
        "n" => Number15(value.Trim()),
        _ => new(ReadKind.Other, Cut(value)),
    };

    private static ReadCell Text(string text) =>
        VietnameseText.Nfc(Whole(Cut(text))).Trim() is { Length: > 0 } clean ? new(ReadKind.Text, clean) : ReadCell.Empty;

    // Half a surrogate pair makes Normalize throw.
    private static string Whole(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    // Excel shows 15 digits of what it stores with 17: 0,1 + 0,2 is 0,3 to whoever typed it.
    private static ReadCell Number15(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw new InvalidDataException();
        }

        var shown = number.ToString("G15", CultureInfo.InvariantCulture);
        return new(ReadKind.Number, shown, Math.Abs(number) < 1e18 ? decimal.Parse(shown, NumberStyles.Float, CultureInfo.InvariantCulture) : null);
    }

    private static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth) = ("", xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            // No number is longer; a value in a million pieces would otherwise be copied a million times.
            if (text.Length <= MostLetters && xml.NodeType is (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
        }

        return text;
    }

    private static string Cut(string text) => text.Length > MostLetters ? text[..MostLetters] : text;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
