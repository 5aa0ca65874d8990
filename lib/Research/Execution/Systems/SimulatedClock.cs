namespace AlgoAcademy.Research;

/// <summary>
/// A clock that stands still until it is moved: a simulated day runs as fast as the machine can and twice the same. Its timers fire in
/// the order of their times while it is moved.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly PriorityQueue<(Alarm Alarm, int Version), (long Ticks, long Order)> _alarms = new();
    private DateTimeOffset _now;
    private long _order;

    /// <summary>A clock at a time.</summary>
    /// <param name="start">UTC.</param>
    /// <exception cref="ArgumentException">A local or unspecified time.</exception>
    public SimulatedClock(DateTime start)
    {
        _now = Utc(start, nameof(start));
    }

    /// <summary>The present, UTC.</summary>
    public DateTime Now => _now.UtcDateTime;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Moves on by a duration; timers due on the way fire, each at its own time.</summary>
    /// <param name="duration">Zero or more.</param>
    /// <exception cref="ArgumentException">Time does not run backwards, nor beyond the calendar.</exception>
    public void Advance(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero || duration > DateTimeOffset.MaxValue - _now)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "A clock moves forward only, to the year 9999 at most.");
        AdvanceTo(Now + duration);
    }

    /// <summary>Moves on to a time; timers due on the way fire, each at its own time.</summary>
    /// <param name="time">UTC, not before the present.</param>
    /// <exception cref="ArgumentException">A time before the present, or not UTC.</exception>
    public void AdvanceTo(DateTime time)
    {
        var target = Utc(time, nameof(time));
        if (target < _now)
            throw new ArgumentOutOfRangeException(nameof(time), time, FormattableString.Invariant($"A clock moves forward only; it is {Now:O}."));
        while (_alarms.TryPeek(out var planned, out var due) && due.Ticks <= target.Ticks)
        {
            _alarms.Dequeue();
            _now = new DateTimeOffset(Math.Max(due.Ticks, _now.Ticks), TimeSpan.Zero);
            planned.Alarm.Fire(planned.Version);
        }

        _now = target;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"simulated clock at {Now:yyyy-MM-dd HH:mm:ss.fff} UTC");

    private static DateTimeOffset Utc(DateTime time, string name) => time.Kind == DateTimeKind.Utc
        ? new DateTimeOffset(time)
        : throw new ArgumentException(FormattableString.Invariant($"{name} must be a UTC time; its kind was {time.Kind}."), name);

    private void Plan(Alarm alarm, TimeSpan wait, int version) =>
        _alarms.Enqueue((alarm, version), (_now.Ticks + wait.Ticks, _order++));

    private sealed class Alarm(SimulatedClock clock, Action ring) : ITimer
    {
        private TimeSpan _period;
        private int _version;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_period, _version) = (period, _version + 1);
            if (dueTime >= TimeSpan.Zero)
                clock.Plan(this, dueTime, _version);
            return true;
        }

        // What was planned before the last change is void.
        public void Fire(int version)
        {
            if (version != _version)
                return;
            if (_period > TimeSpan.Zero)
                clock.Plan(this, _period, _version);
            ring();
        }

        public void Dispose() => _version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
