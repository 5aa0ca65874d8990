using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Means of all columns in a resampled time, the same blocks for every column: their correlation with each other survives.
/// A block's sum is the difference of two running sums, so a resample costs one step a block, not one a bar.
/// </summary>
internal sealed class ResampledMeans
{
    private readonly int rows;
    private readonly int columns;
    private readonly double[] running;
    private readonly BlockSampler sampler;

    public ResampledMeans(ReturnTableau tableau, double blockLength, BlockKind kind)
    {
        rows = tableau.Rows;
        columns = tableau.Columns;
        sampler = new BlockSampler(rows, blockLength, kind);
        Means = new double[columns];
        for (var k = 0; k < columns; k++)
        {
            Means[k] = Sample.Mean(tableau.Column(k));
        }

        // Centered first: running sums that return to zero keep their digits.
        running = new double[(rows + 1) * columns];
        for (var i = 0; i < rows * columns; i++)
        {
            running[i + columns] = running[i] + (tableau.Values[i] - Means[i % columns]);
        }
    }

    /// <summary>Mean of each column as it was.</summary>
    public double[] Means { get; }

    /// <summary>Writes each column's resampled mean less its mean.</summary>
    public void Deviations(Rng rng, Span<double> result)
    {
        result.Clear();
        for (var wanted = rows; wanted > 0;)
        {
            var (start, length) = sampler.Next(rng, wanted);
            var first = Math.Min(length, rows - start);
            AddDifference(result, start + first, start);
            if (first < length)
            {
                AddDifference(result, length - first, 0);
            }

            wanted -= length;
        }

        for (var k = 0; k < columns; k++)
        {
            result[k] /= rows;
        }
    }

    private void AddDifference(Span<double> sums, int end, int start)
    {
        var later = running.AsSpan(end * columns, columns);
        var earlier = running.AsSpan(start * columns, columns);
        var k = 0;
        for (; k <= columns - Vector<double>.Count; k += Vector<double>.Count)
        {
            var sum = new Vector<double>(sums[k..]) + (new Vector<double>(later[k..]) - new Vector<double>(earlier[k..]));
            sum.CopyTo(sums[k..]);
        }

        for (; k < columns; k++)
        {
            sums[k] += later[k] - earlier[k];
        }
    }
}
