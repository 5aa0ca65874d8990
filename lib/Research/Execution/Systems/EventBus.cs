namespace AlgoAcademy.Research;

/// <summary>
/// Hands each event to all who asked, one event after the other on one thread: a handler that publishes queues, so that everybody sees
/// the same order and a run can be repeated. Source: the single writer of LMAX (Fowler 2011).
/// </summary>
/// <typeparam name="TEvent">The events.</typeparam>
public sealed class EventBus<TEvent>
{
    private readonly List<(string Name, Action<TEvent> Handle)> _handlers = [];
    private readonly Queue<TEvent> _waiting = new();
    private bool _isRunning;

    /// <summary>Events that were handed out so far.</summary>
    public long Handled { get; private set; }

    /// <summary>The longest that the queue has been.</summary>
    public int Deepest { get; private set; }

    /// <summary>Adds a handler; handlers are called in the order in which they were added.</summary>
    /// <param name="name">Who it is, for error messages.</param>
    /// <param name="handle">What it does.</param>
    /// <exception cref="InvalidOperationException">While events are being handed out.</exception>
    public void Subscribe(string name, Action<TEvent> handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handle);
        if (_isRunning)
            throw new InvalidOperationException($"{name} must subscribe before events are handed out, not while they are.");
        _handlers.Add((name, handle));
    }

    /// <summary>Hands an event out, and whatever the handlers publish in turn, until nothing waits any more.</summary>
    /// <param name="one">The event.</param>
    /// <exception cref="InvalidOperationException">A handler failed; it is named, its error is the inner one, and the queue is emptied.</exception>
    public void Publish(TEvent one)
    {
        _waiting.Enqueue(one);
        Deepest = Math.Max(Deepest, _waiting.Count);
        if (_isRunning)
            return;
        _isRunning = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
                HandOut(next);
        }
        finally
        {
            _isRunning = false;
            _waiting.Clear();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"event bus: {_handlers.Count} handlers, {Handled} events, queue up to {Deepest}");

    private void HandOut(TEvent one)
    {
        foreach (var (name, handle) in _handlers)
        {
            try
            {
                handle(one);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"The handler {name} failed on {one}: {error.Message}", error);
            }
        }

        Handled++;
    }
}
