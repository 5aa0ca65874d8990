namespace AlgoAcademy.Research;

/// <summary>A number that goes up and down, such as a position. Safe to use from several threads.</summary>
public sealed class Gauge
{
    private double _value = double.NaN;

    /// <summary>The number last set; NaN before.</summary>
    public double Value => Volatile.Read(ref _value);

    /// <summary>Sets it.</summary>
    /// <param name="value">Any number.</param>
    public void Set(double value) => Volatile.Write(ref _value, value);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Value}");
}
