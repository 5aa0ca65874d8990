namespace AlgoAcademy.Research;

/// <summary>What a trade did to the account.</summary>
/// <param name="Quantity">Units bought, below zero sold; zero when there was nothing to trade.</param>
/// <param name="Price">Price paid or received, slippage included.</param>
/// <param name="Commission">Commission in cash.</param>
/// <param name="Slippage">Cash lost to slippage.</param>
internal readonly record struct Execution(double Quantity, double Price, double Commission, double Slippage);
