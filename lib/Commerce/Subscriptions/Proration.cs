namespace AlgoAcademy.Commerce;

/// <summary>What the provider would bill for a change of plan.</summary>
/// <param name="DueNow">To be paid at once; never below zero.</param>
/// <param name="Credit">What is left of the old plan, as a negative amount or zero.</param>
/// <param name="Charge">What the new plan costs for the rest of the period.</param>
public sealed record Proration(Money DueNow, Money Credit, Money Charge);
