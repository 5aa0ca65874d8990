namespace AlgoAcademy.Research;

/// <summary>
/// Stops all trading until a person says otherwise. It latches: what tripped it may pass, it stays tripped. It may also be a file, which
/// anybody who can log in can make when all else fails.
/// </summary>
public sealed class KillSwitch
{
    private readonly TimeProvider _clock;
    private readonly string? _flag;
    private readonly List<string> _history = [];

    /// <summary>A switch that is not tripped.</summary>
    /// <param name="clock">Times of the history.</param>
    /// <param name="flagFile">A file whose existence trips it; null for none.</param>
    public KillSwitch(TimeProvider clock, string? flagFile = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (_clock, _flag) = (clock, flagFile);
    }

    /// <summary>Raised once when it is tripped, with the reason: cancel all, flatten or hold, tell somebody.</summary>
    public event Action<string>? Tripped;

    /// <summary>Why it is tripped; empty when it is not.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>All trips and re-arms, one line each, UTC.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>Is all trading stopped?</summary>
    public bool IsTripped
    {
        get
        {
            if (Reason.Length == 0 && _flag is not null && File.Exists(_flag))
                Trip($"the file {Path.GetFileName(_flag)} is there");
            return Reason.Length > 0;
        }
    }

    /// <summary>Trips it; the first reason stays.</summary>
    /// <param name="reason">Why, in words.</param>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void Trip(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (Reason.Length > 0)
            return;
        Reason = reason;
        Note("tripped: " + reason);
        Tripped?.Invoke(reason);
    }

    /// <summary>Lets trading begin again.</summary>
    /// <param name="person">Who answers for it.</param>
    /// <exception cref="ArgumentException">No person.</exception>
    /// <exception cref="InvalidOperationException">The flag file is still there.</exception>
    public void Rearm(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        if (_flag is not null && File.Exists(_flag))
            throw new InvalidOperationException($"The file {Path.GetFileName(_flag)} still stops all trading; remove it first.");
        if (Reason.Length > 0)
            Note("re-armed by " + person);
        Reason = "";
    }

    /// <inheritdoc/>
    public override string ToString() => IsTripped ? "kill switch tripped: " + Reason : "kill switch armed";

    private void Note(string what) => _history.Add(FormattableString.Invariant($"{_clock.GetUtcNow():yyyy-MM-dd HH:mm:ss.fff} {what}"));
}
