using System.Globalization;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Lesson 50, E3: whatever the network does, no order is executed twice and the books of both sides are equal.</summary>
public class FixLinkTests
{
    // The full size of the lesson is 1,000 runs: ACADEMY_FIX_RUNS=1000.
    private static readonly int s_runs = int.Parse(Environment.GetEnvironmentVariable("ACADEMY_FIX_RUNS") ?? "100", CultureInfo.InvariantCulture);

    private static readonly FixFaultOptions s_bad = new() { Drop = 0.05, Duplicate = 0.02, Reorder = 0.05, Cut = 0.01, Jitter = TimeSpan.FromMilliseconds(20) };

    [Fact]
    public void On_a_bad_network_no_order_is_executed_twice_and_both_books_are_equal()
    {
        var faults = 0;
        for (var seed = 1; seed <= s_runs; seed++)
        {
            var (link, venue, client, network) = Run((ulong)seed, s_bad);
            Assert.True(link.IsQuiet, $"seed {seed}: {link}");
            Assert.Equal(20, venue.Executions);
            Assert.Equal(venue.NetFilled, client.Net);
            Assert.Equal(20, client.Filled);
            faults += network.Faults;
        }

        Assert.True(faults > s_runs, $"{faults} faults in {s_runs} runs prove nothing");
    }

    [Fact]
    public void On_a_good_network_every_message_is_sent_once()
    {
        var (link, _, client, _) = Run(1, new FixFaultOptions());
        Assert.Equal(1, link.Connections);
        Assert.DoesNotContain(link.Log, line => line.Contains("|35=2|", StringComparison.Ordinal) || line.Contains("|43=Y|", StringComparison.Ordinal));
        Assert.Equal(20, client.Filled);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run() =>
        Assert.Equal(Run(7, s_bad).Link.Log, Run(7, s_bad).Link.Log);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_fault_of_the_injector_happens_as_often_as_it_is_asked_to(bool cut)
    {
        var network = new FixFaultInjector(new FixFaultOptions { Drop = 0.1, Duplicate = cut ? 0 : 0.2, Cut = cut ? 0.3 : 0 }, 5);
        var arrivals = Enumerable.Range(0, 10_000).Select(_ => network.Arrivals(TimeSpan.Zero)?.Count).ToList();
        // Binomial: four deviations of 10,000 draws are below 0.02.
        Assert.InRange(arrivals.Count(count => count is null) / 1e4, cut ? 0.28 : 0, cut ? 0.32 : 0);
        Assert.InRange(arrivals.Count(count => count == 0) / 1e4, (cut ? 0.07 : 0.1) - 0.015, (cut ? 0.07 : 0.1) + 0.015);
        Assert.InRange(arrivals.Count(count => count == 2) / 1e4, cut ? 0 : 0.16, cut ? 0 : 0.2);
    }

    private static (FixLink Link, FixVenue Venue, Client Client, FixFaultInjector Network) Run(ulong seed, FixFaultOptions faults)
    {
        var clock = new SimulatedClock(FixScript.Start);
        var options = new FixSessionOptions { SenderCompId = "CLIENT", TargetCompId = "VENUE", Heartbeat = TimeSpan.FromSeconds(2), AnswerTimeout = TimeSpan.FromSeconds(2) };
        var (venue, client, network) = (new FixVenue(100, clock), new Client(), new FixFaultInjector(faults, seed));
        var link = new FixLink(clock, network, new FixParty(new FixSession(options, new MemoryFixStore(), clock), client.Take),
            new FixParty(new FixSession(options with { SenderCompId = "VENUE", TargetCompId = "CLIENT", IsInitiator = false }, new MemoryFixStore(), clock), venue.Answer));
        link.Run(TimeSpan.FromSeconds(0.3));
        for (var i = 0; i < 20; i++)
        {
            link.Send(FixScript.Order($"C{i}").Set(54, i % 3 == 0 ? "2" : "1").Set(38, 100 + i));
            link.Run(TimeSpan.FromSeconds(0.3));
        }

        for (var i = 0; i < 600 && !(link.IsQuiet && client.Filled == 20); i++)
            link.Run(TimeSpan.FromSeconds(0.5));
        return (link, venue, client, network);
    }

    /// <summary>Books fills, each ExecID once.</summary>
    private sealed class Client
    {
        private readonly HashSet<string> _seen = [];

        public decimal Net { get; private set; }

        public int Filled { get; private set; }

        public IEnumerable<FixMessage> Take(FixMessage message)
        {
            if (message.Type == "8" && message[150] == "F" && _seen.Add(message[17]!))
            {
                Filled++;
                Net += (message[54] == "1" ? 1 : -1) * message.Number(32)!.Value;
            }

            return [];
        }
    }
}
