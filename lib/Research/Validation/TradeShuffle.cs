namespace AlgoAcademy.Research;

/// <summary>
/// Monte Carlo of the order of trades: the same closed trades in other orders end with the same money but fall deeper or less deep
/// on the way. The drawdown of the backtest is one draw of many. Assumes that trades do not depend on each other.
/// </summary>
public sealed record TradeShuffle
{
    /// <summary>Deepest drawdown of the equity from trade to trade as it was, at or below 0.</summary>
    public required double Observed { get; init; }

    /// <summary>Deepest drawdown of each shuffled order, ascending: the worst first.</summary>
    public required IReadOnlyList<double> Drawdowns { get; init; }

    /// <summary>Closed trades.</summary>
    public required int Trades { get; init; }

    /// <summary>Seed of the shuffles.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The drawdown that a share of the orders exceeds: Quantile(0.05) is the one to plan for.</summary>
    public double Quantile(double share) => Sample.QuantileOfSorted([.. Drawdowns], share);

    /// <summary>Share of the orders with a deeper drawdown than the one seen.</summary>
    public double ShareDeeper => Drawdowns.Count(value => value < Observed) / (double)Drawdowns.Count;

    /// <summary>Shuffles the trades' returns on equity, profit / equity before the trade, so that a trade of another order risks the same share.</summary>
    /// <param name="result">A run with at least 2 closed trades.</param>
    /// <param name="options">Replications and seed; blocks play no part.</param>
    /// <exception cref="ArgumentException">Fewer than 2 closed trades, or an option out of range.</exception>
    public static TradeShuffle Of(BacktestResult result, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result.Trades, result.InitialCash, options);
    }

    /// <summary>The same for any list of trades, oldest first.</summary>
    /// <param name="trades">At least 2 closed ones, profits in the currency of the cash.</param>
    /// <param name="initialCash">Equity before the first, above zero.</param>
    /// <param name="options">Replications and seed; blocks play no part.</param>
    /// <exception cref="ArgumentException">Fewer than 2 closed trades, no cash, or an option out of range.</exception>
    public static TradeShuffle Of(IReadOnlyList<Trade> trades, double initialCash, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trades);
        OptionRules.Require(OptionRules.Positive(initialCash), nameof(initialCash));
        options ??= new BootstrapOptions();
        options.Require();
        var growth = Growth(trades, initialCash);
        if (growth.Length < 2)
        {
            throw new ArgumentException($"At least 2 closed trades are needed to change their order; there were {growth.Length}.", nameof(trades));
        }

        var drawdowns = new double[options.Replications];
        Parallel.For(0, drawdowns.Length, () => new double[growth.Length], (replicate, _, order) =>
        {
            growth.CopyTo(order, 0);
            Shuffle(order, SeedStream.At(options.Seed, replicate));
            drawdowns[replicate] = Deepest(order);
            return order;
        }, _ => { });
        Array.Sort(drawdowns);
        return new TradeShuffle { Observed = Deepest(growth), Drawdowns = drawdowns, Trades = growth.Length, Seed = options.Seed };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"drawdown {Observed * 100:F1} % in the order seen; in one order of twenty {Quantile(0.05) * 100:F1} % or worse ({Trades} trades, seed {Seed})");

    private static double[] Growth(IReadOnlyList<Trade> trades, double initialCash)
    {
        var equity = initialCash;
        var growth = new List<double>();
        foreach (var trade in trades.Where(trade => !trade.IsOpen))
        {
            growth.Add(1 + (trade.Profit / equity));
            equity += trade.Profit;
        }

        return [.. growth];
    }

    private static void Shuffle(double[] values, Rng rng)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = rng.NextInt(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private static double Deepest(double[] growth)
    {
        double equity = 1, peak = 1, deepest = 0;
        foreach (var factor in growth)
        {
            equity *= factor;
            peak = Math.Max(peak, equity);
            deepest = Math.Min(deepest, (equity / peak) - 1);
        }

        return deepest;
    }
}
