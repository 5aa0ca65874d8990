namespace AlgoAcademy.Research.Tests.Execution.Latency;

public class StalledServerTests
{
    private static readonly StalledServer s_server = StalledServer.Simulate(7);

    // Lesson 14, E2: 9,999 requests of 1 ms, one stall of 1,000 ms, one request each 10 ms.
    [Fact]
    public void One_stall_hides_from_the_waiting_client()
    {
        var (naive, corrected) = (new Histogram(), new Histogram());
        for (var i = 0; i < 10_000; i++)
        {
            var latency = i == 5_000 ? 1_000_000L : 1_000;
            naive.Record(latency);
            corrected.RecordCorrected(latency, 10_000);
        }

        Assert.Equal(1_000, naive.Quantile(0.999), 1_000 / 128.0);
        Assert.Equal(900_000, corrected.Quantile(0.999), 900_000 / 128.0);
    }

    [Fact]
    public void Measuring_from_the_sending_understates_the_tail_and_the_correction_mends_it()
    {
        var (naive, corrected, truth) = (s_server.Naive().Quantile(0.99), s_server.Corrected().Quantile(0.99), s_server.True().Quantile(0.99));

        Assert.True(naive < 0.01 * truth, $"{naive} against {truth}");
        Assert.InRange(corrected / truth, 0.8, 1.25);
    }

    // A stall lasts 500 intervals; ten a second of 100,000 requests: stalls come at their rate and the truth counts the waiting ones.
    [Fact]
    public void Stalls_come_at_their_rate_and_hold_up_what_comes_meanwhile()
    {
        var expected = 100_000 * 100_000L / (s_server.Truth.StallEvery + s_server.Truth.StallLength);
        Assert.InRange(s_server.Stalls.Length, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        foreach (var (from, to) in s_server.Stalls)
        {
            // The request that was due in the middle of the stall waited for its end at least.
            var request = (int)(((from + to) / 2) / s_server.Truth.Interval);
            if (request < s_server.Intended.Length)
                Assert.True(s_server.Intended[request] >= to - (request * s_server.Truth.Interval));
        }
    }

    [Fact]
    public void Without_stalls_and_jitter_each_request_takes_its_service()
    {
        var calm = StalledServer.Simulate(1, new StalledServerOptions { Requests = 100, Jitter = 0, StallEvery = double.PositiveInfinity });

        Assert.Empty(calm.Stalls);
        Assert.All(calm.Intended.ToArray(), latency => Assert.Equal(20_000, latency));
        Assert.Equal(calm.Measured.ToArray(), calm.Intended.ToArray());
    }

    [Fact]
    public void The_truth_is_never_below_what_was_measured()
    {
        for (var i = 0; i < s_server.Measured.Length; i++)
            Assert.True(s_server.Intended[i] >= s_server.Measured[i] && s_server.Measured[i] >= s_server.Truth.Service);
    }
}
