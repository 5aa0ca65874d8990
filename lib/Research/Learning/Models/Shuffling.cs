namespace AlgoAcademy.Research;

/// <summary>Random orders.</summary>
internal static class Shuffling
{
    /// <summary>Every order equally likely (Fisher and Yates 1938; Durstenfeld 1964).</summary>
    public static void Shuffle<T>(this Rng rng, Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = rng.NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
