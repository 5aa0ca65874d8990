using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>One line of a tear sheet.</summary>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number; fractions, not percent; NaN when undefined.</param>
/// <param name="Unit">How it is written.</param>
public sealed record TearSheetRow(string Group, string Name, double Value, MetricUnit Unit)
{
    /// <summary>The number as people read it, with its unit; <c>undefined</c> for NaN.</summary>
    public string Text => Write(Value, Unit);

    /// <summary>With so many decimals and without the sign of a rounded zero.</summary>
    internal static string Fixed(double value, int decimals)
    {
        var text = value.ToString(decimals == 0 ? "F0" : decimals == 1 ? "F1" : "F2", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    private static string Write(double value, MetricUnit unit) => double.IsNaN(value) ? "undefined" : unit switch
    {
        MetricUnit.Percent => Fixed(value * 100, 2) + " %",
        MetricUnit.Count => Fixed(value, 0),
        MetricUnit.Money => Money(value),
        _ => Fixed(value, 2),
    };

    private static string Money(double value) => Math.Abs(value) switch
    {
        >= 1e15 => value.ToString("G3", CultureInfo.InvariantCulture),
        >= 1e12 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e12:F1} trillion"),
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e9:F1} billion"),
        >= 1e7 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:F1} million"),
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
