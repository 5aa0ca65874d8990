namespace AlgoAcademy.Research;

/// <summary>Logarithms of prices, which have none at or below zero.</summary>
internal static class LogPrice
{
    /// <summary>ln(price / reference); NaN if either is NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A price at or below zero: its bar is wrong, and NaN would hide it.</exception>
    public static double Ratio(double price, double reference)
    {
        Require(price);
        Require(reference);
        return Math.Log(price / reference);
    }

    private static void Require(double price)
    {
        if (price <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(price), price, FormattableString.Invariant($"price must be above 0, for its logarithm is taken; was {price}."));
        }
    }
}
