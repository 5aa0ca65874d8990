namespace AlgoAcademy.Research;

/// <summary>A trading day that is busy at both ends: volume and volatility are U-shaped (Admati and Pfleiderer 1988 say why).</summary>
public sealed record IntradayOptions
{
    /// <summary>Bins of the day, 2 to 100,000; 78 are five minutes each of six and a half hours.</summary>
    public int Bins { get; init; } = 78;

    /// <summary>Price at the open, above zero.</summary>
    public double StartPrice { get; init; } = 100;

    /// <summary>Volume to be expected in a day, above zero.</summary>
    public double DailyVolume { get; init; } = 1e6;

    /// <summary>Standard deviation of the day's move, a fraction of the price at the open, 0 to 0.1.</summary>
    public double DailyVolatility { get; init; } = 0.02;

    /// <summary>Volume at open and close over that at noon, 1 (flat) to 100.</summary>
    public double VolumeAtEnds { get; init; } = 3;

    /// <summary>Volatility at open and close over that at noon, 1 to 100.</summary>
    public double VolatilityAtEnds { get; init; } = 2;

    /// <summary>Standard deviation of the logarithm of a bin's volume about its expectation, 0 to 3.</summary>
    public double VolumeNoise { get; init; } = 0.3;

    /// <summary>Volume to be expected in each bin; adds up to the day's. 1 + (ends − 1)(2x − 1)² in proportion, x the middle of the bin in the day.</summary>
    public double[] ExpectedVolumes()
    {
        OptionRules.Require(Faults());
        var weights = Weights(VolumeAtEnds);
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => DailyVolume * weight / sum);
    }

    /// <summary>Standard deviation of each bin's move, a fraction of the price at the open; their squares add up to that of the day.</summary>
    public double[] Deviations()
    {
        OptionRules.Require(Faults());
        var weights = Weights(VolatilityAtEnds);
        var length = Math.Sqrt(weights.Sum(static weight => weight * weight));
        return Array.ConvertAll(weights, weight => DailyVolatility * weight / length);
    }

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Bins, 2, 100_000), .. OptionRules.Positive(StartPrice), .. OptionRules.Positive(DailyVolume), .. OptionRules.Within(DailyVolatility, 0, 0.1),
        .. OptionRules.Within(VolumeAtEnds, 1, 100), .. OptionRules.Within(VolatilityAtEnds, 1, 100), .. OptionRules.Within(VolumeNoise, 0, 3),
    ];

    private double[] Weights(double ends) => [.. Enumerable.Range(0, Bins).Select(bin => (((2 * (bin + 0.5)) / Bins) - 1) is var x ? 1 + ((ends - 1) * x * x) : 0)];
}
