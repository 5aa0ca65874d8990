using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>Events of one or more types over a time that was watched from 0 to <see cref="Horizon"/>.</summary>
public sealed class HawkesEvents
{
    /// <summary>Checks and copies events.</summary>
    /// <param name="times">Above zero and strictly increasing: events of one instant must be joined into one first.</param>
    /// <param name="horizon">T, how long was watched; not before the last event.</param>
    /// <param name="types">0, 1, … for each event; null when there is one type.</param>
    /// <exception cref="ArgumentException">Times out of order or range, or types that do not fit.</exception>
    public HawkesEvents(IReadOnlyList<double> times, double horizon, IReadOnlyList<int>? types = null)
    {
        var values = TapeColumn.Times(times);
        var repeated = Enumerable.Range(1, Math.Max(0, values.Length - 1)).FirstOrDefault(i => values[i] == values[i - 1]);
        OptionRules.Require(
        [
            .. OptionRules.Positive(horizon),
            .. values.Length > 0 && !(values[0] > 0 && values[^1] <= horizon) ? [FormattableString.Invariant($"times must lie above 0 and not after the horizon {horizon}; were {values[0]} to {values[^1]}.")] : Array.Empty<string>(),
            .. repeated > 0 ? [FormattableString.Invariant($"times must be strictly increasing; rows {repeated - 1} and {repeated} were both {values[repeated]}. Join events of one instant.")] : Array.Empty<string>(),
            .. types is not null && (types.Count != values.Length || types.Any(static type => type is < 0 or > 99)) ? ["types must be from 0 to 99, one for each time."] : Array.Empty<string>(),
        ], nameof(times));
        (At, Horizon, Kind) = (values, horizon, types is null ? new int[values.Length] : [.. types]);
    }

    /// <summary>Times of the events.</summary>
    public ImmutableArray<double> Times => ImmutableCollectionsMarshal.AsImmutableArray(At);

    /// <summary>Type of each event.</summary>
    public ImmutableArray<int> Types => ImmutableCollectionsMarshal.AsImmutableArray(Kind);

    /// <summary>T, how long was watched.</summary>
    public double Horizon { get; }

    /// <summary>Number of events of all types.</summary>
    public int Count => At.Length;

    internal double[] At { get; }

    internal int[] Kind { get; }

    /// <summary>Number of events of one type.</summary>
    /// <param name="type">0, 1, …</param>
    public int CountOf(int type) => Kind.Count(kind => kind == type);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Count} events in {Horizon:G6}: {string.Join(", ", Kind.GroupBy(static kind => kind).OrderBy(static group => group.Key).Select(static group => FormattableString.Invariant($"{group.Count()} of type {group.Key}")))}");
}
