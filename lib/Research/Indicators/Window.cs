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
    public static void Require(ReadOnlySpan<double> source, Span<double> destination)
    {
        if (source.Length != destination.Length)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"destination must be as long as the source, {source.Length}; was {destination.Length}."), nameof(destination));
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
