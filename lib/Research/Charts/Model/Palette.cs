using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Colours that people with any common colour vision tell apart. Source: Okabe and Ito (2008), Color Universal Design.
/// </summary>
/// <remarks>
/// The order puts first those with at least 3:1 contrast on white and on near-black. Black and yellow of the original
/// eight are left out: each vanishes on one of the two backgrounds.
/// </remarks>
public static class Palette
{
    /// <summary>Blue.</summary>
    public const string Blue = "#0072B2";

    /// <summary>Vermillion.</summary>
    public const string Vermillion = "#D55E00";

    /// <summary>Bluish green.</summary>
    public const string Green = "#009E73";

    /// <summary>Reddish purple.</summary>
    public const string Purple = "#CC79A7";

    /// <summary>Orange.</summary>
    public const string Orange = "#E69F00";

    /// <summary>Sky blue.</summary>
    public const string SkyBlue = "#56B4E9";

    /// <summary>Mid grey for grids, baselines and references; not of the eight, readable on both backgrounds.</summary>
    public const string Gray = "#808080";

    /// <summary>The six in the order in which traces take them.</summary>
    public static ImmutableArray<string> Colors { get; } = [Blue, Vermillion, Green, Purple, Orange, SkyBlue];

    internal static string At(int ordinal) => Colors[ordinal % Colors.Length];
}
