namespace AlgoAcademy.Research;

/// <summary>Writes a chart in the form a file's ending names.</summary>
internal static class ChartFile
{
    internal static void Write(Chart chart, string path, SaveOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        OptionRules.Require(options.Faults(), nameof(options));
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".SVG":
                File.WriteAllText(path, SvgPicture.Write(chart, options.Ground));
                break;
            case ".HTML" or ".HTM":
                File.WriteAllText(path, HtmlPage.Write(chart.Title, chart.ToHtml(), options.IsDark));
                break;
            case ".JSON":
                File.WriteAllText(path, chart.ToPlotlyJson());
                break;
            case ".PNG":
                var ground = options.IsDark == true ? SvgGround.Dark : SvgGround.Light;
                var size = (options.Width, Height: (int)Math.Ceiling(SvgPicture.HeightAt(chart, options.Width)));
                HeadlessBrowser.Capture(HtmlPage.Bare(SvgPicture.Write(chart, ground)), path, size, options.Scale);
                break;
            default:
                throw new ArgumentException($"A chart is saved as .svg, .png, .html or .json; the path was '{path}'.", nameof(path));
        }
    }
}
