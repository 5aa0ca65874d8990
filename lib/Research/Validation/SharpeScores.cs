namespace AlgoAcademy.Research;

/// <summary>
/// Sharpe ratios per bar out of sums a block holds ready: adding eight numbers instead of reading a thousand returns.
/// The sums are of returns less the strategy's mean, so that their squares keep their digits.
/// </summary>
internal sealed class SharpeScores : HalfScores
{
    private readonly double[] means;
    private readonly double[] sums;
    private readonly double[] squares;

    public SharpeScores(ReturnTableau tableau, int blocks)
        : base(tableau, blocks)
    {
        means = [.. Enumerable.Range(0, tableau.Columns).Select(k => Sample.Mean(tableau.Column(k)))];
        sums = new double[blocks * tableau.Columns];
        squares = new double[blocks * tableau.Columns];
        for (var block = 0; block < blocks; block++)
        {
            for (var row = FirstRow(block); row < FirstRow(block) + RowsPerBlock; row++)
            {
                Add(block * tableau.Columns, tableau.Values.AsSpan(row * tableau.Columns, tableau.Columns));
            }
        }
    }

    public override void Score(int mask, Span<double> scores)
    {
        var n = (double)(Blocks / 2 * RowsPerBlock);
        for (var k = 0; k < scores.Length; k++)
        {
            double sum = 0, square = 0;
            for (int block = 0, at = k; block < Blocks; block++, at += scores.Length)
            {
                if ((mask >> block & 1) == 1)
                {
                    sum += sums[at];
                    square += squares[at];
                }
            }

            var mean = means[k] + (sum / n);
            var variance = (square - (sum * sum / n)) / (n - 1);

            // Below this the variance is what rounding left of constant returns.
            scores[k] = variance > 1e-24 * ((mean * mean) + (square / n)) ? mean / Math.Sqrt(variance) : 0;
        }
    }

    private void Add(int offset, ReadOnlySpan<double> row)
    {
        for (var k = 0; k < row.Length; k++)
        {
            var distance = row[k] - means[k];
            sums[offset + k] += distance;
            squares[offset + k] += distance * distance;
        }
    }
}
