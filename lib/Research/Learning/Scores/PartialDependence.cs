namespace AlgoAcademy.Research;

/// <summary>
/// The mean probability of a model over the rows of a table as one feature is set to the same value in all of them (Friedman 2001, section
/// 8.2). It shows the shape a model has learned; features that move together make it ask of rows that never occur.
/// </summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Points">Value of the feature and mean probability, values ascending.</param>
/// <remarks>Taught in lesson 21.</remarks>
public sealed record PartialDependence(string Feature, IReadOnlyList<(double Value, double Probability)> Points)
{
    /// <summary>The dependence at quantiles of the feature from 5 % to 95 %.</summary>
    /// <param name="model">A fitted model.</param>
    /// <param name="table">Rows with its features.</param>
    /// <param name="feature">Name of one.</param>
    /// <param name="points">How many, 2 to 1,000; equal quantiles are one point.</param>
    /// <exception cref="ArgumentException">No such feature, no rows, or a number out of range.</exception>
    public static PartialDependence Of(ProbabilityModel model, LearningTable table, string feature, int points = 20)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        OptionRules.Require([.. OptionRules.Within(points, 2, 1_000), .. OptionRules.Within(table.Count, 1, int.MaxValue, "The number of rows")], nameof(points));
        if (!table.Features.SequenceEqual(model.Features, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The table must have the features {string.Join(", ", model.Features)}; had {string.Join(", ", table.Features)}.", nameof(table));
        }

        var k = table.IndexOf(feature);
        var rows = table.RowsOf(Enumerable.Range(0, table.Count));
        var column = Array.ConvertAll(rows, row => row[k]);
        var values = Enumerable.Range(0, points).Select(i => Sample.Quantile(column, 0.05 + (0.9 * i / (points - 1)))).Distinct();
        return new PartialDependence(feature, [.. values.Select(value =>
            (value, model.Predict(Array.ConvertAll(rows, row => (double[])[.. row[..k], value, .. row[(k + 1)..]])).Average()))]);
    }

    /// <inheritdoc/>
    public override string ToString() => Describe(Feature, Points);

    private static string Describe(string feature, IReadOnlyList<(double Value, double Probability)> curve) => FormattableString.Invariant(
        $"{feature}: probability {curve[0].Probability:F3} at {curve[0].Value:G4} to {curve[^1].Probability:F3} at {curve[^1].Value:G4}");
}
