using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Volume-synchronized probability of informed trading: mean |buys − sells| over the last buckets of equal volume, as a share of that volume
/// (Easley, López de Prado and O'Hara 2012, equation 5). Taught in lessons 17 and 40.
/// </summary>
/// <param name="Values">VPIN after each bucket, 0 to 1; NaN until the window is full.</param>
/// <param name="Imbalances">|buys − sells| / volume of each bucket.</param>
/// <param name="LastRows">Row whose volume filled each bucket: when its value was known.</param>
public sealed record Vpin(ImmutableArray<double> Values, ImmutableArray<double> Imbalances, ImmutableArray<int> LastRows)
{
    private const int MostBuckets = 10_000_000;

    /// <summary>Computes. A row that fills a bucket is split: the rest goes into the next, with the same share of buys.</summary>
    /// <param name="volumes">Volume of each trade or bar, zero or more.</param>
    /// <param name="buyShares">Share of buys in each, 0 to 1: 1 and 0 for signed trades, <see cref="BulkVolume.BuyShares"/> for bars.</param>
    /// <param name="bucketVolume">Volume of a bucket, above zero: the authors take a fiftieth of a mean day's.</param>
    /// <param name="window">Number of buckets in the mean, at least 1; the authors' 50.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a value out of range, or more than ten million buckets.</exception>
    public static Vpin Of(IReadOnlyList<double> volumes, IReadOnlyList<double> buyShares, double bucketVolume, int window = 50)
    {
        double[] volume = TapeColumn.Finite(volumes), share = TapeColumn.Finite(buyShares);
        TapeColumn.RequireAligned(volume, share, nameof(volumes), nameof(buyShares));
        OptionRules.Require(
        [
            .. OptionRules.Positive(bucketVolume), .. OptionRules.Within(window, 1, int.MaxValue),
            .. volume.Any(static one => one < 0) ? ["volumes must not be below zero."] : Array.Empty<string>(),
            .. share.Any(static one => one is < 0 or > 1) ? ["buyShares must be from 0 to 1."] : Array.Empty<string>(),
            .. volume.Sum() / bucketVolume > MostBuckets ? [FormattableString.Invariant($"bucketVolume must give at most {MostBuckets} buckets; was {bucketVolume}.")] : Array.Empty<string>(),
        ], nameof(volumes));
        var (imbalances, rows) = Fill(volume, share, bucketVolume);
        var values = new double[imbalances.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = i + 1 < window ? double.NaN : imbalances.Skip(i + 1 - window).Take(window).Average();
        return new Vpin([.. values], [.. imbalances], [.. rows]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"VPIN {(Values.IsEmpty ? double.NaN : Values[^1]):F4} after {Values.Length} buckets, mean {Values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average():F4}");

    private static (List<double> Imbalances, List<int> Rows) Fill(double[] volume, double[] share, double size)
    {
        List<double> imbalances = [];
        List<int> rows = [];
        var (filled, net) = (0.0, 0.0);
        for (var i = 0; i < volume.Length; i++)
        {
            var left = volume[i];

            // A billionth of a bucket is what sums of volumes round to: nearer than that it is full.
            while (left > 0 && filled + left >= size * (1 - 1e-9))
            {
                var part = Math.Min(left, size - filled);
                imbalances.Add(Math.Min(1, Math.Abs(net + (part * ((2 * share[i]) - 1))) / size));
                rows.Add(i);
                (left, filled, net) = (left - part, 0, 0);
            }

            (filled, net) = (filled + left, net + (left * ((2 * share[i]) - 1)));
        }

        return (imbalances, rows);
    }
}
