namespace AlgoAcademy.Research;

/// <summary>Moments of pairs: count, both means, sums of squared distances and of products of distances, merged as in <see cref="MomentNode"/>.</summary>
internal readonly record struct PairMomentNode(double Count, (double X, double Y) Mean, double SquaresX, double SquaresY, double Products) : IMergeable<PairMomentNode>
{
    public static PairMomentNode Of(double x, double y) => new(1, (x, y), 0 * x, 0 * y, 0 * x * y);

    public static PairMomentNode Merge(in PairMomentNode older, in PairMomentNode newer)
    {
        var share = newer.Count / (older.Count + newer.Count);
        var weight = older.Count * share;
        double dx = newer.Mean.X - older.Mean.X, dy = newer.Mean.Y - older.Mean.Y;
        return new(
            older.Count + newer.Count,
            (older.Mean.X + (dx * share), older.Mean.Y + (dy * share)),
            older.SquaresX + newer.SquaresX + (dx * dx * weight),
            older.SquaresY + newer.SquaresY + (dy * dy * weight),
            older.Products + newer.Products + (dx * dy * weight));
    }
}
