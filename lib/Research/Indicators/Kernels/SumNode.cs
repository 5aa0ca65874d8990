namespace AlgoAcademy.Research;

/// <summary>Sum of a stretch of values.</summary>
internal readonly record struct SumNode(double Sum) : IMergeable<SumNode>
{
    public static SumNode Merge(in SumNode older, in SumNode newer) => new(older.Sum + newer.Sum);
}
