namespace AlgoAcademy.Research.Tests.Execution.Latency;

public class QueueTests
{
    // Lesson 14, E1.
    [Fact]
    public void A_queue_at_nine_tenths_takes_ten_times_the_service()
    {
        var queue = new MarkovQueue(900, 1000);

        Assert.Equal(0.010, queue.MeanTime, 1e-15);
        Assert.Equal(0.0460517, queue.Quantile(0.99), 1e-7);
        Assert.Equal(9, queue.MeanNumber, 1e-12);
        Assert.Equal(0.01, queue.StaysLonger(queue.Quantile(0.99)), 1e-14);
    }

    // M/M/2 by hand: a = λ/μ = 1.5, C = a² / (2 (1 − ρ)) / (1 + a + a² / (2 (1 − ρ))) = 4.5 / 7 = 9/14.
    [Fact]
    public void Two_servers_follow_the_hand_computation()
    {
        var queue = new MarkovQueue(3, 2, servers: 2);

        Assert.Equal(9 / 14.0, queue.WaitProbability, 1e-15);
        Assert.Equal(9 / 14.0, queue.MeanWait, 1e-15);
        Assert.Equal(9 / 14.0 * Math.Exp(-2), queue.WaitsLonger(2), 1e-15);
    }

    // Erlang's tables as call centres use them: 100 calls an hour of 3 minutes each (5 erlangs) and 6 agents wait with probability 0.5875.
    [Fact]
    public void Erlang_C_of_five_erlangs_and_six_servers_is_as_the_tables_say() =>
        Assert.Equal(0.5875, new MarkovQueue(5, 1, 6).WaitProbability, 1e-4);

    // ∫ P(stay > t) dt is the mean: the distribution and the mean are computed from different formulas.
    [Theory]
    [InlineData(3, 2, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(0.9, 1, 1)]
    [InlineData(7.999999999, 1, 9)]
    [InlineData(40, 1, 50)]
    public void The_distribution_of_the_stay_has_its_mean(double arrivals, double services, int servers)
    {
        var queue = new MarkovQueue(arrivals, services, servers);
        var mean = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(u => queue.StaysLonger(u / (1 - u)) / ((1 - u) * (1 - u)), 0, 1 - 1e-12, 512);

        Assert.Equal(queue.MeanTime, mean, 1e-5 * queue.MeanTime);
        Assert.Equal(0.05, queue.StaysLonger(queue.Quantile(0.95)), 1e-12);
    }

    [Fact]
    public void Constant_service_waits_half_as_long()
    {
        var exponential = new MarkovQueue(900, 1000).MeanWait;

        Assert.Equal(exponential, new GeneralQueue(900, 0.001, 1).MeanWait, 1e-12);
        Assert.Equal(exponential / 2, new GeneralQueue(900, 0.001, 0).MeanWait, 1e-12);
        Assert.Equal(0.9 + (900 * 0.0045), new GeneralQueue(900, 0.001, 0).MeanNumber, 1e-12);
    }

    // Lesson 14, objective 3: a light load is measured, the heavy one predicted; the prediction is right to four errors of the fit.
    [Fact]
    public void A_fit_at_a_light_load_predicts_a_heavy_one()
    {
        var rng = new Rng(3);
        const int Requests = 200_000;
        var (arrivals, services, time) = (new double[Requests], new double[Requests], 0.0);
        for (var i = 0; i < Requests; i++)
            (arrivals[i], services[i]) = (time += rng.NextExponential() / 300, rng.NextExponential() / 1000);

        var queue = MarkovQueue.Fit(arrivals, services);

        Assert.Equal(300, queue.Arrivals, 300 * 4 / Math.Sqrt(Requests));
        Assert.Equal(1000, queue.Services, 1000 * 4 / Math.Sqrt(Requests));
        Assert.Equal(new MarkovQueue(800, 1000).Quantile(0.99), queue.At(800).Quantile(0.99), 0.05 * 0.02303);
        // Lindley's recursion over the same services at the heavy load, an independent way to the quantile.
        var stays = new double[Requests];
        var wait = 0.0;
        for (var i = 0; i < Requests; i++)
            (stays[i], wait) = (wait + services[i], Math.Max(0, wait + services[i] - (rng.NextExponential() / 800)));
        Array.Sort(stays);
        Assert.Equal(queue.At(800).Quantile(0.99), stays[(int)(0.99 * Requests)], 0.15 * 0.02303);
    }

    [Fact]
    public void A_queue_that_grows_for_ever_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new MarkovQueue(20, 10, 2));
        Assert.Contains("arrivals must be below servers x services = 20", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new GeneralQueue(10, 0.1, 0));
    }
}
