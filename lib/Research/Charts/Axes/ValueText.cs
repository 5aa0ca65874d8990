using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How numbers are written on axes and in tables: invariant, with a true minus sign.</summary>
internal static class ValueText
{
    /// <summary>A tick's label, with as many decimals as the step needs.</summary>
    internal static string Tick(double value, double step, ValueFormat format)
    {
        if (format == ValueFormat.Percent)
            return Minus(Fixed(value * 100, step * 100) + "%");
        var (divisor, suffix) = Math.Abs(step) switch
        {
            >= 1e9 => (1e9, "B"),
            >= 1e6 => (1e6, "M"),
            _ => (1.0, ""),
        };
        if (step < 1e-6)
            return Minus(value.ToString("0.##E+0", CultureInfo.InvariantCulture));
        return Minus(Fixed(value / divisor, step / divisor) + (value == 0 ? "" : suffix));
    }

    /// <summary>A value in a sentence or table: about five digits.</summary>
    internal static string Of(double value, ValueFormat format = ValueFormat.Plain)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        if (format == ValueFormat.Percent)
            return Minus(value.ToString("0.00%", CultureInfo.InvariantCulture));
        return Minus(Math.Abs(value) switch
        {
            0 => "0",
            >= 1e15 => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
            >= 1e5 => value.ToString("N0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString(double.IsInteger(value) ? "N0" : "N2", CultureInfo.InvariantCulture),
            >= 1e-4 => value.ToString("0.####", CultureInfo.InvariantCulture),
            _ => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>A price in a column: always the same decimals for prices of one size, so that the points stand below each other.</summary>
    internal static string Price(double value) => Math.Abs(value) is >= 10 and < 1e15
        ? Minus(value.ToString("N2", CultureInfo.InvariantCulture))
        : double.IsFinite(value) && Math.Abs(value) is >= 1e-4 and < 10 ? Minus(value.ToString("N4", CultureInfo.InvariantCulture)) : Of(value);

    private static string Fixed(double value, double step)
    {
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 9);
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A true minus sign; none before a number that was rounded to zero.</summary>
    private static string Minus(string text)
    {
        if (!text.StartsWith('-'))
            return text;
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : string.Concat("−", text.AsSpan(1));
    }
}
