namespace AlgoAcademy.Research;

/// <summary>A number that only grows, such as orders sent. Safe to use from several threads.</summary>
public sealed class Counter
{
    private long _value;

    /// <summary>The count so far.</summary>
    public long Value => Interlocked.Read(ref _value);

    /// <summary>Adds to it.</summary>
    /// <param name="amount">Zero or more.</param>
    /// <exception cref="ArgumentException">Less than zero.</exception>
    public void Add(long amount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Interlocked.Add(ref _value, amount);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Value}");
}
