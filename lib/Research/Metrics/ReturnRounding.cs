namespace AlgoAcademy.Research;

/// <summary>
/// Returns are differences of numbers near one, so rounding alone spreads them by about 1e-16. A ratio to that spread would
/// give savings at a fixed rate a Sharpe ratio of trillions.
/// </summary>
internal static class ReturnRounding
{
    private const double Spread = 1e-14;

    /// <summary>True when a deviation of returns is no more than rounding, or NaN: what is divided by it is undefined.</summary>
    public static bool Explains(double deviation) => !(deviation > Spread);
}
