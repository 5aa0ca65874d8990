namespace AlgoAcademy.Research;

/// <summary>
/// How long to wait before calling again: first × factor^n, at most the longest, made shorter by a random part so that many callers do
/// not call at once ("full jitter" takes all of it).
/// </summary>
/// <param name="First">Wait after the first failure.</param>
/// <param name="Factor">Growth per failure, at least 1.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Jitter">Fraction of the wait that chance takes away at most, from 0 to 1.</param>
public sealed record BackOff(TimeSpan First, double Factor, TimeSpan Longest, double Jitter)
{
    /// <summary>Half a second, doubled up to half a minute, a fifth of it by chance.</summary>
    public static BackOff Usual { get; } = new(TimeSpan.FromSeconds(0.5), 2, TimeSpan.FromSeconds(30), 0.2);

    /// <summary>The wait after some failures.</summary>
    /// <param name="failures">Failures so far, from 1.</param>
    /// <param name="random">Chance.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public TimeSpan Wait(int failures, Rng random)
    {
        ArgumentNullException.ThrowIfNull(random);
        OptionRules.Require(OptionRules.Within(failures, 1, int.MaxValue).Concat(OptionRules.Positive(First.TotalSeconds)).Concat(OptionRules.Within(Factor, 1, 1e6))
            .Concat(OptionRules.Within(Longest.TotalSeconds, First.TotalSeconds, double.MaxValue)).Concat(OptionRules.Within(Jitter, 0, 1)), nameof(failures));
        var seconds = Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(Factor, failures - 1));
        return TimeSpan.FromSeconds(seconds * (1 - (Jitter * random.NextUniform())));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"waits of {First.TotalSeconds} s × {Factor}^n up to {Longest.TotalSeconds} s, up to {Jitter:P0} shorter by chance");
}
