namespace AlgoAcademy.Research;

/// <summary>Sums of two quantities over one stretch of bars.</summary>
internal readonly record struct SumPairNode(double First, double Second) : IMergeable<SumPairNode>
{
    public static SumPairNode Merge(in SumPairNode older, in SumPairNode newer) =>
        new(older.First + newer.First, older.Second + newer.Second);
}
