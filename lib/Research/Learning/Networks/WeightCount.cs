namespace AlgoAcademy.Research;

/// <summary>How many weights a layer has, before it asks for their memory.</summary>
internal static class WeightCount
{
    private const double Most = 50_000_000;

    /// <summary>matrices · inputs · outputs + biases.</summary>
    /// <exception cref="ArgumentException">A width below 1, or more weights than a tiny net may have.</exception>
    public static int Of(int inputs, int outputs, int matrices, int biases)
    {
        OptionRules.Require(
        [
            .. OptionRules.Within(inputs, 1, 100_000),
            .. OptionRules.Within(outputs, 1, 100_000),
            .. OptionRules.Within(matrices, 1, 1_000, "The kernel"),
            .. OptionRules.Within(((double)matrices * inputs * outputs) + biases, 1, Most, "The number of weights"),
        ], nameof(inputs));
        return (matrices * inputs * outputs) + biases;
    }

    /// <summary>Gates that read the input and the hidden numbers, with one bias each: gates · hidden · (inputs + hidden + 1).</summary>
    /// <exception cref="ArgumentException">As above.</exception>
    public static int OfGates(int inputs, int hidden, int gates) =>
        Of(inputs, hidden, gates, 0) + Of(hidden, hidden, gates, gates * hidden);
}
