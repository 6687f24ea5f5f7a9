using System.Globalization;
using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports.Sheets;

namespace DanVan.Documents.Reports;

/// <summary>What a cell held when its sheet was downloaded.</summary>
internal sealed record KeptCell(int Version, Figure Figure, string Note);

/// <summary>The hidden sheet, written and read in one place: identity first, then one line a cell.</summary>
internal static class SheetKeys
{
    public const string CellsFollow = "o-so-lieu";

    private const string Format = "dinh-dang";
    private const string Report = "bao-cao";
    private const string Revision = "ban";
    private const string Form = "bieu-mau";
    private const string Year = "nam";
    private const string QuarterNumber = "quy";
    private const string Area = "dia-ban";
    private const string AreaName = "ten-dia-ban";
    private const string SideKey = "ben";

    // A first line that only we write; a workbook of anybody else's with a sheet of this name is none of ours.
    private const string Mark = "Biểu nhập của DanVan";
    private const int MostKeys = 20;

    public static IEnumerable<KeyValuePair<string, string>> Write(SheetIdentity identity) =>
    [
        new(Mark, ""),
        new(Format, Text(identity.Format)),
        new(Report, identity.ReportId.ToString("D")),
        new(Revision, Text(identity.Revision)),
        new(Form, Text(identity.FormId)),
        new(Year, Text(identity.Quarter.Year)),
        new(QuarterNumber, Text(identity.Quarter.Number)),
        new(Area, Text(identity.AreaId)),
        new(AreaName, identity.AreaName),
        new(SideKey, identity.Side.ToString()),
    ];

    public static IEnumerable<string> Write(string code, Column column, int version, Figure figure, string note) =>
        [code, Text((int)column), Text(version), Text((int)figure.Kind), Text(figure.Amount), Text((int)figure.Qualifier), note];

    public static (SheetIdentity? Identity, Refusal? Refusal) ReadIdentity(ReadBook book)
    {
        if (book.Find(ReportSheet.HiddenSheet) is not { } sheet || sheet[1, 1].AsText != Mark)
        {
            return (null, SheetRefusals.NotOurs());
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 2; row <= MostKeys && sheet[row, 1].AsText is { Length: > 0 } key && key != CellsFollow; row++)
        {
            facts[key] = sheet[row, 2].AsText;
        }

        // Another layout is said as such before anything of it is missed.
        if (Number(facts, Format) is { } format and not SheetIdentity.CurrentFormat)
        {
            return (null, format > 0 ? SheetRefusals.OtherFormat() : SheetRefusals.Damaged());
        }

        return Number(facts, Format) is { } known && Guid.TryParse(facts.GetValueOrDefault(Report), out var report) && Number(facts, Revision) is { } revision
            && Number(facts, Form) is { } form && Number(facts, Year) is >= 1900 and <= 2200 and { } year && Number(facts, QuarterNumber) is >= 1 and <= 4 and { } quarter
            && Number(facts, Area) is { } area && facts.GetValueOrDefault(AreaName) is { Length: <= 200 } name && Enum.TryParse<Side>(facts.GetValueOrDefault(SideKey), out var side) && Enum.IsDefined(side)
            ? (new(known, report, revision, form, new Quarter(year, quarter), area, name, side), null)
            : (null, SheetRefusals.Damaged());
    }

    /// <summary>Null where a line of it cannot be read.</summary>
    public static Dictionary<(string Code, Column Column), KeptCell>? ReadCells(ReadBook book)
    {
        var sheet = book.Find(ReportSheet.HiddenSheet)!;
        var first = Enumerable.Range(1, MostKeys + 1).FirstOrDefault(row => sheet[row, 1].AsText == CellsFollow);
        if (first == 0)
        {
            return null;
        }

        var cells = new Dictionary<(string, Column), KeptCell>();
        for (var row = first + 1; row <= sheet.LastRow; row++)
        {
            if (Int(sheet[row, 2]) is not { } column || !Enum.IsDefined((Column)column) || Int(sheet[row, 3]) is not { } version
                || Int(sheet[row, 4]) is not { } kind || !Enum.IsDefined((FigureKind)kind)
                || !long.TryParse(sheet[row, 5].AsText, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
                || Int(sheet[row, 6]) is not { } qualifier || !Enum.IsDefined((Qualifier)qualifier)
                || !cells.TryAdd((sheet[row, 1].AsText, (Column)column), new KeptCell(version, Figure.From((FigureKind)kind, amount, (Qualifier)qualifier), sheet[row, 7].AsText)))
            {
                return null;
            }
        }

        return cells;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(Dictionary<string, string> facts, string key) => Int(facts.GetValueOrDefault(key));

    private static int? Int(ReadCell cell) => Int(cell.AsText);

    private static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
