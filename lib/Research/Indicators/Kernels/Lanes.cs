using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AlgoAcademy.Research;

/// <summary>
/// Eight bars moved up by one, two or four, with the last of the eight before them, or zeros, coming in from below: one
/// instruction with AVX-512, two shuffles elsewhere.
/// </summary>
internal static class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Up1(Vector512<double> eight, Vector512<double> before) => Avx512F.IsSupported
        ? Avx512F.AlignRight64(eight.AsInt64(), before.AsInt64(), 7).AsDouble()
        : Join(eight, Vector512.Create(8L, 0, 1, 2, 3, 4, 5, 6), before, Vector512.Create(7L, 8, 8, 8, 8, 8, 8, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Up2(Vector512<double> eight, Vector512<double> before) => Avx512F.IsSupported
        ? Avx512F.AlignRight64(eight.AsInt64(), before.AsInt64(), 6).AsDouble()
        : Join(eight, Vector512.Create(8L, 8, 0, 1, 2, 3, 4, 5), before, Vector512.Create(6L, 7, 8, 8, 8, 8, 8, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Up4(Vector512<double> eight, Vector512<double> before) => Avx512F.IsSupported
        ? Avx512F.AlignRight64(eight.AsInt64(), before.AsInt64(), 4).AsDouble()
        : Join(eight, Vector512.Create(8L, 8, 8, 8, 0, 1, 2, 3), before, Vector512.Create(4L, 5, 6, 7, 8, 8, 8, 8));

    /// <summary>The newest of the eight in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Last(Vector512<double> eight) => Vector512.Shuffle(eight, Vector512.Create(7L));

    // Index 8 is out of range and gives zero bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Join(Vector512<double> eight, Vector512<long> up, Vector512<double> before, Vector512<long> down) =>
        (Vector512.Shuffle(eight, up).AsInt64() | Vector512.Shuffle(before, down).AsInt64()).AsDouble();
}
