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

    internal static string Write(double value, MetricUnit unit) => double.IsNaN(value) ? "undefined" : unit switch
    {
        MetricUnit.Percent => string.Create(CultureInfo.InvariantCulture, $"{value * 100:F2} %"),
        MetricUnit.Count => value.ToString("F0", CultureInfo.InvariantCulture),
        MetricUnit.Money => Money(value),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };

    private static string Money(double value) => Math.Abs(value) switch
    {
        >= 1e12 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e12:F1} trillion"),
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e9:F1} billion"),
        >= 1e7 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:F1} million"),
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
