using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Eight values of a column as one vector. The last, incomplete eight is filled up with zeros and goes through the same
/// instructions, so that a value does not depend on how many bars follow it.
/// </summary>
/// <remarks>The rest is a call, and a call inside a loop would push every register out to memory: keep it after the loop.</remarks>
internal static class Eight
{
    public const int Count = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> source, int start) => Vector512.Create(source.Slice(start, Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> values, Span<double> destination, int start) => values.CopyTo(destination.Slice(start, Count));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> LoadRest(ReadOnlySpan<double> source, int start)
    {
        Span<double> padded = stackalloc double[Count];
        padded.Clear();
        source[start..].CopyTo(padded);
        return Vector512.Create(padded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void StoreRest(Vector512<double> values, Span<double> destination, int start)
    {
        Span<double> padded = stackalloc double[Count];
        values.CopyTo(padded);
        padded[..(destination.Length - start)].CopyTo(destination[start..]);
    }
}
