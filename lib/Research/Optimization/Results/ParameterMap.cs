namespace AlgoAcademy.Research;

/// <summary>An objective over two parameters: what a heat map or a surface draws.</summary>
/// <param name="X">Parameter along the columns.</param>
/// <param name="Y">Parameter along the rows.</param>
/// <param name="Objective">What is shown.</param>
/// <param name="XValues">Values of X that were tried, ascending; of a choice its places in the list.</param>
/// <param name="YValues">Values of Y that were tried, ascending.</param>
/// <param name="Rows">Rows[y][x]; NaN where nothing was tried or the objective is undefined.</param>
public sealed record ParameterMap(
    Parameter X, Parameter Y, Objective Objective, IReadOnlyList<double> XValues, IReadOnlyList<double> YValues, IReadOnlyList<IReadOnlyList<double>> Rows)
{
    /// <summary>The values of X as text; a choice by name.</summary>
    public IReadOnlyList<string> XLabels => [.. XValues.Select(X.Text)];

    /// <summary>The values of Y as text; a choice by name.</summary>
    public IReadOnlyList<string> YLabels => [.. YValues.Select(Y.Text)];

    internal static ParameterMap Of(OptimizationResult result, string x, string y, string? objective)
    {
        if (string.Equals(x, y, StringComparison.Ordinal))
        {
            throw new ArgumentException($"x and y must be two parameters; both were '{x}'.", nameof(y));
        }

        var (across, down) = (result.Space.Parameters[result.Space.IndexOf(x)], result.Space.Parameters[result.Space.IndexOf(y)]);
        var shown = objective is null ? result.Objectives[0]
            : result.Objectives.FirstOrDefault(o => string.Equals(o.Name, objective, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no objective '{objective}'. Known: {string.Join(", ", result.Objectives.Select(o => o.Name))}.", nameof(objective));
        var (xs, ys, values) = (result[x], result[y], result[shown.Name]);
        var (xPlace, yPlace) = (Places(xs), Places(ys));
        double[][] rows = [.. yPlace.Keys.Select(_ => Enumerable.Repeat(double.NaN, xPlace.Count).ToArray())];
        for (var i = 0; i < result.Count; i++)
        {
            if (!double.IsNaN(xs[i]) && !double.IsNaN(ys[i]))
            {
                ref var cell = ref rows[yPlace[ys[i]]][xPlace[xs[i]]];
                cell = double.IsNaN(cell) || shown.Loss(values[i]) < shown.Loss(cell) ? values[i] : cell;
            }
        }

        return new ParameterMap(across, down, shown, [.. xPlace.Keys], [.. yPlace.Keys], rows);
    }

    private static SortedDictionary<double, int> Places(IEnumerable<double> column)
    {
        var places = new SortedDictionary<double, int>();
        foreach (var value in column.Where(value => !double.IsNaN(value)).Distinct().Order())
        {
            places.Add(value, places.Count);
        }

        return places;
    }
}
