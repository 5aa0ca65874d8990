namespace AlgoAcademy.Commerce;

/// <summary>Wakes the inbox worker when an event was stored, so it does not wait for its next round.</summary>
public sealed class InboxSignal : IDisposable
{
    private readonly SemaphoreSlim _stored = new(0);

    /// <summary>Says that an event was stored.</summary>
    public void Raise() => _stored.Release();

    /// <summary>Waits until an event was stored or the time is up.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _stored.WaitAsync(atMost, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _stored.Dispose();
}
