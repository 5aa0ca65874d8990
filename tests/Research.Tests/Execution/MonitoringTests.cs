using CsCheck;

namespace AlgoAcademy.Research.Tests.Execution;

public class MonitoringTests
{
    private static readonly AlertRule s_rule = new() { Name = "latency", Owner = "desk", RaiseAbove = 10, ClearBelow = 5, For = TimeSpan.FromSeconds(2) };

    [Fact]
    public void An_alert_rings_after_its_time_and_ends_only_below_the_lower_threshold()
    {
        var alert = new Alert(s_rule);
        double[] values = [11, 11, 9, 11, 11, 12, 9, 4, 6, 4, 4, 4, 4];
        AlertChange[] expected = [.. Enumerable.Repeat(AlertChange.None, 5), AlertChange.Raised, .. Enumerable.Repeat(AlertChange.None, 5), AlertChange.Cleared, AlertChange.None];
        Assert.Equal(expected, values.Select((value, i) => alert.Observe(value, Cases.Start.AddSeconds(i))));
        Assert.Throws<ArgumentOutOfRangeException>(() => alert.Observe(1, Cases.Start));
    }

    [Fact]
    public void A_value_that_is_not_known_rings_and_an_alert_needs_an_owner()
    {
        Assert.Equal(AlertChange.Raised, new Alert(s_rule with { For = TimeSpan.Zero }).Observe(double.NaN, Cases.Start));
        Assert.Contains("owner", Assert.Throws<ArgumentException>(() => new Alert(s_rule with { Owner = " " })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Alert(s_rule with { ClearBelow = 11 }));
    }

    // Lesson 56, E1.
    [Fact]
    public void Two_five_and_ten_percent_of_a_months_budget_are_burn_rates_14_4_and_6_and_1()
    {
        var budget = new ErrorBudget(0.999, TimeSpan.FromDays(30));
        Near.Equal(new[] { 14.4, 6, 1 }, [budget.Threshold(0.02, TimeSpan.FromHours(1)), budget.Threshold(0.05, TimeSpan.FromHours(6)), budget.Threshold(0.10, TimeSpan.FromHours(72))]);
        Near.Equal(15, budget.BurnRate(15, 1000));
        Assert.True(ErrorBudget.Pages(15, 15, 14.4));
        Assert.False(ErrorBudget.Pages(15, 0, 14.4));
    }

    // Lesson 56, E3: 3 × √(0.2 / 1.8) = 1.
    [Fact]
    public void An_ewma_chart_of_a_fifth_has_limits_of_one_deviation()
    {
        var chart = EwmaChart.Of(Cases.Series(double.NaN, 1, 1, 6), target: 0, deviation: 1);
        Near.Equal(1, chart.Limit);
        // 0.2 × 1; 0.2 + 0.8 × 0.2; 0.2 × 6 + 0.8 × 0.36.
        Near.Equal([double.NaN, 0.2, 0.36, 1.488], chart.Average);
        Assert.Equal([3], chart.Alarms);
    }

    // Lesson 48, E1 and E2.
    [Fact]
    public void Three_nines_in_series_and_two_in_parallel()
    {
        Assert.Equal(0.997002999, Availability.Series([0.999, 0.999, 0.999]), 12);
        Assert.Equal(0.9999, Availability.Parallel([0.99, 0.99]), 12);
        Near.Equal(43.2, new ErrorBudget(0.999, TimeSpan.FromDays(30)).Downtime.TotalMinutes);
    }

    // Lesson 55, E2: 1 − P(X ≤ 14 | 500, 0.01) = 0.0002 by the exact binomial.
    [Fact]
    public void Three_errors_in_500_pass_and_fifteen_fail()
    {
        Assert.True(CanaryGate.OfErrors(3, 500, 0.01).Passes);
        var failed = CanaryGate.OfErrors(15, 500, 0.01);
        Assert.False(failed.Passes);
        Assert.Equal(0.0002, failed.PValue, 4);
        Near.Equal(Tail(15, 500, 0.01), failed.PValue);
        Near.Equal(Tail(3, 500, 0.01), CanaryGate.OfErrors(3, 500, 0.01).PValue);
        Assert.Equal(1, CanaryGate.OfErrors(0, 500, 0.01).PValue);
    }

    // Lesson 57, E2: z = 1.2 / 0.5 = 2.4, two-sided p = 0.0164.
    [Fact]
    public void Paper_and_canary_that_differ_by_2_4_errors_do_not_pass()
    {
        var gate = CanaryGate.OfDifference(1.2, 0.5);
        Assert.False(gate.Passes);
        Assert.Equal(0.0164, gate.PValue, 4);
    }

    [Fact]
    public void Quantiles_are_right_to_within_a_128th() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000].Array[1, 300], Gen.Double[0, 1]).Sample((values, fraction) =>
        {
            var histogram = new Histogram();
            Array.ForEach(values, histogram.Record);
            Array.Sort(values);
            var exact = values[Math.Max(1, (long)Math.Ceiling(fraction * values.Length)) - 1];
            Assert.InRange(histogram.Quantile(fraction), exact, exact * (1 + (1.0 / 128)));
            Assert.Equal((values[0], values[^1], values.Length), (histogram.Least, histogram.Most, histogram.Count));
        });

    [Fact]
    public void A_stall_counts_for_all_who_would_have_waited()
    {
        // 100 at 1, then one of 100 at a distance of 10: 90, 80, … 10 were not measured.
        var histogram = new Histogram();
        for (var i = 0; i < 100; i++)
            histogram.RecordCorrected(1, 10);
        histogram.RecordCorrected(100, 10);
        Assert.Equal(110, histogram.Count);
        Assert.Equal((100 + 550) / 110.0, histogram.Mean, 9);
        histogram.Record(long.MaxValue);
        Assert.Equal(long.MaxValue, histogram.Quantile(1));
    }

    [Fact]
    public void Recording_allocates_nothing()
    {
        var (histogram, counter) = (new Histogram(), new Counter());
        histogram.Record(5);
        counter.Add();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            histogram.Record(i * 1000L);
            counter.Add();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001, counter.Value);
    }

    [Fact]
    public void Telemetry_writes_what_a_collector_reads()
    {
        var telemetry = new Telemetry();
        telemetry.Counter("orders_total", "Orders sent.").Add(3);
        telemetry.Gauge("position_units", "Units held.").Set(-2.5);
        telemetry.Histogram("latency_ns", "Tick to trade.").Record(100);
        Assert.Same(telemetry.Counter("orders_total", "Orders sent."), telemetry.Counter("orders_total", "again"));
        Assert.Equal("""
            # HELP latency_ns Tick to trade.
            # TYPE latency_ns summary
            latency_ns{quantile="0.5"} 100
            latency_ns{quantile="0.9"} 100
            latency_ns{quantile="0.99"} 100
            latency_ns{quantile="0.999"} 100
            latency_ns_sum 100
            latency_ns_count 1
            # HELP orders_total Orders sent.
            # TYPE orders_total counter
            orders_total 3
            # HELP position_units Units held.
            # TYPE position_units gauge
            position_units -2.5

            """, telemetry.ToText());
        Assert.Throws<ArgumentException>(() => telemetry.Gauge("orders_total", "x"));
        Assert.Throws<ArgumentException>(() => telemetry.Gauge("1 bad name", "x"));
    }

    // Lesson 55, E1: nine planted defects, each found by its rule, and the right manifest has none.
    [Fact]
    public void The_linter_finds_each_planted_defect_and_nothing_else()
    {
        var good = new DeploymentManifest
        {
            Name = "bot",
            Image = "registry.example/bot:1.4.2",
            CpuLimit = 1,
            MemoryLimit = 512,
            LivenessPath = "/live",
            ReadinessPath = "/ready",
            Environment = new Dictionary<string, string> { ["MODE"] = "paper" },
            Secrets = new Dictionary<string, string> { ["API_KEY"] = "venue-key" },
        };
        Assert.Empty(ManifestLinter.Check(good));
        (string Rule, DeploymentManifest Manifest)[] planted =
        [
            ("runs-as-root", good with { UserId = 0 }), ("privileged", good with { IsPrivileged = true }), ("writable-root", good with { HasReadOnlyRoot = false }),
            ("host-network", good with { UsesHostNetwork = true }), ("no-limits", good with { MemoryLimit = null }), ("no-liveness", good with { LivenessPath = null }),
            ("no-readiness", good with { ReadinessPath = "" }), ("floating-image", good with { Image = "registry.example:5000/bot" }),
            ("floating-image", good with { Image = "bot:latest" }), ("two-writers", good with { Replicas = 2 }),
            ("secret-literal", good with { Environment = new Dictionary<string, string> { ["VENUE_API_KEY"] = "abc" } }),
            ("secret-literal", good with { Environment = new Dictionary<string, string> { ["DATABASE"] = "postgres://bot:hunter2@db/trades" } }),
        ];
        Assert.All(planted, one => Assert.Equal(one.Rule, Assert.Single(ManifestLinter.Check(one.Manifest)).Rule));
        Assert.Empty(ManifestLinter.Check(good with { Image = "bot@sha256:0123" }));
        Assert.Contains("secretKeyRef: { name: venue-key, key: value }", good.ToYaml(), StringComparison.Ordinal);
    }

    // Σ C(n,k) p^k (1−p)^(n−k) from k up, by its recursion.
    private static double Tail(int errors, int requests, double rate)
    {
        var term = Math.Pow(1 - rate, requests);
        double sum = 0;
        for (var k = 0; k <= requests; k++)
        {
            sum += k >= errors ? term : 0;
            term *= (double)(requests - k) / (k + 1) * rate / (1 - rate);
        }

        return sum;
    }
}
