using BenchmarkDotNet.Attributes;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Common;

namespace DanVan.Benchmarks.Rules;

/// <summary>What runs for every cell of a posted form, every row of a list and every section of a narrative.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class TextRules
{
    // A dense section of the greatest length: a number with unit in every line.
    private static readonly string Section = string.Concat(Enumerable.Repeat(
        "Tặng 350 suất quà, trong đó hộ nghèo 120 suất, gia đình chính sách 230 suất, tổng trị giá 140 triệu đồng; đạt 97,2% (35/36 xã). ", 30_000 / 128));

    private static readonly ProseContext Context = new(ReportStretch.HalfYear, 2021, []);

    [Benchmark]
    public int GuardASectionOf30000Characters() => ProseGuard.Check(Section, Context).Count;

    [Benchmark]
    public NumberReading ReadANumber() => VietnameseNumber.Read("1.234.567,5", 1);

    [Benchmark]
    public string WriteANumber() => VietnameseNumber.Format(12_345_675, 1);

    [Benchmark]
    public string FoldForSearch() => VietnameseText.Fold("Ban Chỉ huy Quân sự huyện Bình Sơn");

    [Benchmark]
    public string KeyForOrder() => VietnameseText.SortKey("Bình Sơn");
}
