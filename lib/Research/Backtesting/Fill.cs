namespace AlgoAcademy.Research;

/// <summary>An order as it was carried out.</summary>
/// <param name="Order">What was asked for, and when.</param>
/// <param name="Index">The bar at whose open it was filled; always later than the order's.</param>
/// <param name="Time">Close time of that bar, UTC.</param>
/// <param name="Quantity">Units bought (above zero) or sold (below zero); fractions allowed.</param>
/// <param name="Price">Price paid or received, slippage included.</param>
/// <param name="Commission">Commission in cash, zero or more.</param>
/// <param name="SlippageCost">Cash lost against the open, zero or more; already in the price.</param>
public readonly record struct Fill(
    Order Order, int Index, DateTime Time, double Quantity, double Price, double Commission, double SlippageCost);
