namespace AlgoAcademy.Research;

/// <summary>Largest value of a stretch and the bar it stands at; of equals, the latest.</summary>
internal readonly record struct ExtremeNode(double Value, double Bar) : IMergeable<ExtremeNode>
{
    public static ExtremeNode Merge(in ExtremeNode older, in ExtremeNode newer) =>
        newer.Value >= older.Value || double.IsNaN(newer.Value) ? newer : older;
}
