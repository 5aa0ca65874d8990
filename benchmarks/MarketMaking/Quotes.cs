using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.MarketMaking;

/// <summary>Quotes of a market maker and a session of the paper.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class Quotes
{
    private readonly AvellanedaStoikov _rule = new();
    private readonly Glft _model = new() { InventoryLimit = 30 };

    /// <summary>Sixty-one inventories by the continued fraction.</summary>
    [Benchmark]
    public GlftQuotes Stationary() => _model.Stationary();

    /// <summary>The same at a time before the end, by the matrix exponential.</summary>
    [Benchmark]
    public GlftQuotes Exact() => _model.Exact(0.5);

    /// <summary>Two hundred steps, some ninety fills.</summary>
    [Benchmark]
    public QuotingSession Session() => QuotingSession.Run(view => _rule.Quote(view.Mid, view.Inventory, view.TimeLeft), new QuotingWorld(), seed: 1);
}
