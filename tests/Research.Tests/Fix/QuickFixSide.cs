using System.Collections.Concurrent;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Our side against QuickFIX's: calls it or is called by it, and goes on with its store after a crash.</summary>
internal sealed class QuickFixSide : IAsyncDisposable
{
    private static readonly BackOff s_soon = new(TimeSpan.FromMilliseconds(100), 1, TimeSpan.FromMilliseconds(100), 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly FileFixStore _store;
    private readonly FixAcceptor? _acceptor;
    private readonly Task _running;

    public QuickFixSide(bool isInitiator, int port, string folder)
    {
        _store = new FileFixStore(Path.Combine(folder, "ours.fix"));
        Peer = FixTcpTests.Peer("US", "THEM", isInitiator, Take, _store);
        Peer.Watch = action => Log.Enqueue(action.ToString());
        _acceptor = isInitiator ? null : new FixAcceptor([Peer], port);
        _running = isInitiator ? FixInitiator.RunAsync(Peer, port, s_soon, _stop.Token) : Task.CompletedTask;
    }

    public FixPeer Peer { get; }

    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Whatever arrived, each ClOrdID and type of execution once.</summary>
    public ConcurrentDictionary<string, FixMessage> Arrived { get; } = new(StringComparer.Ordinal);

    public Task IsActive() => FixTcpTests.Until(() => Peer.Session.State == FixSessionState.Active);

    public Task Gets(string key) => FixTcpTests.Until(() => Arrived.ContainsKey(key));

    public bool Did(params string[] parts) => Log.Any(line => Array.TrueForAll(parts, part => line.Contains(part, StringComparison.Ordinal)));

    /// <summary>Ends without a Logout, as a crash does.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_acceptor is not null)
            await _acceptor.DisposeAsync();
        await _running;
        _store.Dispose();
        _stop.Dispose();
    }

    private IEnumerable<FixMessage> Take(FixMessage message)
    {
        Arrived.TryAdd(message.Type switch
        {
            "8" => $"{message[11]} {message[150]}",
            "D" => $"order {message[11]}",
            "3" => $"reject {message[45]}",
            _ => message.Type,
        }, message);
        return [];
    }
}
