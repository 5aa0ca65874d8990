using System.Collections.Concurrent;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Our initiator and our acceptor over TCP on this machine.</summary>
public sealed class FixTcpTests
{
    private static readonly BackOff s_soon = new(TimeSpan.FromMilliseconds(50), 1, TimeSpan.FromMilliseconds(50), 0);

    [Fact]
    public async Task Orders_are_filled_over_tcp_and_a_cut_connection_recovers()
    {
        var venue = new FixVenue(100, TimeProvider.System);
        var fills = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var client = Peer("CLIENT", "VENUE", isInitiator: true, message =>
        {
            if (message[150] == "F")
                fills.TryAdd(message[11]!, true);
            return [];
        });
        var server = Peer("VENUE", "CLIENT", isInitiator: false, venue.Answer);
        var port = 0;
        await using (var first = new FixAcceptor([server]))
        {
            port = first.Port;
            var calling = FixInitiator.RunAsync(client, port, s_soon, TestContext.Current.CancellationToken);
            client.Send(Order("A"));
            await Until(() => fills.ContainsKey("A"));
            await first.DisposeAsync();
            await Until(() => client.Session.State == FixSessionState.Disconnected);
            client.Send(Order("B"));
            await using var second = new FixAcceptor([server], port);
            await Until(() => fills.ContainsKey("B"));
            client.Logout("done");
            await calling.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, venue.Executions);
        Assert.Equal(FixSessionState.Disconnected, client.Session.State);
    }

    [Fact]
    public void Waits_double_up_to_15_and_a_half_seconds_in_five_retries()
    {
        // Lesson 50, E2: 0.5 + 1 + 2 + 4 + 8 = 15.5 s.
        var waits = new BackOff(TimeSpan.FromSeconds(0.5), 2, TimeSpan.FromMinutes(1), Jitter: 0);
        Assert.Equal(15.5, Enumerable.Range(1, 5).Sum(n => waits.Wait(n, new Rng(1)).TotalSeconds), 9);
        Assert.InRange(BackOff.Usual.Wait(3, new Rng(1)).TotalSeconds, 1.6, 2);
        Assert.Equal(TimeSpan.FromSeconds(30), (BackOff.Usual with { Jitter = 0 }).Wait(50, new Rng(1)));
    }

    internal static FixPeer Peer(string sender, string target, bool isInitiator, Func<FixMessage, IEnumerable<FixMessage>> onMessage, IFixStore? store = null) =>
        new(new FixParty(new FixSession(new FixSessionOptions { SenderCompId = sender, TargetCompId = target, IsInitiator = isInitiator, Heartbeat = TimeSpan.FromSeconds(1) },
            store ?? new MemoryFixStore(), TimeProvider.System), onMessage), TimeProvider.System);

    internal static FixMessage Order(string id) => FixScript.Order(id).Set(21, "1");

    internal static async Task Until(Func<bool> done)
    {
        var stop = TimeProvider.System.GetTimestamp();
        while (!done())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(stop) < TimeSpan.FromSeconds(20), "waited 20 s in vain");
            await Task.Delay(10);
        }
    }
}
