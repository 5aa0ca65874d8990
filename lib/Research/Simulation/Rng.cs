using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Seeded random numbers that are the same on every platform and in every version of .NET: xoshiro256++ (Blackman and
/// Vigna 2021), its state filled from the seed by SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
/// <remarks>
/// Not thread-safe: one generator for one task. Normal numbers use this library's own logarithm, because the one of
/// the operating system may differ in the last bit.
/// </remarks>
public sealed class Rng
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;
    private double spare = double.NaN;

    /// <summary>A generator whose whole sequence follows from this seed.</summary>
    public Rng(ulong seed)
    {
        Seed = seed;
        s0 = SplitMix(ref seed);
        s1 = SplitMix(ref seed);
        s2 = SplitMix(ref seed);
        s3 = SplitMix(ref seed);
    }

    /// <summary>The seed it was made with, to be stated beside a result.</summary>
    public ulong Seed { get; }

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s0 + s3, 23) + s0;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A uniform number in [0, 1) with 53 random bits.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform integer in [0, <paramref name="bound"/>), without bias.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not above zero.</exception>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        // Lemire (2019): multiply, keep the high half, reject the few low halves that would favor small numbers.
        var threshold = (0UL - (ulong)bound) % (ulong)bound;
        while (true)
        {
            var high = Math.BigMul(NextBits(), (ulong)bound, out var low);
            if (low >= threshold)
            {
                return (int)high;
            }
        }
    }

    /// <summary>An exponential number of mean 1: the time to the next event of a Poisson process of rate 1. Zero or more.</summary>
    public double NextExponential() => -PortableMath.Log(1 - NextUniform());

    /// <summary>A standard normal number (mean 0, standard deviation 1) by the polar method (Marsaglia and Bray 1964).</summary>
    public double NextGaussian()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        double u, v, square;
        do
        {
            u = (2 * NextUniform()) - 1;
            v = (2 * NextUniform()) - 1;
            square = (u * u) + (v * v);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * PortableMath.Log(square) / square);
        spare = v * scale;
        return u * scale;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
