using System.Security.Cryptography;
using System.Text.Json;

namespace AlgoAcademy.Research;

/// <summary>
/// A state that is nothing but its events folded in order: whoever folds the same events has the same state, bit for bit. A snapshot is
/// the state after some of them, so that not all need be folded again.
/// </summary>
/// <typeparam name="TState">The state: written and read as JSON, so that all of it must be in public properties.</typeparam>
/// <typeparam name="TEvent">The events, written and read as JSON.</typeparam>
public sealed class EventSourced<TState, TEvent>
{
    private readonly EventStore _store;
    private readonly Func<TState, TEvent, TState> _apply;

    /// <summary>Folds what the store holds.</summary>
    /// <param name="store">The events.</param>
    /// <param name="initial">The state before the first.</param>
    /// <param name="apply">The state after an event; it must depend on nothing else, least of all the clock.</param>
    /// <param name="from">A snapshot to begin with; null to fold all.</param>
    /// <exception cref="ArgumentException">The snapshot knows more events than the store.</exception>
    /// <exception cref="FormatException">An event or the snapshot cannot be read.</exception>
    public EventSourced(EventStore store, TState initial, Func<TState, TEvent, TState> apply, StateSnapshot? from = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(apply);
        if (from is not null && from.Events > store.Count)
            throw new ArgumentException(FormattableString.Invariant($"The snapshot is of {from.Events} events; the store has {store.Count}: they do not belong together."), nameof(from));
        (_store, _apply) = (store, apply);
        State = from is null ? initial : Read<TState>(from.State, "snapshot");
        for (Folded = from?.Events ?? 0; Folded < store.Count; Folded++)
            State = apply(State, Read<TEvent>(store.Read(Folded), FormattableString.Invariant($"event {Folded}")));
    }

    /// <summary>The state after all events so far.</summary>
    public TState State { get; private set; }

    /// <summary>Events folded so far.</summary>
    public int Folded { get; private set; }

    /// <summary>SHA-256 of the state, in hexadecimal: equal states, equal hashes.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(State)));

    /// <summary>Keeps an event, then folds it. What is folded is what was written and read back: live and replay cannot differ.</summary>
    /// <param name="one">The event.</param>
    public void Append(TEvent one)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(one);
        _store.Append(bytes);
        State = _apply(State, Read<TEvent>(bytes, FormattableString.Invariant($"event {Folded}")));
        Folded++;
    }

    /// <summary>The state as it is now, to begin with later.</summary>
    public StateSnapshot Snapshot() => new(Folded, JsonSerializer.SerializeToUtf8Bytes(State));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"state after {Folded} events: {State}");

    private static T Read<T>(byte[] json, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json) ?? throw new FormatException($"The {what} is null; it must be a {typeof(T).Name}.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"The {what} is no {typeof(T).Name}: {error.Message}", error);
        }
    }
}
