using System.Globalization;

namespace DanVan.Documents.Excel;

/// <summary>Cell addresses as Excel shows them; rows and columns count from 1.</summary>
public static class CellPlace
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    /// <summary>Row 12, column 5 is "E12".</summary>
    public static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(column)}{row}");

    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>Reads "E12"; false for anything else.</summary>
    public static bool TryRead(string? name, out int row, out int column)
    {
        (row, column) = (0, 0);
        if (name is null || name.Length > 10)
        {
            return false;
        }

        var at = 0;
        while (at < name.Length && name[at] is >= 'A' and <= 'Z')
        {
            column = (column * 26) + (name[at++] - 'A' + 1);
            if (column > MostColumns)
            {
                return false;
            }
        }

        return at is > 0 && column > 0
            && int.TryParse(name.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is >= 1 and <= MostRows;
    }
}
