using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>
/// What bars are known by: a hash of all their content, and marks, which are hashes of single closes chosen by the time
/// itself (about one bar in 32), so that two sets that share bars share marks however they are cut.
/// </summary>
internal sealed record DataIdentity(string Hash, IReadOnlyList<long> Marks)
{
    private const ulong MarkEvery = 32;

    private static readonly ConditionalWeakTable<BarSeries, DataIdentity> s_known = [];

    internal static DataIdentity Of(BarSeries bars) => s_known.GetValue(bars, Compute);

    private static DataIdentity Compute(BarSeries bars)
    {
        using var hash = new ContentHash();
        hash.Text(bars.Symbol);
        hash.Axis(bars.Axis);
        foreach (var column in new[] { bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose })
        {
            hash.Number(column is null ? 0 : 1);
            if (column is not null)
            {
                hash.Numbers(column.Values);
            }
        }

        return new DataIdentity(hash.Finish(), MarksOf(bars));
    }

    private static List<long> MarksOf(BarSeries bars)
    {
        var marks = new List<long>();
        for (var t = 0; t < bars.Count; t++)
        {
            var time = Mix((ulong)bars.CloseTime[t].Ticks);
            if (time % MarkEvery == 0)
            {
                marks.Add((long)Mix(time ^ (ulong)BitConverter.DoubleToInt64Bits(bars.Close[t])));
            }
        }

        return marks;
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
