namespace AlgoAcademy.Research;

/// <summary>Count, mean, and sums of the second to fourth powers of distances from the mean, merged by Pébay (2008), equations 2.1 and 3.1.</summary>
internal readonly record struct HigherMomentNode(double Count, double Mean, double Squares, double Cubes, double Fourths) : IMergeable<HigherMomentNode>
{
    public static HigherMomentNode Of(double value) => new(1, value, 0, 0, 0);

    public static HigherMomentNode Merge(in HigherMomentNode older, in HigherMomentNode newer)
    {
        double a = older.Count, b = newer.Count, n = a + b;
        var d = newer.Mean - older.Mean;
        var share = b / n;
        var square = d * d * a * share;
        var cubes = older.Cubes + newer.Cubes + (square * d * (a - b) / n) + (3 * d * ((a * newer.Squares) - (b * older.Squares)) / n);
        var fourths = older.Fourths + newer.Fourths + (square * d * d * ((a * a) - (a * b) + (b * b)) / (n * n))
            + (6 * d * d * ((a * a * newer.Squares) + (b * b * older.Squares)) / (n * n))
            + (4 * d * ((a * newer.Cubes) - (b * older.Cubes)) / n);
        return new(n, older.Mean + (d * share), older.Squares + newer.Squares + square, cubes, fourths);
    }
}
