using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Sharpe ratios per bar out of sums held ready for every choice of the older and of the newer blocks: two additions instead
/// of reading a thousand returns. The sums are of returns less the strategy's mean, so that their squares keep their digits.
/// </summary>
internal sealed class SharpeScores : HalfScores
{
    private readonly int bits;
    private readonly double[] means;
    private readonly (double[] Sums, double[] Squares) older;
    private readonly (double[] Sums, double[] Squares) newer;

    public SharpeScores(ReturnTableau tableau, int blocks)
        : base(tableau, blocks)
    {
        bits = blocks / 2;
        means = [.. Enumerable.Range(0, tableau.Columns).Select(k => Sample.Mean(tableau.Column(k)))];
        older = AllChoices(0);
        newer = AllChoices(bits);
    }

    public override void Score(int mask, Span<double> scores)
    {
        var n = (double)(bits * RowsPerBlock);
        var low = (mask & ((1 << bits) - 1)) * scores.Length;
        var high = (mask >> bits) * scores.Length;
        for (var k = 0; k < scores.Length; k++)
        {
            var sum = older.Sums[low + k] + newer.Sums[high + k];
            var square = older.Squares[low + k] + newer.Squares[high + k];
            var mean = means[k] + (sum / n);
            var variance = (square - (sum * sum / n)) / (n - 1);

            // Below this the variance is what rounding left of constant returns.
            scores[k] = variance > 1e-24 * ((mean * mean) + (square / n)) ? mean / Math.Sqrt(variance) : 0;
        }
    }

    /// <summary>Sums of every choice among half of the blocks, from block <paramref name="first"/>: a choice is one without its lowest block, plus that block.</summary>
    private (double[] Sums, double[] Squares) AllChoices(int first)
    {
        var columns = Tableau.Columns;
        var sums = new double[columns << bits];
        var squares = new double[columns << bits];
        for (var choice = 1; choice < 1 << bits; choice++)
        {
            var lowest = choice & -choice;
            if (choice == lowest)
            {
                AddBlock(first + BitOperations.TrailingZeroCount(choice), sums.AsSpan(choice * columns, columns), squares.AsSpan(choice * columns, columns));
                continue;
            }

            for (var k = 0; k < columns; k++)
            {
                sums[(choice * columns) + k] = sums[((choice ^ lowest) * columns) + k] + sums[(lowest * columns) + k];
                squares[(choice * columns) + k] = squares[((choice ^ lowest) * columns) + k] + squares[(lowest * columns) + k];
            }
        }

        return (sums, squares);
    }

    private void AddBlock(int block, Span<double> sums, Span<double> squares)
    {
        for (var row = FirstRow(block); row < FirstRow(block) + RowsPerBlock; row++)
        {
            for (var k = 0; k < sums.Length; k++)
            {
                var distance = Tableau.Values[(row * sums.Length) + k] - means[k];
                sums[k] += distance;
                squares[k] += distance * distance;
            }
        }
    }
}
