namespace AlgoAcademy.Research;

/// <summary>
/// Room for a window that grows with the bars that have come: a lookback far longer than the data gives NaN, as it should,
/// and not an array of its own length.
/// </summary>
internal static class Growth
{
    private const int Least = 256;

    public static int First(int length) => Math.Min(length, Least);

    /// <summary>Makes room for one more value after <paramref name="used"/>, doubling up to <paramref name="length"/>.</summary>
    public static void Room<T>(ref T[] values, int used, int length)
    {
        if (used == values.Length)
        {
            Array.Resize(ref values, (int)Math.Min(length, 2L * values.Length));
        }
    }
}
