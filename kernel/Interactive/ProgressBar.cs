using System.Globalization;
using System.Net;

namespace Microsoft.DotNet.Interactive;

/// <summary>One state of a progress bar, ready to be shown.</summary>
/// <param name="Title">What is being done.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">All steps; null when nobody knows.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="HasEnded">Whether this is the last state.</param>
internal sealed record ProgressBar(string Title, double Done, long? Total, TimeSpan Elapsed, bool HasEnded)
{
    private const int Cells = 24;

    private double? Fraction => Total is { } total ? total == 0 ? 1 : Math.Clamp(Done / total, 0, 1) : null;

    /// <summary>The bar for terminals and logs: one line.</summary>
    public string ToText()
    {
        var prefix = Title.Length == 0 ? "" : Title + " ";
        return Fraction is { } fraction
            ? prefix + new string('█', (int)(fraction * Cells)) + new string('░', Cells - (int)(fraction * Cells)) + " " + Numbers()
            : prefix + Numbers();
    }

    /// <summary>The bar for pages: an element that screen readers know, and the same numbers beside it.</summary>
    public string ToHtml()
    {
        var title = WebUtility.HtmlEncode(Title);
        var value = Fraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $" value=\"{fraction:0.####}\" max=\"1\"") : HasEnded ? " value=\"1\" max=\"1\"" : "";
        var label = Title.Length == 0 ? "Progress" : title;
        return $"<div><label>{(Title.Length == 0 ? "" : title + " ")}<progress aria-label=\"{label}\" style=\"width:16em;max-width:60%;vertical-align:middle\"{value}></progress></label> "
            + $"<span style=\"font-variant-numeric:tabular-nums\">{WebUtility.HtmlEncode(Numbers())}</span></div>";
    }

    private string Numbers()
    {
        var count = Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{Done:0.##} of {total}")
            : string.Create(CultureInfo.InvariantCulture, $"{Done:0.##}");
        if (HasEnded) return $"{count} in {Duration(Elapsed)}";
        if (Done <= 0 || Elapsed <= TimeSpan.Zero) return count;
        var rate = Done / Elapsed.TotalSeconds;
        var left = Total is { } all && Done < all ? $", {Duration(TimeSpan.FromSeconds((all - Done) / rate))} left" : "";
        return $"{count}, {Rate(rate)}{left}";
    }

    // Below one a second the time that each takes is easier to grasp.
    private static string Rate(double perSecond) => perSecond >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(perSecond >= 100 ? perSecond.ToString("N0", CultureInfo.InvariantCulture) : perSecond.ToString("0.#", CultureInfo.InvariantCulture))}/s")
        : $"{Duration(TimeSpan.FromSeconds(1 / perSecond))} each";

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
        { TotalDays: < 1000 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
        _ => "a long time",
    };
}
