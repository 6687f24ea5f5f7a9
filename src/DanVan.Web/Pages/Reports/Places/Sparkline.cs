using System.Globalization;
using DanVan.Data.Reports;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>A small line through the last values, oldest first; quarters without a figure leave a gap in time, not a zero.</summary>
internal sealed record Sparkline(string Points, IReadOnlyList<(string X, string Y)> Dots)
{
    public const int Width = 240;
    public const int Height = 48;
    private const int Margin = 4;

    /// <summary>Null where fewer than two quarters have a figure.</summary>
    public static Sparkline? Of(IReadOnlyList<LastValue> values)
    {
        var known = values.Select((value, index) => (Index: index, value.Figure?.Amount)).Where(value => value.Amount is not null).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var (least, most) = (known.Min(value => value.Amount!.Value), known.Max(value => value.Amount!.Value));
        var step = (Width - (2 * Margin)) / (double)(values.Count - 1);
        var dots = known.ConvertAll(value => (
            X: Write(Margin + (value.Index * step)),
            Y: Write(most == least ? Height / 2d : Height - Margin - ((value.Amount!.Value - least) / (double)(most - least) * (Height - (2 * Margin))))));
        return new Sparkline(string.Join(' ', dots.Select(dot => $"{dot.X},{dot.Y}")), dots);
    }

    private static string Write(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
