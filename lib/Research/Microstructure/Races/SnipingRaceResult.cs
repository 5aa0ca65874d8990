namespace AlgoAcademy.Research;

/// <summary>What came of the races of a <see cref="SnipingRace"/>.</summary>
/// <param name="Options">What was asked.</param>
/// <param name="Races">Jumps beyond the half spread.</param>
/// <param name="Sniped">Races in which a sniper's order traded with the stale quote's maker still there.</param>
/// <param name="SniperProfit">
/// Ticks that snipers made and the maker lost, a lot each race: jump − half spread. Two or more of them in one auction bid it away.
/// </param>
/// <param name="Revenue">Ticks that investors paid: their number × half spread.</param>
public sealed record SnipingRaceResult(SnipingRaceOptions Options, int Races, int Sniped, double SniperProfit, double Revenue)
{
    /// <summary>Share of races the maker won; NaN for none.</summary>
    public double MakerWins => 1 - (Sniped / (double)Races);

    /// <summary>What is left to the maker.</summary>
    public double MakerProfit => Revenue - SniperProfit;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Races} races, {MakerWins:P1} won by the maker; snipers made {SniperProfit:0.0} ticks, the maker {MakerProfit:0.0} of {Revenue:0.0} that investors paid");
}
