using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>The conventions that all indicators share.</summary>
internal static class Window
{
    /// <exception cref="ArgumentOutOfRangeException">The length is below the least that the indicator is defined for.</exception>
    public static void Require(int length, int least, [CallerArgumentExpression(nameof(length))] string name = "")
    {
        if (length < least)
        {
            throw new ArgumentOutOfRangeException(name, length, FormattableString.Invariant($"{name} must be at least {least} bars; was {length}."));
        }
    }

    /// <exception cref="ArgumentException">The destination is not as long as the source.</exception>
    public static void Require(ReadOnlySpan<double> source, Span<double> destination) => RequireLength(source.Length, destination.Length);

    /// <exception cref="ArgumentException">A column is not as long as the source.</exception>
    public static void RequireLength(int source, int destination, [CallerArgumentExpression(nameof(destination))] string name = "")
    {
        if (source != destination)
        {
            var what = name.Split('.')[0];
            throw new ArgumentException(FormattableString.Invariant($"{what} must be as long as the source, {source}; was {destination}."), what);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">A factor (of deviations, of ranges) that is not a finite number above zero.</exception>
    public static void RequireFactor(double factor, [CallerArgumentExpression(nameof(factor))] string name = "")
    {
        if (!(factor > 0 && double.IsFinite(factor)))
        {
            throw new ArgumentOutOfRangeException(name, factor, FormattableString.Invariant($"{name} must be a finite number above 0; was {factor}."));
        }
    }

    /// <exception cref="ArgumentException">The slow length is not above the fast one.</exception>
    public static void RequireOrder(int fast, int slow)
    {
        if (slow <= fast)
        {
            throw new ArgumentException(FormattableString.Invariant($"slow must be above fast, {fast} bars; was {slow}."), nameof(slow));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">Not a fraction between 0 and 1.</exception>
    public static void RequireFraction(double fraction)
    {
        if (!(fraction >= 0 && fraction <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, FormattableString.Invariant($"fraction must be between 0 and 1; was {fraction}."));
        }
    }

    /// <summary>
    /// Fills the warm-up with NaN and says where the first value goes: <paramref name="warmUp"/> bars after the source's
    /// own leading NaN, or at the end if the source is too short.
    /// </summary>
    public static int FillWarmUp(ReadOnlySpan<double> source, Span<double> destination, int warmUp)
    {
        var first = Math.Min(source.Length, Series.LeadingNaN(source) + warmUp);
        destination[..first].Fill(double.NaN);
        return first;
    }
}
