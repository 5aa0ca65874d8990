using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// Working memory of a kernel, kept by each thread for its next call. It begins on a cache line and is never moved: a store
/// of eight numbers that straddles two lines takes twice as long.
/// </summary>
internal readonly ref struct Scratch : IDisposable
{
    private const int Line = 64;

    [ThreadStatic]
    private static double[]? s_kept;

    private readonly double[] _array;
    private readonly int _start;

    /// <summary>Room for <paramref name="count"/> numbers, whatever was in it before.</summary>
    public Scratch(int count)
    {
        var needed = count + (Line / sizeof(double));
        _array = s_kept is { } kept && kept.Length >= needed ? kept : GC.AllocateUninitializedArray<double>(needed, pinned: true);
        s_kept = null;
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Line);
        _start = (Line - past) % Line / sizeof(double);
        Count = count;
    }

    public int Count { get; }

    public Span<double> Span => _array.AsSpan(_start, Count);

    public ref double this[int index] => ref _array[_start + index];

    public void Dispose() => s_kept = _array;
}
