using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;

namespace DanVan.Data.Seeding;

/// <summary>
/// Made-up figures that a person of the trade would believe: sizes follow each indicator's range and the area, backlogs carry
/// over from quarter to quarter, one fact is the same in both columns. The seed is fixed, so every demo province is the same.
/// </summary>
internal sealed class DemoFigures
{
    private readonly Random _random = new(2021);
    private readonly Dictionary<int, double> _sizes = [];
    private readonly Dictionary<(int AreaId, string Code), long> _stocks = [];

    /// <summary>One cell of one side; what came in must be there before what was solved.</summary>
    public CellWrite Of(WholeReport whole, IndicatorDefinition line, Side side) => new(line.Id, Columns.Of(side), FigureOf(whole, line, side), null, 0);

    /// <summary>What both did together, once both columns are there.</summary>
    public IReadOnlyList<CellWrite> JointOf(WholeReport whole) =>
        [.. whole.Rows.Where(row => row.AsksForJointPart).Select(row =>
            new CellWrite(row.Indicator.Id, Column.Joint, Figure.Of(Step(row.Indicator, Math.Min(row[Column.Party].Amount, row[Column.Military].Amount) * _random.Next(0, 60) / 100)), null, 0))];

    private Figure FigureOf(WholeReport whole, IndicatorDefinition line, Side side)
    {
        // One fact: the second column repeats the first.
        if (line.Settle is Settlement.Same && whole.RowOf(line.Id)![Columns.Of(side.Other())] is { Kind: FigureKind.Number } other)
        {
            return other;
        }

        var areaId = whole.Report.AreaId;
        var amount = line.Code switch
        {
            "DC_DON_GIAIQUYET" => Solve(areaId, "DC_DON_CONTON", Typed(whole, "DC_DON_NHAN")),
            "DC_DON_CONTON" => _stocks.GetValueOrDefault((areaId, line.Code)),
            "TN_GIAIQUYET" => Solve(areaId, "TN_CONTON", Typed(whole, "TN_DIEMNONG") + Typed(whole, "TN_PHUCTAP")),
            "TN_CONTON" => _stocks.GetValueOrDefault((areaId, line.Code)),
            "KT_TOCHUC" => Typed(whole, "KT_CUOC", side) + _random.Next(0, 4),
            "GS_TOCHUC" => Typed(whole, "GS_CUOC", side) + _random.Next(0, 4),
            _ when line.Kind is IndicatorKind.Snapshot => Stock(areaId, line),
            _ => Usual(areaId, line),
        };
        var rounded = line.Code is "GD_NGAYCONG" or "PR_LUOT" && amount > 100 && _random.Next(12) == 0;
        return rounded ? Figure.Of(amount / 10 * 10, Qualifier.MoreThan) : Figure.Of(amount);
    }

    // Sizes grow far slower than ranges: the range says what is impossible, not what is usual.
    private long Usual(int areaId, IndicatorDefinition line)
    {
        var size = SizeOf(areaId);
        var most = (double)(line.Measure.Max ?? 100);
        if (line.Measure.EntryUnit is not null)
        {
            return (long)(size * _random.Next(40, 640)) * (line.Measure.EntryFactor / 2);
        }

        var usual = most switch
        {
            <= 50 => 0.6,
            <= 100 => 0.8,
            <= 200 => 1.6,
            <= 500 => 3,
            <= 1_000 => 6,
            <= 5_000 => 26,
            <= 20_000 => 110,
            <= 50_000 => 180,
            <= 100_000 => 420,
            <= 200_000 => 900,
            _ => 2_400,
        };
        var value = usual * size * (0.4 + (1.2 * _random.NextDouble())) * Season(line);
        return line.Measure.Decimals == 0
            ? (long)Math.Round(value)
            : Step(line, (long)Math.Round(value * Math.Pow(10, line.Measure.Decimals)));
    }

    private long Stock(int areaId, IndicatorDefinition line)
    {
        var key = (areaId, line.Code);
        var stock = _stocks.TryGetValue(key, out var before) ? Math.Max(0, before + _random.Next(-1, 3)) : Usual(areaId, line) + 1;
        _stocks[key] = stock;
        return stock;
    }

    // What came in joins the backlog; most of it is solved, the rest stays for the next quarter.
    private long Solve(int areaId, string backlog, long cameIn)
    {
        var open = _stocks.GetValueOrDefault((areaId, backlog)) + cameIn;
        var solved = open - (open * _random.Next(0, 8) / 100);
        _stocks[(areaId, backlog)] = open - solved;
        return solved;
    }

    private static long Typed(WholeReport whole, string code, Side? side = null) =>
        whole.Form.FindCode(code) is { } line && whole.RowOf(line.Id) is { } row
            ? row[Columns.Of(side ?? (line.IsTypedBy(Side.Party) ? Side.Party : Side.Military))].Amount
            : 0;

    private double SizeOf(int areaId)
    {
        if (!_sizes.TryGetValue(areaId, out var size))
        {
            size = 0.6 + (0.9 * _random.NextDouble());
            _sizes[areaId] = size;
        }

        return size;
    }

    private static double Season(IndicatorDefinition line) => line.Code.StartsWith("DB_", StringComparison.Ordinal) ? 1.4 : 1;

    // Typed decimals are halves and tenths rather than noise.
    private static long Step(IndicatorDefinition line, long amount) => line.Measure.Decimals switch
    {
        2 => amount / 5 * 5,
        3 => amount / 500_000 * 500_000,
        _ => amount,
    };
}
