using System.Collections.Immutable;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The lines of parallel coordinates, in fifths of the objective, which is the last column.</summary>
internal sealed record ParallelLines(IReadOnlyList<IReadOnlyList<double>> Columns, ImmutableArray<List<int>> Fifths)
{
    private static readonly string[] s_colors = ["#8b8f99", "#5d7fb0", Palette.Blue, Palette.Green, Palette.Orange];

    /// <summary>Trials with an objective that are not drawn.</summary>
    internal int Left { get; private init; }

    internal int Shown => Fifths.Sum(f => f.Count);

    internal static ParallelLines Of(IReadOnlyList<IReadOnlyList<double>> columns, int most, bool isLessBetter = false)
    {
        var objective = columns[^1];
        int[] ranked = [.. Enumerable.Range(0, objective.Count).Where(i => columns.All(c => double.IsFinite(c[i]))).OrderBy(i => isLessBetter ? -objective[i] : objective[i])];
        if (ranked.Length == 0)
            throw new ArgumentException($"Parallel coordinates need at least one trial whose values are all finite; of {objective.Count} there was none.", nameof(columns));
        int[] shown = ranked.Length <= most ? ranked : [.. Enumerable.Range(0, most).Select(i => ranked[(int)((long)i * (ranked.Length - 1) / (most - 1))])];
        var fifths = Enumerable.Range(0, s_colors.Length).Select(_ => new List<int>()).ToImmutableArray();
        for (var rank = 0; rank < shown.Length; rank++)
            fifths[rank * s_colors.Length / shown.Length].Add(shown[rank]);
        return new ParallelLines(columns, fifths) { Left = ranked.Length - shown.Length };
    }

    /// <summary>An axis's name with its ends.</summary>
    internal static string Label(string name, IReadOnlyList<double> values)
    {
        var (low, high) = ValueRange.Of([.. values]);
        return string.Create(CultureInfo.InvariantCulture, $"{name} {low:G3}…{high:G3}").Replace('-', '−');
    }

    internal PathTrace Draw(int fifth, string objective, string note)
    {
        (double Low, double High)[] ranges = [.. Columns.Select(c => ValueRange.Of([.. c]))];
        var path = new PathBuilder();
        foreach (var trial in Fifths[fifth])
            path.Stroke([.. ranges.Select((r, axis) => ((double)axis, r.High > r.Low ? (Columns[axis][trial] - r.Low) / (r.High - r.Low) : 0.5))]);
        var name = fifth switch { 0 => $"worst fifth by {objective}", 4 => $"best fifth{note}", _ => "" };
        return path.ToTrace(name, new TraceStyle { Color = s_colors[fifth], Dash = LineDash.Solid, Width = fifth == 4 ? 1.4 : 1, Opacity = fifth == 4 ? 0.9 : 0.45 }, isFilled: false);
    }
}
