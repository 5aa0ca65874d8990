namespace AlgoAcademy.Research;

/// <summary>Arithmetic of sides.</summary>
internal static class Sides
{
    public static Side Opposite(Side side) => Require(side) == Side.Buy ? Side.Sell : Side.Buy;

    /// <summary>+1 for a buy, −1 for a sell.</summary>
    public static int Sign(Side side) => Require(side) == Side.Buy ? 1 : -1;

    /// <exception cref="ArgumentOutOfRangeException">It is no side.</exception>
    public static Side Require(Side side) => side is Side.Buy or Side.Sell
        ? side
        : throw new ArgumentOutOfRangeException(nameof(side), side, $"side must be Buy or Sell; was {(int)side}.");
}
