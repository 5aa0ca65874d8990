namespace AlgoAcademy.Research;

/// <summary>How little differencing a series needs to pass for stationary.</summary>
/// <param name="Order">d, from 0 to 1.</param>
/// <param name="Test">The augmented Dickey-Fuller test of the differenced series.</param>
/// <param name="Correlation">Of the differenced series with the series itself: how much memory is left, 1 all.</param>
public sealed record FractionalOrder(double Order, AdfTest Test, double Correlation)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"order {Order:F2}, correlation with the series {Correlation:F2}; {Test}");
}
