namespace AlgoAcademy.Research;

/// <summary>What a liquidity seeker sees of the market.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Bid">Best bid, above zero.</param>
/// <param name="Ask">Best ask, not below the bid.</param>
/// <param name="Offered">Units shown at the price that would be taken: the ask for a buyer, the bid for a seller.</param>
/// <param name="OthersVolume">Units that others traded since the last glimpse.</param>
public readonly record struct MarketGlimpse(DateTime Now, double Bid, double Ask, long Offered, double OthersVolume)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Now:HH:mm:ss}: {Bid} / {Ask}, {Offered} offered, {OthersVolume} traded by others");
}
