using BenchmarkDotNet.Attributes;
using Hearsay.Language;

namespace Hearsay.Benchmarks.Kernels;

/// <summary>Cutting a text into paragraphs, sentences and tokens; the fresh document is the baseline.</summary>
[MemoryDiagnoser]
public class DocumentBench
{
    private readonly Document _document = new();
    private string _text = "";

    [GlobalSetup]
    public void ReadSamples() =>
        _text = string.Concat(ReadOptions.Samples().Select(File.ReadAllText));

    [Benchmark(Baseline = true)]
    public int Parse() => Document.Parse(_text).TokenCount;

    [Benchmark]
    public int Reparse()
    {
        _document.Reparse(_text);
        return _document.TokenCount;
    }
}
