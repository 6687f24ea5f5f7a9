using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DanVan.Domain.Common;

namespace DanVan.Benchmarks.Rules;

/// <summary>What runs for every cell of a posted form and every row of a list.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class TextRules
{
    [Benchmark]
    public NumberReading ReadANumber() => VietnameseNumber.Read("1.234.567,5", 1);

    [Benchmark]
    public string WriteANumber() => VietnameseNumber.Format(12_345_675, 1);

    [Benchmark]
    public string FoldForSearch() => VietnameseText.Fold("Ban Chỉ huy Quân sự huyện Bình Sơn");

    [Benchmark]
    public string KeyForOrder() => VietnameseText.SortKey("Bình Sơn");

    // The repository's pins and prunes do not reach a project that the tool would generate elsewhere.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
