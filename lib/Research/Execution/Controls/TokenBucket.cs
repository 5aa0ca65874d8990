namespace AlgoAcademy.Research;

/// <summary>Lets a number of events pass at once and a rate in the long run: each takes a token, tokens come back with time.</summary>
public sealed class TokenBucket
{
    private readonly TimeProvider _clock;
    private double _tokens;
    private long _filled;

    /// <summary>A bucket that is full.</summary>
    /// <param name="perSecond">Tokens that come back a second, above zero.</param>
    /// <param name="capacity">Tokens at most, at least 1.</param>
    /// <param name="clock">The present.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public TokenBucket(double perSecond, int capacity, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        OptionRules.Require(OptionRules.Positive(perSecond).Concat(OptionRules.Within(capacity, 1, int.MaxValue)), nameof(perSecond));
        (PerSecond, Capacity, _clock, _tokens, _filled) = (perSecond, capacity, clock, capacity, clock.GetTimestamp());
    }

    /// <summary>Tokens that come back a second.</summary>
    public double PerSecond { get; }

    /// <summary>Tokens at most.</summary>
    public int Capacity { get; }

    /// <summary>Takes a token; false when there is none.</summary>
    public bool TryTake()
    {
        var now = _clock.GetTimestamp();
        _tokens = Math.Min(Capacity, _tokens + (_clock.GetElapsedTime(_filled, now).TotalSeconds * PerSecond));
        _filled = now;
        // A token that is whole but for rounding is whole.
        if (_tokens < 1 - 1e-9)
            return false;
        _tokens--;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{_tokens:F2} of {Capacity} tokens, {PerSecond} a second");
}
