namespace AlgoAcademy.Research;

/// <summary>A metric with what chance alone could have made of it, by resampling the returns in blocks.</summary>
public sealed record BootstrapInterval
{
    /// <summary>The metric of the returns as they were.</summary>
    public required double Estimate { get; init; }

    /// <summary>Lower end: the (1 − confidence) / 2 quantile of the resampled values (percentile interval, Efron 1979).</summary>
    public required double Lower { get; init; }

    /// <summary>Upper end: the (1 + confidence) / 2 quantile.</summary>
    public required double Upper { get; init; }

    /// <summary>Standard deviation of the resampled values.</summary>
    public required double StandardError { get; init; }

    /// <summary>Share of the resampled series between the ends.</summary>
    public required double Confidence { get; init; }

    /// <summary>Mean length of the blocks, bars.</summary>
    public required double BlockLength { get; init; }

    /// <summary>The resampled values, ascending, without the undefined.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Resampled series whose metric was NaN; they are left out.</summary>
    public required int Undefined { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Share of the resampled values at or below a number: <c>ShareAtOrBelow(0)</c> of a Sharpe ratio is how often chance took it all.</summary>
    /// <returns>NaN when no resampled value is defined.</returns>
    public double ShareAtOrBelow(double value) => Values.Count == 0 ? double.NaN : Values.Count(resampled => resampled <= value) / (double)Values.Count;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Estimate:G4}, {Confidence * 100:G4} % interval {Lower:G4} to {Upper:G4} ({Values.Count} resamples, blocks of {BlockLength:F1} bars, seed {Seed})");
}
