namespace AlgoAcademy.Research;

/// <summary>How far labels look ahead, and how much is left out after a test.</summary>
public sealed record LabelOptions
{
    /// <summary>
    /// How many observations after its own a label depends on: 5 for the return of the next five bars; 0 for none.
    /// </summary>
    public int Horizon { get; init; }

    /// <summary>
    /// Instead of a horizon: for each observation the index of the last one its label depends on (as the triple barrier
    /// gives), at least its own.
    /// </summary>
    public IReadOnlyList<int>? LabelEnds { get; init; }

    /// <summary>Observations left out of training after the labels of each test span have ended.</summary>
    public int Embargo { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{(LabelEnds is null ? $"labels of {Horizon} observations" : $"{LabelEnds.Count} label ends")}, embargo {Embargo}");

    /// <exception cref="ArgumentException">A number below zero, or label ends that do not fit the observations.</exception>
    internal int[] Ends(int count)
    {
        OptionRules.Require([.. OptionRules.Within(Horizon, 0, int.MaxValue), .. OptionRules.Within(Embargo, 0, int.MaxValue)], "labels");
        if (LabelEnds is null)
        {
            return [.. Enumerable.Range(0, count).Select(i => (int)Math.Min((long)i + Horizon, count - 1))];
        }

        if (Horizon != 0 || LabelEnds.Count != count)
        {
            throw new ArgumentException(Horizon != 0
                ? $"Labels must be given by Horizon or by LabelEnds, not both; Horizon was {Horizon}."
                : $"LabelEnds must have one index for each of {count} observations; had {LabelEnds.Count}.", nameof(count));
        }

        for (var i = 0; i < count; i++)
        {
            if (LabelEnds[i] < i)
            {
                throw new ArgumentException($"A label must end at or after its observation; that of {i} ends at {LabelEnds[i]}.", nameof(count));
            }
        }

        return [.. LabelEnds];
    }
}
