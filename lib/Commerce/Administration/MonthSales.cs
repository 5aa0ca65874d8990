namespace AlgoAcademy.Commerce;

/// <summary>What one month sold.</summary>
/// <param name="Month">Its first day (UTC).</param>
/// <param name="Count">How many orders were paid.</param>
/// <param name="Sum">What they asked together.</param>
public sealed record MonthSales(DateOnly Month, int Count, Money Sum);
