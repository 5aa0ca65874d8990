namespace AlgoAcademy.Research;

/// <summary>Sums of three quantities over one stretch of bars.</summary>
internal readonly record struct SumTripleNode(double First, double Second, double Third) : IMergeable<SumTripleNode>
{
    public static SumTripleNode Merge(in SumTripleNode older, in SumTripleNode newer) =>
        new(older.First + newer.First, older.Second + newer.Second, older.Third + newer.Third);
}
