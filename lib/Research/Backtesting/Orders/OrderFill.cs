namespace AlgoAcademy.Research;

/// <summary>A trade that filled an order, whole or in part.</summary>
/// <param name="Order">The order.</param>
/// <param name="Index">The bar during which it was filled; always later than the order's.</param>
/// <param name="Time">Close time of that bar, UTC.</param>
/// <param name="Quantity">Units bought (above zero) or sold (below zero).</param>
/// <param name="Price">Price paid or received, slippage included, in the currency of the instrument.</param>
/// <param name="Commission">Commission in that currency, zero or more.</param>
/// <param name="SlippageCost">Lost against the price without slippage, zero or more; already in the price.</param>
public readonly record struct OrderFill(
    TradeOrder Order, int Index, DateTime Time, double Quantity, double Price, double Commission, double SlippageCost);
