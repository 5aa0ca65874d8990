namespace AlgoAcademy.Research;

/// <summary>
/// A seed for each replicate of a simulation, so that the replicates may run on any number of threads in any order and still
/// give the same numbers.
/// </summary>
internal static class SeedStream
{
    /// <summary>
    /// The generator of replicate <paramref name="index"/>: SplitMix64's finalizer (Steele, Lea and Flood 2014) over seed and
    /// index. A seed that only counted up would give neighbors almost the same state.
    /// </summary>
    public static Rng At(ulong seed, int index)
    {
        var z = seed + (((ulong)index + 1) * 0xD1342543DE82EF95);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return new Rng(z ^ (z >> 31));
    }
}
