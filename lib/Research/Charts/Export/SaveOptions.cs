namespace AlgoAcademy.Research;

/// <summary>How a chart is written to a file.</summary>
public sealed record SaveOptions
{
    /// <summary>Whether the ground is dark; null follows the reader in SVG and HTML, and is light in PNG.</summary>
    public bool? IsDark { get; init; }

    /// <summary>Width of a PNG in CSS pixels, from 200 to 4,000; below 520 the letters grow, as they do on a phone.</summary>
    public int Width { get; init; } = 700;

    /// <summary>Pixels of a PNG for each CSS pixel, from 1 to 4: 2 is sharp on paper and on high-density screens.</summary>
    public int Scale { get; init; } = 2;

    internal SvgGround Ground => IsDark switch { null => SvgGround.Reader, true => SvgGround.Dark, false => SvgGround.Light };

    internal IEnumerable<string> Faults() => [.. OptionRules.Within(Width, 200, 4000), .. OptionRules.Within(Scale, 1, 4)];
}
