using System.Diagnostics;
using System.Globalization;

namespace DanVan.Benchmarks.Large;

/// <summary>
/// Does a province's consolidation cost the same when 700 provinces share its database? Each layout is tried on a file with
/// one province and one with all, asked in turns so that whatever else the machine does falls on both alike.
/// </summary>
internal static class GrowthReport
{
    private const int Turns = 400;

    public static void Print(int provinces, IReadOnlyList<string> layouts)
    {
        var folder = Directory.CreateTempSubdirectory("danvan-large-").FullName;
        try
        {
            foreach (var layout in Layout.All.Where(layout => layouts.Count == 0 || layouts.Contains(layout.Name, StringComparer.Ordinal)))
            {
                using var one = FigureFile.Generate(Path.Combine(folder, "one.db"), layout, 1);
                using var all = FigureFile.Generate(Path.Combine(folder, "all.db"), layout, provinces);
                Print(layout, one, all);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(Layout layout, FigureFile one, FigureFile all)
    {
        Write($"## {layout.Name}: {layout.What}");
        Write("");
        Write($"1 province: {one.Rows:N0} rows, {Megabytes(one):N1} MB. {all.Provinces} provinces: {all.Rows:N0} rows, {Megabytes(all):N0} MB ({all.Bytes / (double)all.Rows:N0} bytes a row), generated in {all.Generated.TotalSeconds:N0} s ({all.Rows / all.Generated.TotalSeconds / 1000:N0} thousand rows a second).");
        Write("");
        Write($"| Asked | 1 province | {all.Provinces} provinces | ratio | plan |");
        Write("|---|---:|---:|---:|---|");
        // The province in the middle of the large file; alone in the small one.
        var middle = (all.Provinces + 1) / 2;
        foreach (var (name, query) in Queries)
        {
            var (small, large) = (query(1), query(middle));
            if (one.Ask(small) != all.Ask(large))
            {
                throw new InvalidOperationException($"{name}: the two files give different answers.");
            }

            var plan = all.PlanOf(large);
            if (!plan[0].Contains("USING", StringComparison.Ordinal) || plan[0].StartsWith("SCAN", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{name} uses no index: {string.Join("; ", plan)}");
            }

            Row(name, () => one.Ask(small), () => all.Ask(large), string.Join("; ", plan));
        }

        var revision = ((middle - 1) * FigureFile.Pairings) + 1;
        Row("marking one report's figures", () => one.MarkAndUndo(1), () => all.MarkAndUndo(revision), "");
        Write("");
    }

    // As EF Core writes them: equality on province and period, the flag, grouped by indicator and qualifier.
    private static readonly IReadOnlyList<(string Name, Func<int, string> Of)> Queries =
    [
        ("consolidation of a quarter", province => $"SELECT IndicatorId, Qualifier, SUM(Amount), MAX(IsOneSided), COUNT(*) FROM AgreedFigures WHERE ProvinceId = {province} AND PeriodId = {Period(province, 19)} AND CountsAccepted GROUP BY IndicatorId, Qualifier"),
        ("consolidation of a year", province => $"SELECT IndicatorId, Qualifier, SUM(Amount), MAX(IsOneSided), COUNT(*) FROM AgreedFigures WHERE ProvinceId = {province} AND PeriodId IN ({Period(province, 16)}, {Period(province, 17)}, {Period(province, 18)}, {Period(province, 19)}) AND CountsAccepted GROUP BY IndicatorId, Qualifier"),
        ("all 20 quarters", province => $"SELECT PeriodId - {Period(province, 0)}, IndicatorId, SUM(Amount) FROM AgreedFigures WHERE ProvinceId = {province} AND CountsAccepted GROUP BY PeriodId, IndicatorId"),
        ("one indicator by area", province => $"SELECT AreaId, Qualifier, Amount FROM AgreedFigures WHERE ProvinceId = {province} AND PeriodId = {Period(province, 19)} AND IndicatorId = 40 AND CountsAccepted"),
    ];

    private static int Period(int province, int quarter) => ((province - 1) * FigureFile.Quarters) + quarter + 1;

    private static double Megabytes(FigureFile file) => file.Bytes / 1024.0 / 1024.0;

    private static void Row(string name, Action one, Action all, string plan)
    {
        var (small, large) = (new double[Turns], new double[Turns]);
        for (var turn = -20; turn < Turns; turn++)
        {
            var (a, b) = (Milliseconds(one), Milliseconds(all));
            if (turn >= 0)
            {
                (small[turn], large[turn]) = (a, b);
            }
        }

        var (x, y) = (Median(small), Median(large));
        Write($"| {name} | {x:N2} ms | {y:N2} ms | {y / x:N2} | {plan} |");
    }

    private static double Milliseconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Write(string line) => Console.WriteLine(line);
}
