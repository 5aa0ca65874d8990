namespace AlgoAcademy.Research;

/// <summary>What a piece of code allocates on the managed heap. Taught in lesson 15.</summary>
public static class Allocations
{
    /// <summary>
    /// Bytes that repeated runs allocate on this thread, after one run that is not counted: it compiles, fills caches and grows storage.
    /// Zero is exact; a difference of <see cref="GC.GetAllocatedBytesForCurrentThread"/>.
    /// </summary>
    /// <param name="action">The code; it must not hand its work to other threads, whose allocations are not seen.</param>
    /// <param name="runs">Counted runs, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">No runs.</exception>
    public static long Of(Action action, int runs = 1)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runs);
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < runs; run++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
