namespace AlgoAcademy.Research;

/// <summary>Round numbers that divide an axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class NumberTicks
{
    /// <summary>At most <paramref name="most"/> + 1 ticks inside the range.</summary>
    internal static IReadOnlyList<Tick> Linear((double Low, double High) range, int most, ValueFormat format)
    {
        var step = NiceStep((range.High - range.Low) / most);
        var first = (long)Math.Ceiling(range.Low / step - 1e-9);
        var last = (long)Math.Floor(range.High / step + 1e-9);
        var ticks = new List<Tick>();
        for (var i = first; i <= last; i++)
            ticks.Add(new Tick(i * step, ValueText.Tick(i * step, step, format)));
        return ticks;
    }

    /// <summary>Powers of ten, with 2 and 5 times them, or linear steps when the range spans less than a factor of three.</summary>
    internal static IReadOnlyList<Tick> Logarithmic((double Low, double High) range, int most, ValueFormat format)
    {
        double[] mantissas = Math.Log10(range.High / range.Low) > most / 2.0 ? [1] : [1, 2, 5];
        var ticks = new List<Tick>();
        for (var power = (int)Math.Floor(Math.Log10(range.Low)); power <= Math.Ceiling(Math.Log10(range.High)); power++)
        {
            foreach (var mantissa in mantissas)
            {
                var value = mantissa * Math.Pow(10, power);
                if (value >= range.Low * (1 - 1e-9) && value <= range.High * (1 + 1e-9))
                    ticks.Add(new Tick(value, ValueText.Tick(value, Math.Pow(10, power), format)));
            }
        }

        return ticks.Count >= 3 ? ticks : Linear(range, most, format);
    }

    /// <summary>The smallest of 1, 2, 5 · 10ⁿ that is not below <paramref name="rough"/>.</summary>
    internal static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var mantissa = rough / power;
        return mantissa switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 5.0000001 => 5 * power,
            _ => 10 * power,
        };
    }
}
