namespace AlgoAcademy.Research;

/// <summary>An alert rule at work. A value that is not known (NaN) counts as beyond the limit: a monitor that sees nothing is no good news.</summary>
public sealed class Alert
{
    private DateTime? _since;
    private DateTime _last = DateTime.MinValue;

    /// <summary>A rule at work, not raised.</summary>
    /// <param name="rule">Thresholds and owner.</param>
    /// <exception cref="ArgumentException">A rule out of range; every fault is named.</exception>
    public Alert(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Check();
        Rule = rule;
    }

    /// <summary>Thresholds and owner.</summary>
    public AlertRule Rule { get; }

    /// <summary>Is it ringing?</summary>
    public bool IsRaised { get; private set; }

    /// <summary>Takes a value.</summary>
    /// <param name="value">The value; NaN when it is not known.</param>
    /// <param name="now">UTC, not before the last.</param>
    /// <exception cref="ArgumentException">A time before the last.</exception>
    public AlertChange Observe(double value, DateTime now)
    {
        if (now < _last)
            throw new ArgumentOutOfRangeException(nameof(now), now, FormattableString.Invariant($"Values must come in the order of time; the last was of {_last:O}."));
        _last = now;
        var isBeyond = IsRaised ? value < Rule.ClearBelow : !(value <= Rule.RaiseAbove);
        _since = isBeyond ? _since ?? now : null;
        if (_since is null || now - _since < Rule.For)
            return AlertChange.None;
        (_since, IsRaised) = (null, !IsRaised);
        return IsRaised ? AlertChange.Raised : AlertChange.Cleared;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(IsRaised ? "RAISED" : "quiet")}: {Rule}";
}
