using System.Collections.Immutable;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Colours for values of a heat map, told apart by people with any common colour vision. Sources: viridis of Smith and van
/// der Walt (2015) for values of one direction; vermillion and blue of Okabe and Ito (2008) around white for signed ones.
/// </summary>
/// <param name="Low">Value of the first colour.</param>
/// <param name="High">Value of the last colour, above <paramref name="Low"/>.</param>
/// <param name="Stops">Colours as <c>#rrggbb</c>, evenly spaced, at least two.</param>
public sealed record ColorScale(double Low, double High, ImmutableArray<string> Stops)
{
    private static readonly ImmutableArray<string> s_sequential = ["#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"];
    private static readonly ImmutableArray<string> s_diverging = ["#b04a00", "#e8915a", "#f4f4f2", "#6aaed6", "#005b93"];

    /// <summary>Dark for the lowest finite value, light for the highest.</summary>
    /// <exception cref="ArgumentException">No finite value.</exception>
    public static ColorScale Sequential(IEnumerable<double> values)
    {
        var (low, high) = Range(values);
        return high > low ? new ColorScale(low, high, s_sequential) : new ColorScale(low - 0.5, high + 0.5, s_sequential);
    }

    /// <summary>Vermillion below the centre, white at it, blue above; as far to one side as to the other.</summary>
    /// <param name="values">At least one is finite.</param>
    /// <param name="center">The value between bad and good.</param>
    /// <exception cref="ArgumentException">No finite value.</exception>
    public static ColorScale Diverging(IEnumerable<double> values, double center = 0)
    {
        var (low, high) = Range(values);
        var reach = Math.Max(Math.Max(high - center, center - low), double.Epsilon);
        return reach > 1e-12 ? new ColorScale(center - reach, center + reach, s_diverging) : new ColorScale(center - 0.5, center + 0.5, s_diverging);
    }

    /// <summary>The colour of a value as <c>#rrggbb</c>; beyond the ends that of the end.</summary>
    public string At(double value)
    {
        var place = Math.Clamp((value - Low) / (High - Low), 0, 1) * (Stops.Length - 1);
        var left = Math.Min((int)place, Stops.Length - 2);
        var (from, to) = (Channels(Stops[left]), Channels(Stops[left + 1]));
        var share = place - left;
        return string.Concat("#", string.Concat(from.Zip(to, (a, b) => ((int)Math.Round(a + (share * (b - a)))).ToString("x2", CultureInfo.InvariantCulture))));
    }

    /// <summary>Black or white, whichever is read better on the colour of a value.</summary>
    internal string LetterAt(double value)
    {
        // Luminance 0.179 is where black and white have the same contrast (WCAG 2.2).
        double[] linear = [.. Channels(At(value)).Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]) > 0.179 ? "#000000" : "#ffffff";
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var range = ValueRange.Of([.. values]);
        return double.IsNaN(range.Low) ? throw new ArgumentException("A colour scale needs at least one finite value; there was none.", nameof(values)) : range;
    }

    private static int[] Channels(string color) =>
        [.. Enumerable.Range(0, 3).Select(i => (2 * i) + 1).Select(start => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
