namespace AlgoAcademy.Research;

/// <summary>How hard to look for decisions that know the future.</summary>
public sealed record LookAheadOptions
{
    /// <summary>Places to cut, spread over all bars: the strategy runs twice for each.</summary>
    public int Cuts { get; init; } = 20;

    /// <summary>Decisions nearer to each other than this, relative to 1 or their size, are the same: sums may round differently.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Seed of the places.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Require() => OptionRules.Require(
    [
        .. OptionRules.Within(Cuts, 1, 100_000),
        .. OptionRules.Within(Tolerance, 0, 0.01),
    ], "options");

    internal bool Same(double left, double right) =>
        left.Equals(right) || Math.Abs(left - right) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right)));

    /// <summary>One place in each of equal stretches of [first, last], ascending, without repeats.</summary>
    internal int[] Places(int first, int last)
    {
        var rng = new Rng(Seed);
        var width = (last - first + 1) / (double)Cuts;
        return [.. Enumerable.Range(0, Cuts).Select(k => Math.Min(last, first + (int)((k + rng.NextUniform()) * width))).Distinct()];
    }
}
