using DocumentFormat.OpenXml.Spreadsheet;

namespace DanVan.Documents.Excel;

/// <summary>The styles of one workbook: every look that its cells use, each once.</summary>
internal sealed class StyleBook
{
    private const uint FirstOwnFormat = 164;

    // Numbers below the first of our own are fixed by the format; their codes stand here for those with a word before them.
    private static readonly Dictionary<NumberFormat, (uint Id, string? Code)> Formats = new()
    {
        [NumberFormat.General] = (0, null),
        [NumberFormat.Whole] = (3, "#,##0"),
        [NumberFormat.OneDecimal] = (FirstOwnFormat, "#,##0.0"),
        [NumberFormat.TwoDecimals] = (4, "#,##0.00"),
        [NumberFormat.ThreeDecimals] = (FirstOwnFormat + 1, "#,##0.000"),
        [NumberFormat.Date] = (FirstOwnFormat + 2, "dd/mm/yyyy"),
        [NumberFormat.Text] = (49, null),
    };

    private readonly Dictionary<CellLook, uint> _looks = new() { [CellLook.Plain] = 0 };

    /// <summary>The number by which a cell names its look.</summary>
    public uint NumberOf(CellLook look)
    {
        if (!_looks.TryGetValue(look, out var number))
        {
            number = (uint)_looks.Count;
            _looks.Add(look, number);
        }

        return number;
    }

    public Stylesheet Make()
    {
        var looks = _looks.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
        var fonts = looks.Select(look => (look.IsBold, look.IsItalic, look.Size, look.Tone is CellTone.Muted)).Distinct().ToList();
        var tones = Enum.GetValues<CellTone>();
        var worded = looks.Where(look => look.Prefix is not null).Select(look => (look.Format, look.Prefix)).Distinct().ToList();
        var own = Formats.Values.Where(format => format.Code is not null && format.Id >= FirstOwnFormat).Select(format => (format.Id, Code: format.Code!))
            .Concat(worded.Select((format, index) => (Id: FirstOwnFormat + 10 + (uint)index, Code: $"\"{format.Prefix} \"{Formats[format.Format].Code ?? "General"}")))
            .ToList();
        return new Stylesheet(
            new NumberingFormats(own.Select(format => new NumberingFormat { NumberFormatId = format.Id, FormatCode = format.Code })) { Count = (uint)own.Count },
            new Fonts(fonts.Select(font => FontOf(font.IsBold, font.IsItalic, font.Size, font.Item4))) { Count = (uint)fonts.Count },
            // The first two fills are fixed by the format.
            new Fills([Pattern(PatternValues.None), Pattern(PatternValues.Gray125), .. tones.Select(tone => Solid(GroundOf(tone)))]) { Count = 2 + (uint)tones.Length },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()) { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(looks.Select(look => FormatOf(look, look.Prefix is null ? Formats[look.Format].Id : FirstOwnFormat + 10 + (uint)worded.IndexOf((look.Format, look.Prefix)), (uint)fonts.IndexOf((look.IsBold, look.IsItalic, look.Size, look.Tone is CellTone.Muted))))) { Count = (uint)looks.Count },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static CellFormat FormatOf(CellLook look, uint format, uint font) => new(
        new Alignment
        {
            Horizontal = look.Align switch
            {
                CellAlign.Left => HorizontalAlignmentValues.Left,
                CellAlign.Centre => HorizontalAlignmentValues.Center,
                CellAlign.Right => HorizontalAlignmentValues.Right,
                _ => null,
            },
            Vertical = look.HasBorder ? VerticalAlignmentValues.Center : null,
            WrapText = look.Wraps ? true : null,
        },
        new Protection { Locked = !look.IsUnlocked })
    {
        NumberFormatId = format,
        FontId = font,
        FillId = look.Tone is CellTone.Plain or CellTone.Muted ? 0 : 2 + (uint)look.Tone,
        BorderId = look.HasBorder ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private static Font FontOf(bool bold, bool italic, int size, bool muted)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = muted ? "FF5B6470" : "FF1B1F24" }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static string GroundOf(CellTone tone) => tone switch
    {
        CellTone.Head => "FFEFE9DF",
        CellTone.Group => "FFF6F2EA",
        CellTone.Input => "FFFFFBE6",
        _ => "FFFFFFFF",
    };

    private static Border Thin()
    {
        return new Border(new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin }, new TopBorder(Line()) { Style = BorderStyleValues.Thin }, new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

        static Color Line() => new() { Rgb = "FFC9C4B8" };
    }
}
