using System.Text.Json;
using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.Statistics.Monitoring;

public class MonitoringTests
{
    [Fact]
    public void Cusum_by_hand()
    {
        // Target 0, allowance 0.5, threshold 2: up 0.5, 2, 3.5 → alarm and anew, 0; down stays 0 until −2.6 gives 2.1 → alarm.
        var watch = Cusum.Of(Cases.Series(1, 2, 2, 0, -2.6), 0, 0.5, 2.2);
        Near.Equal([0.5, 2, 3.5, 0, 0], watch.Upper);
        Near.Equal([0, 0, 0, 0, 2.1], watch.Lower, 1e-12);
        Assert.Equal([0, 0, 1, 0, 0], watch.Alarms);
        Assert.Equal(-1, Cusum.Of(Cases.Series(-3), 0, 0.5, 2).Alarms.Last);
    }

    [Fact]
    public void Average_run_length_is_that_of_the_integral_equation()
    {
        // Goel and Wu (1971), solved by tests/reference/inference.py: 167.68 without a shift and 8.38 with one of a deviation, as in Montgomery's table.
        foreach (var expected in ReferenceFile.Read("inference").GetProperty("runLength").EnumerateArray())
        {
            double[] lengths = [.. Enumerable.Range(1, 1500).Select(seed => RunLength(expected, (ulong)seed))];
            var error = Math.Sqrt(lengths.Average(length => (length - expected.Number("length")) * (length - expected.Number("length"))) / lengths.Length);
            Assert.Equal(expected.Number("length"), lengths.Average(), 4 * error);
        }

        static double RunLength(JsonElement expected, ulong seed)
        {
            // 2,000 values are enough: without a shift e^(−12) of the samples have no alarm by then.
            var rng = new Rng(seed);
            var watch = Cusum.Of(Cases.Series([.. Enumerable.Range(0, 2000).Select(_ => expected.Number("shift") + rng.NextGaussian())]), 0, expected.Number("k"), expected.Number("h"));
            return 1.0 + watch.Alarms.TakeWhile(static alarm => alarm == 0).Count();
        }
    }

    [Fact]
    public void Stability_index_by_hand()
    {
        // Bins split at the median 2.5: expected ½, ½; actual ¼, ¾: −¼ ln ½ + ¼ ln 1.5 = ¼ ln 3.
        var index = PopulationStability.Of(Cases.Series(1, 2, 3, 4), Cases.Series(1, 3, 3, 9), 2);
        Near.Equal(0.25 * Math.Log(3), index.Index, 1e-12);
    }

    [Fact]
    public void The_same_sample_is_stable_and_empty_bins_stay_finite()
    {
        var series = Cases.Series([.. Enumerable.Range(0, 100).Select(i => (double)i)]);
        Assert.Equal(0, PopulationStability.Of(series, series).Index, 1e-12);
        Assert.InRange(PopulationStability.Of(series, series + 1000).Index, 1, 100);
    }
}
