namespace AlgoAcademy.Research.Tests;

/// <summary>Comparison of computed numbers by relative distance.</summary>
internal static class Near
{
    public static void Equal(double expected, double actual, double relative = 1e-9, string what = "value")
    {
        if (double.IsNaN(expected) && double.IsNaN(actual))
        {
            return;
        }

        var distance = Math.Abs(expected - actual);
        Assert.True(distance <= relative * Math.Max(1e-300, Math.Abs(expected)) || distance == 0,
            FormattableString.Invariant($"{what}: expected {expected:R}, was {actual:R}, relative distance {distance / Math.Abs(expected):E2}"));
    }

    public static void Equal(IEnumerable<double> expected, IEnumerable<double> actual, double relative = 1e-9)
    {
        double[] want = [.. expected], have = [.. actual];
        Assert.Equal(want.Length, have.Length);
        for (var i = 0; i < want.Length; i++)
        {
            Equal(want[i], have[i], relative, FormattableString.Invariant($"value {i}"));
        }
    }
}
