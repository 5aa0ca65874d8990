namespace AlgoAcademy.Commerce;

/// <summary>Money that went back.</summary>
/// <param name="Count">How many refunds.</param>
/// <param name="Sum">What they come to.</param>
public sealed record RefundSum(int Count, Money Sum);
