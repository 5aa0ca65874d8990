namespace AlgoAcademy.Research;

/// <summary>
/// The inventory of a session hedged with a correlated asset: when what is open reaches a trigger, the hedge is traded at its own price, and half a
/// spread is paid. The hedge's moves are ρσ₂/σ₁ × the demeaned moves of the session's price + √(1 − ρ²) σ₂ × noise of its own. Taught in lesson 39.
/// </summary>
/// <param name="Unhedged">Profit of the session, in currency.</param>
/// <param name="HedgeProfit">Σ hedge × its next move, in currency.</param>
/// <param name="HedgeCost">Half spreads paid for the hedge, in currency, zero or more.</param>
/// <param name="Trades">How often the hedge was traded.</param>
public sealed record InventoryHedge(double Unhedged, double HedgeProfit, double HedgeCost, int Trades)
{
    /// <summary>Profit of session and hedge together, in currency.</summary>
    public double Profit => Unhedged + HedgeProfit - HedgeCost;

    /// <summary>Hedges what a session held, step by step; the hedge is closed at the end at its middle price.</summary>
    /// <param name="session">Its world's volatility is σ₁, above zero; informed moves and jumps pass to the hedge as the rest does.</param>
    /// <param name="asset">Correlation, volatility and spread of the hedge.</param>
    /// <param name="control">When to hedge and down to what, in units of the session's inventory that are open.</param>
    /// <param name="seed">The same seed gives the same noise of the hedge.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public static InventoryHedge Of(QuotingSession session, HedgeAsset asset, InventoryControl control, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(control);
        asset.Check();
        var (truth, rng) = (session.Truth, new Rng(seed));
        OptionRules.Require(OptionRules.Positive(truth.Volatility, "Volatility of the session's world"), nameof(session));
        var ratio = MinimumVarianceHedge.Of(asset.Correlation, truth.Volatility, asset.Volatility).Ratio;
        var own = asset.Volatility * Math.Sqrt((1 - (asset.Correlation * asset.Correlation)) * (truth.Duration / truth.Steps));
        var (held, profit, cost, trades) = (0.0, 0.0, 0.0, 0);
        for (var step = 0; step < truth.Steps; step++)
        {
            // In units of the session's inventory: a hedge of −ratio covers one.
            var open = session.Inventories[step] + (ratio == 0 ? 0 : held / ratio);
            var trade = control.Hedge(open) * ratio;
            held += trade;
            cost += Math.Abs(trade) * asset.HalfSpread;
            trades += trade == 0 ? 0 : 1;
            var move = session.Mids.At(session.Times[step + 1]) - session.Mids.At(session.Times[step]) - (truth.Drift * truth.Duration / truth.Steps);
            profit += held * ((asset.Correlation * asset.Volatility / truth.Volatility * move) + (own * rng.NextGaussian()));
        }

        return new InventoryHedge(session.Profit, profit, cost, trades);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"profit {Profit:F2}: unhedged {Unhedged:F2}, hedge {HedgeProfit:F2}, its cost {HedgeCost:F2} in {Trades} trades");
}
