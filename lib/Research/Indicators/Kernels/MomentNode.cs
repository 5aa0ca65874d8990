namespace AlgoAcademy.Research;

/// <summary>Count, mean and sum of squared distances from the mean, merged by Chan, Golub and LeVeque (1979).</summary>
/// <remarks>Two parts with one mean merge without rounding, so that a constant window has a variance of exactly zero.</remarks>
internal readonly record struct MomentNode(double Count, double Mean, double Squares) : IMergeable<MomentNode>
{
    public static MomentNode Of(double value) => new(1, value, 0 * value);

    public static MomentNode Merge(in MomentNode older, in MomentNode newer)
    {
        var share = newer.Count / (older.Count + newer.Count);
        var distance = newer.Mean - older.Mean;
        return new MomentNode(
            older.Count + newer.Count,
            older.Mean + (distance * share),
            older.Squares + newer.Squares + (distance * distance * older.Count * share));
    }
}
