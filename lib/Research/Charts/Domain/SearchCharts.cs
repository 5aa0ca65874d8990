using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Charts of searches: look for ground that neighbors share, not for peaks. Each describes itself from its data.</summary>
public static class SearchCharts
{
    /// <summary>
    /// An objective over two parameters as a heat map, the second parameter growing upward; empty where nothing was tried or
    /// the objective is undefined. The light end of the colours is the highest value, for every goal.
    /// </summary>
    /// <param name="map">At most 10,000 cells, at least one of them defined.</param>
    /// <exception cref="ArgumentException">Too many cells, or none defined.</exception>
    public static Chart ToMapChart(this ParameterMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var cells = map.Rows.SelectMany((row, y) => row.Select((value, x) => (X: x, Y: y, Value: value))).Where(c => double.IsFinite(c.Value)).ToList();
        if (cells.Count == 0)
            throw new ArgumentException($"A map needs one combination at least whose {map.Objective.Name} is defined; there was none.", nameof(map));
        var best = cells.MinBy(c => map.Objective.Loss(c.Value));
        var place = $"{map.X.Name} {map.XLabels[best.X]} and {map.Y.Name} {map.YLabels[best.Y]}";
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Heat map of {map.Objective.Name} over {map.XValues.Count} values of {map.X.Name} and {map.YValues.Count} of {map.Y.Name}, from {ValueText.Of(cells.Min(c => c.Value))} to {ValueText.Of(cells.Max(c => c.Value))}; the best, {ValueText.Of(best.Value)}, at {place}.");
        return new Chart($"{map.Objective.Name} over {map.X.Name} and {map.Y.Name}", alt).Subtitled($"Best {ValueText.Of(best.Value)} at {place}")
            .X(map.X.Name).Y(map.Y.Name)
            .Heatmap(map.XLabels, [.. map.YLabels.Reverse()], [.. map.Rows.Reverse()], map.Objective.Name);
    }

    /// <summary>
    /// Every trial as a line over all parameters, coloured by fifths of the first objective from the worst to the best.
    /// Choices lie at their place in the list; trials for which a parameter was meaningless are left out.
    /// </summary>
    /// <param name="result">At least one trial whose parameters and objective are all defined.</param>
    /// <exception cref="ArgumentException">No such trial.</exception>
    public static Chart ToParallelChart(this OptimizationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var objective = result.Objectives[0];
        KeyValuePair<string, IReadOnlyList<double>> Axis(string name) => new(name, result[name]);
        var best = result.Count == 0 ? "" : $" The best: {result.Best}.";
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Parallel coordinates of {result.Count} trials over {string.Join(", ", result.Space.Parameters.Select(p => p.Name))} and {objective.Name}.{best}");
        return new Chart($"{result.Count} trials over {result.Space.Parameters.Count} parameters", alt)
            .Parallel([.. result.Space.Parameters.Select(p => Axis(p.Name))], Axis(objective.Name), isLessBetter: objective.Goal == Goal.Minimize);
    }

    /// <summary>
    /// Each trial's first objective (x) against the mean of its neighborhood (y): on the line its neighbors share what it
    /// found, far below it stands alone. The peak and the trial on the best ground have marks of their own.
    /// </summary>
    /// <param name="result">At least one trial with a defined objective.</param>
    /// <param name="reach">How far a neighbor may be in each parameter, a fraction of its range.</param>
    /// <exception cref="ArgumentException">No objective is defined.</exception>
    public static Chart ToPlateauChart(this OptimizationResult result, double reach = 0.1)
    {
        ArgumentNullException.ThrowIfNull(result);
        var objective = result.Objectives[0];
        double[] values = [.. result[objective.Name]];
        var (low, high) = ValueRange.Of(values);
        if (double.IsNaN(low))
            throw new ArgumentException($"A chart of the plateau needs one trial at least whose {objective.Name} is defined; of {result.Count} there was none.", nameof(result));
        var plateau = result.Plateau(reach);
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Scatter plot of {objective.Name} of {result.Count} trials against the mean of their neighbors. {plateau}");
        return new Chart($"Does the peak stand on a plateau? Sharpness {plateau.Sharpness:0.00}", alt)
            .X($"{objective.Name} of the trial").Y("Mean of its neighborhood")
            .Markers(values, plateau.Mean, "trials", new TraceStyle { Color = Palette.Blue, Shape = MarkerShape.Circle, Size = 5 })
            .Line([low, high], [low, high], "neighbors share it", new TraceStyle { Color = Palette.Gray, Dash = LineDash.Dash })
            .Markers([values[plateau.Peak.Index]], [plateau.Mean[plateau.Peak.Index]], "peak", new TraceStyle { Color = Palette.Vermillion, Shape = MarkerShape.TriangleUp, Size = 13 })
            .Markers([values[plateau.Center.Index]], [plateau.Mean[plateau.Center.Index]], "best ground", new TraceStyle { Color = Palette.Green, Shape = MarkerShape.Diamond, Size = 13 });
    }
}
