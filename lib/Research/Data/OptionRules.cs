using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>Options are checked once, before any work, and every fault is named at once.</summary>
internal static class OptionRules
{
    /// <exception cref="ArgumentException">There is at least one fault.</exception>
    public static void Require(IEnumerable<string> faults, [CallerArgumentExpression(nameof(faults))] string name = "options")
    {
        var all = string.Join(" ", faults);
        if (all.Length > 0)
        {
            throw new ArgumentException(all, name.Split('.')[0]);
        }
    }

    /// <summary>A fault when the value is not a finite number in the range; nothing otherwise.</summary>
    public static IEnumerable<string> Within(double value, double least, double most, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= least && value <= most && double.IsFinite(value)))
        {
            yield return double.IsPositiveInfinity(most)
                ? FormattableString.Invariant($"{name} must be a finite number of at least {least}; was {value}.")
                : FormattableString.Invariant($"{name} must be from {least} to {most}; was {value}.");
        }
    }

    /// <summary>A fault when the value is not a finite number above zero; nothing otherwise.</summary>
    public static IEnumerable<string> Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            yield return FormattableString.Invariant($"{name} must be a finite number above zero; was {value}.");
        }
    }
}
