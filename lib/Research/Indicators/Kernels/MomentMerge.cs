using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>Merges the moments of windows with those of the windows that follow them, eight at a time (<see cref="MomentNode"/> has the formula).</summary>
/// <param name="share">Count of the newer part over the count of both.</param>
/// <param name="older">Count of the older part.</param>
internal readonly struct MomentMerge(double share, double older)
{
    private readonly double _weight = older * share;

    /// <summary>(means, squares) become those of the merged windows.</summary>
    public void Run(Span<double> means, Span<double> squares, ReadOnlySpan<double> newerMeans, ReadOnlySpan<double> newerSquares)
    {
        ref var mean = ref MemoryMarshal.GetReference(means);
        ref var square = ref MemoryMarshal.GetReference(squares[..means.Length]);
        ref var newerMean = ref MemoryMarshal.GetReference(newerMeans[..means.Length]);
        ref var newerSquare = ref MemoryMarshal.GetReference(newerSquares[..means.Length]);
        var (shares, weights) = (Vector512.Create(share), Vector512.Create(_weight));
        nuint i = 0, end = (nuint)means.Length;
        for (; i + Eight.Count <= end; i += Eight.Count)
        {
            var middle = Vector512.LoadUnsafe(ref mean, i);
            var distance = Vector512.LoadUnsafe(ref newerMean, i) - middle;
            var sum = Vector512.LoadUnsafe(ref square, i) + Vector512.LoadUnsafe(ref newerSquare, i) + (distance * distance * weights);
            (middle + (distance * shares)).StoreUnsafe(ref mean, i);
            sum.StoreUnsafe(ref square, i);
        }

        for (; i < end; i++)
        {
            var distance = Unsafe.Add(ref newerMean, i) - Unsafe.Add(ref mean, i);
            Unsafe.Add(ref square, i) = Unsafe.Add(ref square, i) + Unsafe.Add(ref newerSquare, i) + (distance * distance * _weight);
            Unsafe.Add(ref mean, i) += distance * share;
        }
    }

    /// <summary>As <see cref="Run"/>; where the older part is of no values, the newer one is all there is.</summary>
    public void Append(Span<double> means, Span<double> squares, ReadOnlySpan<double> newerMeans, ReadOnlySpan<double> newerSquares)
    {
        if (older > 0)
        {
            Run(means, squares, newerMeans, newerSquares);
            return;
        }

        newerMeans[..means.Length].CopyTo(means);
        newerSquares[..squares.Length].CopyTo(squares);
    }

    /// <summary>The moments of two single values side by side: what doubling starts with.</summary>
    public static void Pairs(ReadOnlySpan<double> values, Span<double> means, Span<double> squares)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var mean = ref MemoryMarshal.GetReference(means);
        ref var square = ref MemoryMarshal.GetReference(squares[..means.Length]);
        var half = Vector512.Create(0.5);
        nuint i = 0, end = (nuint)values.Length - 1;
        for (; i + Eight.Count <= end; i += Eight.Count)
        {
            var first = Vector512.LoadUnsafe(ref value, i);
            var distance = Vector512.LoadUnsafe(ref value, i + 1) - first;
            (first + (distance * half)).StoreUnsafe(ref mean, i);
            (distance * distance * half).StoreUnsafe(ref square, i);
        }

        for (; i < end; i++)
        {
            var distance = Unsafe.Add(ref value, i + 1) - Unsafe.Add(ref value, i);
            Unsafe.Add(ref mean, i) = Unsafe.Add(ref value, i) + (distance * 0.5);
            Unsafe.Add(ref square, i) = distance * distance * 0.5;
        }
    }
}
