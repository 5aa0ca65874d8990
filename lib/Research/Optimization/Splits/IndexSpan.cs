namespace AlgoAcademy.Research;

/// <summary>Neighboring bars or observations: from <paramref name="Start"/> on, <paramref name="Count"/> of them.</summary>
/// <param name="Start">First index.</param>
/// <param name="Count">How many.</param>
public readonly record struct IndexSpan(int Start, int Count)
{
    /// <summary>The index after the last.</summary>
    public int End => Start + Count;

    /// <summary>The indices, ascending.</summary>
    public IEnumerable<int> Indices => Enumerable.Range(Start, Count);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{Start}, {End})");

    /// <summary>The indices for which this holds, as spans.</summary>
    internal static IReadOnlyList<IndexSpan> Where(int count, Func<int, bool> holds)
    {
        var spans = new List<IndexSpan>();
        for (var i = 0; i < count; i++)
        {
            if (!holds(i))
            {
                continue;
            }

            var start = i;
            while (i + 1 < count && holds(i + 1))
            {
                i++;
            }

            spans.Add(new IndexSpan(start, i - start + 1));
        }

        return spans;
    }
}
