using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Sobol's low-discrepancy sequence (Sobol 1967) in Gray-code order (Antonov and Saleev 1979) with the direction numbers of
/// Joe and Kuo (2008), and its scrambling, which keeps the even spread and takes away the pattern (Owen 1995).
/// </summary>
internal static class Sobol
{
    private const int Bits = 32;
    private const double Scale = 1.0 / (1L << Bits);

    /// <summary>Degree, coefficients and initial numbers of dimensions 2, 3, … (new-joe-kuo-6.21201); dimension 1 is the radical inverse.</summary>
    private static readonly (int Degree, uint Coefficients, uint[] Initial)[] s_directions =
    [
        (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]), (5, 14, [1, 3, 5, 5, 31]), (6, 1, [1, 3, 3, 9, 7, 49]), (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]), (6, 19, [1, 1, 1, 15, 7, 5]), (6, 22, [1, 3, 1, 15, 13, 25]), (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]), (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    /// <summary>The largest number of dimensions.</summary>
    internal static int MostDimensions => s_directions.Length + 1;

    /// <summary>The first 2³² points, beginning with the origin where not scrambled.</summary>
    /// <param name="dimensions">From 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="seed">Of the scrambling; null: the sequence as it is.</param>
    internal static IEnumerable<double[]> Points(int dimensions, ulong? seed)
    {
        uint[][] directions = [.. Enumerable.Range(0, dimensions).Select(Directions)];
        var rng = new Rng(seed ?? 0);
        uint[] keys = [.. Enumerable.Range(0, dimensions).Select(_ => (uint)rng.NextBits())];
        var state = new uint[dimensions];
        for (var n = 0u; n < uint.MaxValue; n++)
        {
            yield return [.. state.Select((x, d) => (seed is null ? x : Scramble(x, keys[d])) * Scale)];
            var bit = BitOperations.TrailingZeroCount(~n);
            for (var d = 0; d < dimensions; d++)
            {
                state[d] ^= directions[d][bit];
            }
        }
    }

    private static uint[] Directions(int dimension)
    {
        var v = new uint[Bits];
        if (dimension == 0)
        {
            return [.. Enumerable.Range(0, Bits).Select(i => 1u << (Bits - 1 - i))];
        }

        var (degree, coefficients, initial) = s_directions[dimension - 1];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                v[i] = initial[i] << (Bits - 1 - i);
                continue;
            }

            v[i] = v[i - degree] ^ (v[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                v[i] ^= ((coefficients >> (degree - 1 - k)) & 1) * v[i - k];
            }
        }

        return v;
    }

    /// <summary>
    /// Nested uniform scrambling by hashing (Burley 2020, with the mixing of Laine and Karras 2011): each bit is flipped by a
    /// function of the bits above it alone.
    /// </summary>
    private static uint Scramble(uint x, uint key)
    {
        x = Reverse(x) + key;
        x ^= x * 0x6C50B47C;
        x ^= x * 0xB82F1E52;
        x ^= x * 0xC7AFE638;
        x ^= x * 0x8D22F6E6;
        return Reverse(x);
    }

    private static uint Reverse(uint x)
    {
        x = ((x & 0x55555555) << 1) | ((x >> 1) & 0x55555555);
        x = ((x & 0x33333333) << 2) | ((x >> 2) & 0x33333333);
        x = ((x & 0x0F0F0F0F) << 4) | ((x >> 4) & 0x0F0F0F0F);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(x);
    }
}
