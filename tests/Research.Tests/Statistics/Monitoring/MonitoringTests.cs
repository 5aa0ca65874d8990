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
    public void Average_run_length_is_that_of_the_published_table()
    {
        // Allowance 0.5, threshold 4, two-sided, no shift: 168; shift of one deviation: 8.38 (Montgomery 2009, table 9.3).
        Assert.InRange(RunLength(0, 1500), 150, 186);
        Assert.InRange(RunLength(1, 1500), 7.9, 8.9);

        static double RunLength(double shift, int runs) => Enumerable.Range(1, runs).Average(seed =>
        {
            var rng = new Rng((ulong)seed);
            var watch = Cusum.Of(Cases.Series([.. Enumerable.Range(0, 2000).Select(_ => shift + rng.NextGaussian())]), 0, 0.5, 4);
            return 1.0 + watch.Alarms.TakeWhile(alarm => alarm == 0).Count();
        });
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
