using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>A bar breaks a rule that every computation relies on; says which bar, when, and which rule.</summary>
/// <param name="index">Zero-based index of the bar.</param>
/// <param name="time">Its close time.</param>
/// <param name="rule">The broken rule, with the value and how to mend it.</param>
public sealed class InvalidBarsException(int index, DateTime time, string rule)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Bar {index} ({time:yyyy-MM-dd HH:mm:ss}): {rule}."))
{
    /// <summary>Zero-based index of the first bar that breaks the rule.</summary>
    public int Index { get; } = index;

    /// <summary>Close time of that bar.</summary>
    public DateTime Time { get; } = time;

    /// <summary>The broken rule, with the value that breaks it.</summary>
    public string Rule { get; } = rule;
}
