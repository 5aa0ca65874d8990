using System.Globalization;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>Pictures: plots of ScottPlot, bitmaps of SkiaSharp. Shown as PNG.</summary>
internal static class Pictures
{
    private const int Width = 700;
    private const int Height = 450;
    private const int Quality = 100;

    /// <summary>A ScottPlot plot, drawn in 700 × 450 pixels.</summary>
    public static MimeBundle Plot(object plot)
    {
        var image = LateBound.Call(plot, "GetImage", Width, Height)!;
        using var owner = image as IDisposable;
        var format = Enum.Parse(plot.GetType().Assembly.GetType("ScottPlot.ImageFormat", throwOnError: true)!, "Png");
        var bytes = (byte[])LateBound.Call(image, "GetImageBytes", format, Quality)!;
        var parts = LateBound.Get<System.Collections.ICollection>(plot, "PlottableList");
        var kinds = parts.Cast<object>().GroupBy(p => p.GetType().Name).Select(g => g.Count() == 1 ? g.Key : $"{g.Count()} × {g.Key}");
        return Png(bytes, $"ScottPlot: {(parts.Count == 0 ? "empty" : string.Join(", ", kinds))}");
    }

    /// <summary>A bitmap or image of SkiaSharp.</summary>
    public static MimeBundle Skia(object image)
    {
        var format = Enum.Parse(image.GetType().Assembly.GetType("SkiaSharp.SKEncodedImageFormat", throwOnError: true)!, "Png");
        var data = LateBound.Call(image, "Encode", format, Quality)!;
        using var owner = data as IDisposable;
        var size = string.Create(CultureInfo.InvariantCulture, $"{LateBound.Get<int>(image, "Width")} × {LateBound.Get<int>(image, "Height")}");
        return Png((byte[])LateBound.Call(data, "ToArray")!, $"{image.GetType().Name}: {size} pixels");
    }

    private static MimeBundle Png(byte[] bytes, string text) => new(new Dictionary<string, string>
    {
        ["image/png"] = Convert.ToBase64String(bytes),
        ["text/plain"] = text,
    });
}
