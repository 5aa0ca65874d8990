using System.Reflection;

namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>
/// The switches that the loops of a session's cells read, one per cell. An interrupt sets them all, because the running
/// cell may be in a function of any other; afterwards only that of a cell that could not be stopped stays set.
/// </summary>
internal sealed class StopSigns
{
    /// <summary>The nested type that <see cref="InterruptChecks"/> writes into a cell.</summary>
    public const string TypeName = "__Interrupt";

    /// <summary>Its switch.</summary>
    public const string FieldName = "Requested";

    private readonly Lock _gate = new();
    private readonly List<FieldInfo> _signs = [];
    private readonly HashSet<FieldInfo> _stayUp = [];

    /// <summary>Learns of a loaded cell; returns its switch, or null when it has no loops.</summary>
    public FieldInfo? Add(Type submission)
    {
        var sign = submission.GetNestedType(TypeName, BindingFlags.NonPublic | BindingFlags.Public)?.GetField(FieldName);
        if (sign is null) return null;
        lock (_gate) _signs.Add(sign);
        return sign;
    }

    /// <summary>Asks all code of the session to stop.</summary>
    public void Raise()
    {
        lock (_gate) _signs.ForEach(sign => sign.SetValue(null, true));
    }

    /// <summary>Lets code run again, but not that of a cell which has not ended yet.</summary>
    public void Lower(FieldInfo? running, Task ended)
    {
        lock (_gate)
        {
            if (running is not null && !ended.IsCompleted) _stayUp.Add(running);
            foreach (var sign in _signs.Where(sign => !_stayUp.Contains(sign))) sign.SetValue(null, false);
        }

        if (running is not null) _ = ended.ContinueWith(_ => LowerLate(running), TaskScheduler.Default);
    }

    private void LowerLate(FieldInfo sign)
    {
        lock (_gate)
        {
            _stayUp.Remove(sign);
            sign.SetValue(null, false);
        }
    }
}
