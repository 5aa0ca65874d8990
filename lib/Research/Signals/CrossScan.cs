using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Finds the bars at which one column crosses another. Sixty-four bars become one bit each for above, below and equal (NaN
/// sets none); where a bit differs from the bit before it the signal turns. Only the turns are visited one by one.
/// </summary>
/// <param name="below">What is wanted where the first column is below the second.</param>
internal struct CrossScan(double below)
{
    private const int Word = 64;
    private ulong _above;
    private ulong _below;
    private ulong _equal;

    /// <summary>The steps of one stretch of bars; stretches follow each other, and the first bar of all is always a step.</summary>
    /// <param name="fast">The column that is above or below.</param>
    /// <param name="slow">The other, as long.</param>
    /// <param name="start">Number of the stretch's first bar.</param>
    /// <param name="steps">Takes the steps.</param>
    public void Scan(ReadOnlySpan<double> fast, ReadOnlySpan<double> slow, int start, ref StepList steps)
    {
        slow = slow[..fast.Length];
        var whole = fast.Length & -Word;
        for (var t = 0; t < whole; t += Word)
        {
            var (above, under) = Compare(fast.Slice(t, Word), slow.Slice(t, Word));
            var equal = (above | under) == ulong.MaxValue ? 0 : Equal(fast.Slice(t, Word), slow.Slice(t, Word));
            Turn(start + t, (above, under, equal), Word, ref steps);
        }

        if (whole < fast.Length)
        {
            Turn(start + whole, Rest(fast[whole..], slow[whole..]), fast.Length - whole, ref steps);
        }
    }

    private void Turn(int start, (ulong Above, ulong Below, ulong Equal) bits, int bars, ref StepList steps)
    {
        var turns = Turns(bits.Above, _above) | Turns(bits.Below, _below) | Turns(bits.Equal, _equal);
        turns = start == 0 ? turns | 1 : turns;
        for (turns &= ulong.MaxValue >> (Word - bars); turns != 0; turns &= turns - 1)
        {
            var bit = BitOperations.TrailingZeroCount(turns);
            steps.Add(new Step(start + bit, Target(bits.Above >> bit, bits.Below >> bit, bits.Equal >> bit)));
        }

        (_above, _below, _equal) = (bits.Above >> (bars - 1), bits.Below >> (bars - 1), bits.Equal >> (bars - 1));
    }

    private readonly double Target(ulong above, ulong under, ulong equal) =>
        (above & 1) != 0 ? 1 : (under & 1) != 0 ? below : (equal & 1) != 0 ? 0 : double.NaN;

    private static ulong Turns(ulong bits, ulong before) => bits ^ ((bits << 1) | (before & 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (ulong Above, ulong Below) Compare(ReadOnlySpan<double> fast, ReadOnlySpan<double> slow)
    {
        ref var a = ref MemoryMarshal.GetReference(fast);
        ref var b = ref MemoryMarshal.GetReference(slow);
        ulong above = 0, under = 0;
        for (var t = Word - Eight.Count; t >= 0; t -= Eight.Count)
        {
            var x = Vector512.LoadUnsafe(ref a, (nuint)t);
            var y = Vector512.LoadUnsafe(ref b, (nuint)t);
            above = (above << Eight.Count) | Vector512.GreaterThan(x, y).ExtractMostSignificantBits();
            under = (under << Eight.Count) | Vector512.LessThan(x, y).ExtractMostSignificantBits();
        }

        return (above, under);
    }

    private static ulong Equal(ReadOnlySpan<double> fast, ReadOnlySpan<double> slow)
    {
        var equal = 0UL;
        for (var t = 0; t < Word; t++)
        {
            equal |= (fast[t] == slow[t] ? 1UL : 0) << t;
        }

        return equal;
    }

    private static (ulong Above, ulong Below, ulong Equal) Rest(ReadOnlySpan<double> fast, ReadOnlySpan<double> slow)
    {
        ulong above = 0, under = 0, equal = 0;
        for (var t = 0; t < fast.Length; t++)
        {
            above |= (fast[t] > slow[t] ? 1UL : 0) << t;
            under |= (fast[t] < slow[t] ? 1UL : 0) << t;
            equal |= (fast[t] == slow[t] ? 1UL : 0) << t;
        }

        return (above, under, equal);
    }
}
