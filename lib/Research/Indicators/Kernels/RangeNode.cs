namespace AlgoAcademy.Research;

/// <summary>Smallest and largest value of a stretch; NaN if one of its values is.</summary>
internal readonly record struct RangeNode(double Low, double High) : IMergeable<RangeNode>
{
    public static RangeNode Merge(in RangeNode older, in RangeNode newer) =>
        new(Math.Min(older.Low, newer.Low), Math.Max(older.High, newer.High));
}
