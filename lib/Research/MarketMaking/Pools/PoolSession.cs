namespace AlgoAcademy.Research;

/// <summary>
/// What a liquidity provider earned and lost in a <see cref="PoolMarket"/>, valued at the price outside at the end of each block's arbitrage.
/// Profit = rebalancing − arbitrage loss + noise edge + fees, to the last digit.
/// </summary>
public sealed class PoolSession
{
    internal PoolSession(PoolMarket truth, PoolLedger ledger)
    {
        Truth = truth;
        (Outside, PoolPrices, Values) = (ledger.Outside, ledger.PoolPrices, ledger.Values);
        (Rebalancing, ArbitrageLoss, NoiseEdge) = (ledger.Rebalancing, ledger.ArbitrageLoss, ledger.NoiseEdge);
        (ArbitrageFees, NoiseFees, NoiseVolume) = (ledger.ArbitrageFees, ledger.NoiseFees, ledger.NoiseVolume);
        RelativeLoss = ledger.RelativeLoss;
        Holding = ledger.Holding;
    }

    /// <summary>The parameters.</summary>
    public PoolMarket Truth { get; }

    /// <summary>Price outside at the start and in each block.</summary>
    public IReadOnlyList<double> Outside { get; }

    /// <summary>Price of the pool at the start and after each block.</summary>
    public IReadOnlyList<double> PoolPrices { get; }

    /// <summary>Value of the reserves at the outside price, in cash, without fees: at the start and after each block.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Σ coins × move of the outside price: what a portfolio of the same coins earns that trades at the outside price.</summary>
    public double Rebalancing { get; }

    /// <summary>What arbitrageurs took out of the reserves at outside prices, before the fees they paid: loss against rebalancing. Zero or above.</summary>
    public double ArbitrageLoss { get; }

    /// <summary>The same of traders who know nothing, with the other sign: what their price impact left in the reserves.</summary>
    public double NoiseEdge { get; }

    /// <summary>Fees that arbitrageurs paid, in cash at outside prices.</summary>
    public double ArbitrageFees { get; }

    /// <summary>Fees that the others paid, in cash at outside prices.</summary>
    public double NoiseFees { get; }

    /// <summary>What the others paid in, in cash at outside prices.</summary>
    public double NoiseVolume { get; }

    /// <summary>Σ of each block's arbitrage loss over the value of the pool then: compare with σ²/8 × years in a pool without fee.</summary>
    public double RelativeLoss { get; }

    /// <summary>Value at the end of having held the first reserves.</summary>
    public double Holding { get; }

    /// <summary>Reserves and fees at the end less reserves at the start.</summary>
    public double Profit => Values[^1] - Values[0] + ArbitrageFees + NoiseFees;

    /// <summary>Value at the end against holding, without fees: a fraction.</summary>
    public double ImpermanentLoss => (Values[^1] / Holding) - 1;

    /// <summary>Runs a pool in a market.</summary>
    /// <param name="market">Price process, fee and traders; null for the usual ones.</param>
    /// <param name="seed">The same seed gives the same session.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public static PoolSession Simulate(ulong seed, PoolMarket? market = null)
    {
        market ??= new PoolMarket();
        market.Check();
        var rng = new Rng(seed);
        var ledger = new PoolLedger(ConstantProductPool.At(market.Value / 2 / Math.Sqrt(market.StartPrice), market.StartPrice, market.Fee), market.StartPrice);
        var step = 1 / (365.0 * market.BlocksPerDay);
        var growth = (market.Drift - (market.Volatility * market.Volatility / 2)) * step;
        var deviation = market.Volatility * Math.Sqrt(step);
        for (var block = 0; block < Math.Max(1, (int)Math.Round(market.Days * market.BlocksPerDay)); block++)
        {
            ledger.Move(ledger.Price * PortableMath.Exp(growth + (deviation * rng.NextGaussian())));
            for (var wait = rng.NextExponential(); wait < market.NoiseTrades; wait += rng.NextExponential())
                ledger.Noise(market.NoiseSize * rng.NextExponential(), rng.NextUniform() < 0.5);
            ledger.Close();
        }

        return new PoolSession(market, ledger);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"profit {Profit:F0}: rebalancing {Rebalancing:F0}, arbitrage {-ArbitrageLoss:F0}, noise {NoiseEdge:F0}, fees {ArbitrageFees + NoiseFees:F0}; {Truth}");
}
