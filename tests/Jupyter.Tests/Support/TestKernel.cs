using System.Globalization;
using System.Text;
using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>A kernel with a fake engine, and a client that talks to it through memory.</summary>
internal sealed class TestKernel : IAsyncDisposable
{
    public const string Key = "a0436f6c-1916-498b-8eb9-e81ab9368e84";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MemoryTransport _transport = new();
    private readonly List<SentMessage> _sent = [];
    private readonly KernelServer _server;
    private readonly WireFormat _format = new(new MessageSigner(Key));
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    public TestKernel(Action<FakeEngine>? arrange = null, Func<CellEngine>? create = null, TimeSpan? idleBeforeWarmUp = null, string? historyFile = null)
    {
        arrange?.Invoke(Engine);
        _transport.Sent = Record;
        _server = new KernelServer(_transport, new KernelServerOptions
        {
            Key = Key,
            CreateEngine = create ?? Engine.Create,
            Log = TextWriter.Synchronized(Log),
            HistoryFile = historyFile,
            IdleBeforeWarmUp = idleBeforeWarmUp ?? TimeSpan.FromMilliseconds(50),
        });
        Ended = _server.RunAsync(CancellationToken.None);
    }

    public FakeEngine Engine { get; } = new();

    public StringWriter Log { get; } = new(CultureInfo.InvariantCulture);

    /// <summary>Completes when the kernel has been asked to end.</summary>
    public Task Ended { get; }

    public void Interrupt() => _server.Interrupt();

    /// <summary>All messages so far, in the order they were sent.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (_sent)
                return [.. _sent];
        }
    }

    /// <summary>Sends a signed request.</summary>
    /// <returns>Its id.</returns>
    public string Send(JupyterChannel channel, string type, string content, string metadata = "{}", string parent = "{}")
    {
        var id = "request-" + Interlocked.Increment(ref _requests).ToString(CultureInfo.InvariantCulture);
        Deliver(channel, Frames(new MessageHeader(id, "client", "student", "2026-01-02T03:04:05Z", type), content, metadata, parent));
        return id;
    }

    public string Execute(string code, string more = "", string metadata = "{}") =>
        Send(JupyterChannel.Shell, "execute_request", $"{{\"code\":{Json(code)}{more}}}", metadata);

    /// <summary>Runs a cell and waits until the kernel is idle again.</summary>
    /// <returns>The messages that have the request as parent.</returns>
    public async Task<IReadOnlyList<SentMessage>> ExecuteAsync(string code, string more = "", string metadata = "{}") =>
        await IdleAfterAsync(Execute(code, more, metadata));

    /// <summary>Sends a request, waits for idle, and gives the reply.</summary>
    public async Task<SentMessage> RequestAsync(JupyterChannel channel, string type, string content)
    {
        var messages = await IdleAfterAsync(Send(channel, type, content));
        return messages.Single(m => m.Channel == channel);
    }

    public async Task<IReadOnlyList<SentMessage>> IdleAfterAsync(string id)
    {
        await MessageAsync(m => m.ParentId == id && m.Line == "status idle");
        return [.. Sent.Where(m => m.ParentId == id)];
    }

    /// <summary>Waits for the first message of that kind, sent earlier or later.</summary>
    public async Task<SentMessage> MessageAsync(Func<SentMessage, bool> wanted)
    {
        while (true)
        {
            Task changed;
            lock (_sent)
            {
                if (_sent.Find(m => wanted(m)) is { } found)
                    return found;
                changed = _changed.Task;
            }

            await changed.WaitAsync(Patience);
        }
    }

    public void Deliver(JupyterChannel channel, IReadOnlyList<byte[]> frames) => _transport.Deliver(channel, frames);

    /// <summary>The frames of a signed message of a client.</summary>
    public static IReadOnlyList<byte[]> Frames(MessageHeader header, string content, string metadata = "{}", string parent = "{}")
    {
        byte[][] json = [header.ToBytes(), Bytes(parent), Bytes(metadata), Bytes(content)];
        return [Bytes("client-identity"), WireFormat.Delimiter.ToArray(), new MessageSigner(Key).Sign(json), .. json];
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Record(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        var message = new SentMessage(channel, _format.Read(frames));
        lock (_sent)
        {
            _sent.Add(message);
            var changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }
}
