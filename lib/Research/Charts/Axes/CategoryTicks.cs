using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Names on an axis: all of them where there is room, else every second, fifth, … so that none touch.</summary>
internal static class CategoryTicks
{
    private const int Longest = 24;
    private const int MostSlanted = 16;
    private const double RowHeight = 17;

    /// <summary>Names along x, and whether they must be slanted; <paramref name="room"/> is the axis's length in characters.</summary>
    internal static (IReadOnlyList<Tick> Ticks, bool IsSlanted) Columns(ImmutableArray<string> names, double room)
    {
        var longest = names.Select(n => Math.Min(n.Length, Longest)).DefaultIfEmpty(1).Max();
        var cell = room / Math.Max(names.Length, 1);
        if (longest <= cell && names.Zip(names.Skip(1)).All(pair => ((pair.First.Length + pair.Second.Length) / 2.0) + 0.5 <= cell))
            return (Every(names, 1), false);
        // Long names are read slanted; of many short ones some stand for all.
        return longest > 6 && names.Length <= MostSlanted
            ? (Every(names, 1), true)
            : longest > 12
            ? (Every(names, Step(names.Length, MostSlanted)), true)
            : (Every(names, Step(names.Length, room / (longest + 1.5))), false);
    }

    /// <summary>Names along y, from the top, in a height in pixels.</summary>
    internal static IReadOnlyList<Tick> Rows(ImmutableArray<string> names, double height) => Every(names, Step(names.Length, height / RowHeight));

    /// <summary>The smallest of 1, 2, 5, 10, 20, … with which at most so many are left.</summary>
    private static int Step(int count, double most) => (int)NumberTicks.NiceStep(Math.Max(1, count / Math.Max(most, 1)));

    private static IReadOnlyList<Tick> Every(ImmutableArray<string> names, int step) =>
        [.. Enumerable.Range(0, (names.Length + step - 1) / step).Select(i => i * step).Select(i => new Tick(i, names[i].Length > Longest ? names[i][..(Longest - 1)] + "…" : names[i]))];
}
