namespace AlgoAcademy.Research;

/// <summary>Scores every strategy on some of the blocks. Undefined scores are 0: a strategy that did not trade neither earned nor lost.</summary>
internal abstract class HalfScores(ReturnTableau tableau, int blocks)
{
    protected ReturnTableau Tableau { get; } = tableau;

    protected int Blocks { get; } = blocks;

    protected int RowsPerBlock { get; } = tableau.Rows / blocks;

    /// <summary>First row of a block; rows that fill no block are the oldest.</summary>
    protected int FirstRow(int block) => Tableau.Rows - ((Blocks - block) * RowsPerBlock);

    /// <summary>The score of each strategy on the blocks whose bit is set.</summary>
    public abstract void Score(int mask, Span<double> scores);
}
