namespace AlgoAcademy.Research;

/// <summary>Any metric on the returns of the chosen blocks, joined in the order of time.</summary>
internal sealed class MetricScores : HalfScores
{
    private readonly double[][] columns;
    private readonly Metric metric;

    public MetricScores(ReturnTableau tableau, int blocks, Metric metric)
        : base(tableau, blocks)
    {
        columns = [.. Enumerable.Range(0, tableau.Columns).Select(tableau.Column)];
        this.metric = metric;
    }

    public override void Score(int mask, Span<double> scores)
    {
        var joined = new double[Blocks / 2 * RowsPerBlock];
        for (var k = 0; k < scores.Length; k++)
        {
            var filled = 0;
            for (var block = 0; block < Blocks; block++)
            {
                if ((mask >> block & 1) == 1)
                {
                    columns[k].AsSpan(FirstRow(block), RowsPerBlock).CopyTo(joined.AsSpan(filled));
                    filled += RowsPerBlock;
                }
            }

            var score = metric(joined);
            scores[k] = double.IsNaN(score) ? 0 : score;
        }
    }
}
