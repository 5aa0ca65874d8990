namespace AlgoAcademy.Research;

/// <summary>Count, sum, and sum weighted 1, 2, 3 … from the oldest value on.</summary>
internal readonly record struct WeightedNode(double Count, double Sum, double Weighted) : IMergeable<WeightedNode>
{
    public static WeightedNode Of(double value) => new(1, value, value);

    public static WeightedNode Merge(in WeightedNode older, in WeightedNode newer) =>
        new(older.Count + newer.Count, older.Sum + newer.Sum, older.Weighted + newer.Weighted + (older.Count * newer.Sum));
}
