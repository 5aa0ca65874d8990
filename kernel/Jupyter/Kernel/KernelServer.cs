using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>One kernel: takes frames from the transport, checks them, and gives each message to the loop that serves it.</summary>
internal sealed class KernelServer : IAsyncDisposable
{
    private readonly ITransport _transport;
    private readonly WireFormat _format;
    private readonly MessageSender _sender;
    private readonly EngineStart _engine;
    private readonly KernelState _state;
    private readonly ShellLoop _shell;
    private readonly ControlLoop _control;
    private readonly AssistLoop _assist;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _shutdownAsked;
    private int _disposed;

    public KernelServer(ITransport transport, KernelServerOptions options)
    {
        _transport = transport;
        _format = new WireFormat(new MessageSigner(options.Key));
        _sender = new MessageSender(transport, _format, options.Time);
        _engine = new EngineStart(options.CreateEngine, options.IdleBeforeWarmUp, options.Log);
        _state = new KernelState(options.Log, options.HistoryFile);
        var execute = new ExecuteHandler(_engine, _state, new OutputPreparation(options.KernelName));
        _shell = new ShellLoop(execute, ShellHandlers(), options.Log);
        _assist = new AssistLoop(new RequestDispatch(AssistHandlers(), options.Log), _state.Running);
        var control = new RequestDispatch(ControlHandlers(), options.Log);
        _control = new ControlLoop(async request =>
        {
            await control.ServeAsync(request);
            // Only now, so that the reply and the state idle are sent before the sockets close.
            if (_shutdownAsked)
                _shutdown.TrySetResult();
        });
    }

    /// <summary>Interrupts the running cell, as an interrupt_request does.</summary>
    public void Interrupt() => _state.Running.Interrupt();

    /// <summary>Serves until a client asks for shutdown or the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _sender.Publish("status", JsonBytes.EmptyObject, OutputContent.Status("starting"));
        _control.Start();
        _transport.Start(Receive);
        _engine.Begin();
        _ = Task.Run(() => _shell.RunAsync(_stop.Token), CancellationToken.None);
        _ = Task.Run(() => _assist.RunAsync(_stop.Token), CancellationToken.None);
        await _shutdown.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Interrupts what runs, sends what is queued, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync();
        _state.Running.Interrupt();
        await _transport.DisposeAsync();
        _control.Dispose();
        await _engine.DisposeAsync();
        _state.Dispose();
        _stop.Dispose();
    }

    private Dictionary<string, Func<Request, Task>> ShellHandlers() => new(StringComparer.Ordinal)
    {
        ["kernel_info_request"] = Replies(_ => KernelInfoReply.Content()),
        ["is_complete_request"] = IsCompleteAsync,
        ["history_request"] = Replies(message => _state.History.Reply(message)),
        ["comm_info_request"] = Replies(_ => ReplyContent.NoComms()),
        ["comm_open"] = CommOpen,
        ["comm_msg"] = _ => Task.CompletedTask,
        ["comm_close"] = _ => Task.CompletedTask,
    };

    private Dictionary<string, Func<Request, Task>> AssistHandlers()
    {
        var handler = new AssistHandler(_engine);
        return new(StringComparer.Ordinal)
        {
            ["complete_request"] = handler.CompleteAsync,
            ["inspect_request"] = handler.InspectAsync,
        };
    }

    private Dictionary<string, Func<Request, Task>> ControlHandlers() => new(StringComparer.Ordinal)
    {
        ["kernel_info_request"] = Replies(_ => KernelInfoReply.Content()),
        ["interrupt_request"] = Replies(_ =>
        {
            _state.Running.Interrupt();
            return ReplyContent.Ok();
        }),
        ["shutdown_request"] = Shutdown,
    };

    // On the transport's thread: only checks and queues.
    private void Receive(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            Route(channel, _format.Read(frames));
        }
        catch (WireFormatException e)
        {
            _state.Log.WriteLine($"Dropped a message on {channel}: {e.Message}");
        }
    }

    private void Route(JupyterChannel channel, ReceivedMessage message)
    {
        var request = new Request(message, channel, _sender);
        if (channel == JupyterChannel.StdIn)
        {
            _state.Input.Receive(message);
        }
        else if (channel == JupyterChannel.Control || message.Type == "shutdown_request")
        {
            // Clients of before 2020 ask for shutdown on shell; it must not wait for a running cell there either.
            _control.Enqueue(request);
        }
        else
        {
            _engine.Touch();
            if (AssistLoop.Serves(message.Type)) _assist.Enqueue(request);
            else _shell.Enqueue(request);
        }
    }

    private static Func<Request, Task> Replies(Func<ReceivedMessage, byte[]> content) => request =>
    {
        request.Reply(content(request.Message));
        return Task.CompletedTask;
    };

    private async Task IsCompleteAsync(Request request)
    {
        var code = request.Message.Content.RequiredString("code");
        var engine = await _engine.ReadyAsync();
        request.Reply(ReplyContent.IsComplete(engine.CheckComplete(code), Indentation.After(code)));
    }

    private static Task CommOpen(Request request)
    {
        request.Publish("comm_close", ReplyContent.CommClose(request.Message.Content.RequiredString("comm_id")));
        return Task.CompletedTask;
    }

    private Task Shutdown(Request request)
    {
        var reply = ReplyContent.Shutdown(request.Message.Content.OptionalBool("restart", otherwise: false));
        request.Reply(reply);
        request.Publish("shutdown_reply", reply);
        _shutdownAsked = true;
        return Task.CompletedTask;
    }
}
