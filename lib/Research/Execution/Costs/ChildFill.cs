namespace AlgoAcademy.Research;

/// <summary>A part of an order that was traded.</summary>
/// <param name="Time">UTC.</param>
/// <param name="Quantity">Units, above zero.</param>
/// <param name="Price">Currency per unit, above zero.</param>
/// <param name="Fee">Currency for the whole fill, zero or more; below zero for a rebate.</param>
public readonly record struct ChildFill(DateTime Time, double Quantity, double Price, double Fee = 0)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:HH:mm:ss.fff}: {Quantity} at {Price}, fee {Fee}");
}
