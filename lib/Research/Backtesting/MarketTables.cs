using System.Buffers;

namespace AlgoAcademy.Research;

/// <summary>
/// What a sweep over one market looks up instead of computing: returns of the bars on which all money goes in or comes out,
/// costs paid, and running sums of the market's own returns in between.
/// </summary>
internal sealed class MarketTables : IDisposable
{
    public MarketTables(BarSeries bars, Costs costs)
    {
        var pool = ArrayPool<double>.Shared;
        Count = bars.Count;
        (Entry, Exit, Sum, Squares) = (pool.Rent(Count), pool.Rent(Count), pool.Rent(Count), pool.Rent(Count));
        (UnitsBought, Proceeds) = (1 / ((1 + costs.Slippage) * (1 + costs.Commission)), (1 - costs.Slippage) * (1 - costs.Commission));
        Fill(bars.Open.Values.AsSpan(), bars.Close.Values.AsSpan());
    }

    public int Count { get; }

    /// <summary>Value at the open bought per unit of cash.</summary>
    public double UnitsBought { get; }

    /// <summary>Cash per unit of value sold at the open.</summary>
    public double Proceeds { get; }

    /// <summary>Return of a bar at whose open everything is bought.</summary>
    public double[] Entry { get; }

    /// <summary>Return of a bar at whose open everything is sold.</summary>
    public double[] Exit { get; }

    /// <summary>Σ r of the market up to a bar.</summary>
    public double[] Sum { get; }

    /// <summary>Σ r² of the market up to a bar.</summary>
    public double[] Squares { get; }

    public void Dispose()
    {
        foreach (var table in new[] { Entry, Exit, Sum, Squares })
        {
            ArrayPool<double>.Shared.Return(table);
        }
    }

    // The running sums carry what rounding took from them: each entry is right to its last digits, however long the column.
    private void Fill(ReadOnlySpan<double> open, ReadOnlySpan<double> close)
    {
        (Entry[0], Exit[0], Sum[0], Squares[0]) = (0, 0, 0, 0);
        double sum = 0, sumLost = 0, squares = 0, squaresLost = 0;
        for (var t = 1; t < close.Length; t++)
        {
            var inverse = 1 / close[t - 1];
            var r = (close[t] / close[t - 1]) - 1;
            Entry[t] = (close[t] / open[t] * UnitsBought) - 1;
            Exit[t] = (open[t] * Proceeds * inverse) - 1;
            (sum, sumLost) = Add(sum, sumLost, r);
            (squares, squaresLost) = Add(squares, squaresLost, r * r);
            Sum[t] = sum + sumLost;
            Squares[t] = squares + squaresLost;
        }
    }

    // Knuth's two-sum: what a sum loses is known exactly.
    private static (double Sum, double Lost) Add(double sum, double lost, double value)
    {
        var next = sum + value;
        var part = next - sum;
        return (next, lost + (sum - (next - part)) + (value - part));
    }
}
