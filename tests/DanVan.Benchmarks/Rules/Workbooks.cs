using BenchmarkDotNet.Attributes;
using DanVan.Documents.Excel;

namespace DanVan.Benchmarks.Rules;

/// <summary>A workbook of 200 x 12 cells, written and read (aim: 300 ms together).</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class Workbooks
{
    private const int Rows = 200;
    private const int Columns = 12;

    private static readonly Book Made = new(
    [
        new BookSheet("Bảng", [.. Enumerable.Repeat(new BookColumn(14), Columns)],
        [
            .. Enumerable.Range(1, Rows).Select(row => new BookRow([.. Enumerable.Range(1, Columns).Select(column => column < 4
                ? BookCell.Of($"Số lượt giúp dân loại {row}", CellLook.Body)
                : BookCell.Of(row * column / 10m, CellLook.Input.Decimals(1)))])),
        ])
        {
            FrozenRows = 1,
            IsProtected = true,
        },
    ]);

    private readonly byte[] _bytes = Made.ToBytes();

    [Benchmark]
    public int WriteAWorkbookOf200Times12Cells() => Made.ToBytes().Length;

    [Benchmark]
    public int ReadAWorkbookOf200Times12Cells() => BookReader.Read(_bytes).Book!.Sheets[0].LastRow;
}
