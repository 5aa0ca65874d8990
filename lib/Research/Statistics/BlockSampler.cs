namespace AlgoAcademy.Research;

/// <summary>Draws the blocks of which a resampled series is put together.</summary>
internal readonly struct BlockSampler
{
    private readonly int count;
    private readonly int fixedLength;
    private readonly double logOfStaying;

    /// <param name="count">Values in the series.</param>
    /// <param name="meanLength">Mean length of a block, 1 to <paramref name="count"/>; 1 draws single values.</param>
    /// <param name="kind">Random or fixed lengths.</param>
    public BlockSampler(int count, double meanLength, BlockKind kind)
    {
        if (!(meanLength >= 1 && meanLength <= count))
        {
            throw new ArgumentOutOfRangeException(nameof(meanLength), meanLength,
                FormattableString.Invariant($"The mean length of a block must be from 1 to the number of values, {count}."));
        }

        this.count = count;
        fixedLength = kind == BlockKind.Circular || meanLength == 1 ? (int)Math.Round(meanLength) : 0;
        logOfStaying = fixedLength > 0 ? 0 : PortableMath.Log(1 - (1 / meanLength));
    }

    /// <summary>The next block: a uniform start and a length of at most what is still wanted.</summary>
    public (int Start, int Length) Next(Rng rng, int wanted)
    {
        var start = rng.NextInt(count);
        if (fixedLength > 0)
        {
            return (start, Math.Min(fixedLength, wanted));
        }

        // P(length ≥ k + 1) = (1 − p)^k, inverted; 1 − u is above zero.
        var further = Math.Floor(PortableMath.Log(1 - rng.NextUniform()) / logOfStaying);
        return (start, further >= wanted ? wanted : Math.Min(1 + (int)further, wanted));
    }

    /// <summary>Fills <paramref name="target"/> with blocks of <paramref name="source"/>.</summary>
    public void Resample(ReadOnlySpan<double> source, Span<double> target, Rng rng)
    {
        while (!target.IsEmpty)
        {
            var (start, length) = Next(rng, target.Length);
            var first = Math.Min(length, source.Length - start);
            source.Slice(start, first).CopyTo(target);
            source[..(length - first)].CopyTo(target[first..]);
            target = target[length..];
        }
    }
}
