namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>The most lines that parallel coordinates draw: more are a grey block.</summary>
    public const int MostParallelLines = 500;

    private static readonly (double Low, double High)[] s_fanShares = [(0.05, 0.95), (0.25, 0.75)];

    /// <summary>
    /// Many paths as a fan: the middle 90 % and the middle 50 % of them at each x as surfaces, the median as a line.
    /// </summary>
    /// <param name="x">Positions, ascending.</param>
    /// <param name="paths">At least two paths, each as long as <paramref name="x"/>, all values finite.</param>
    /// <param name="name">What the paths are: <c>resampled equity</c>.</param>
    /// <exception cref="ArgumentException">Fewer than two paths, another length, or a value that is not finite.</exception>
    public Chart Fan(IReadOnlyList<double> x, IReadOnlyList<IReadOnlyList<double>> paths, string name)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count < 2)
            throw new ArgumentException($"A fan needs at least two paths; '{name}' had {paths.Count}.", nameof(paths));
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i].Count != x.Count || !paths[i].All(double.IsFinite))
                throw new ArgumentException($"Each path of '{name}' must have {x.Count} finite values; path {i} had {paths[i].Count(double.IsFinite)} of {paths[i].Count}.", nameof(paths));
        }

        double[][] sorted = [.. Enumerable.Range(0, x.Count).Select(t => paths.Select(p => p[t]).Order().ToArray())];
        double[] At(double share) => [.. sorted.Select(s => SampleGroup.Quantile(s, share))];
        var chart = this;
        foreach (var (low, high) in s_fanShares)
            chart = chart.Ribbon(x, At(low), At(high), $"middle {ValueText.Tick(high - low, 0.01, ValueFormat.Percent)} of {paths.Count:N0} {name}", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid });
        return chart.Line(x, At(0.5), "median", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid, Width = 2.2 });
    }

    /// <summary>
    /// Parallel coordinates: an upright axis for each parameter, scaled from its lowest to its highest value, and a line for
    /// each trial, coloured by fifths of the objective from the worst (dark) to the best (light orange, drawn last).
    /// </summary>
    /// <param name="axes">Names of the parameters and their value in each trial.</param>
    /// <param name="objective">Name of the objective and its value in each trial; NaN leaves a trial out.</param>
    /// <param name="isLessBetter">Whether the lowest objective is the best.</param>
    /// <exception cref="ArgumentException">No axis, columns of other lengths, or no finite objective.</exception>
    public Chart Parallel(IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> axes, KeyValuePair<string, IReadOnlyList<double>> objective, bool isLessBetter = false)
    {
        ArgumentNullException.ThrowIfNull(axes);
        KeyValuePair<string, IReadOnlyList<double>>[] all = [.. axes, objective];
        if (axes.Count == 0 || all.Any(a => a.Value.Count != objective.Value.Count))
            throw new ArgumentException($"Parallel coordinates need at least one parameter, each with as many values as the objective ({objective.Value.Count}); had {string.Join(", ", axes.Select(a => a.Value.Count))}.", nameof(axes));
        var lines = ParallelLines.Of([.. all.Select(a => a.Value)], MostParallelLines, isLessBetter);
        var chart = WithCategories([.. all.Select(a => ParallelLines.Label(a.Key, a.Value))]);
        var many = lines.Left == 0 ? "" : $", {lines.Shown:N0} of {lines.Shown + lines.Left:N0} trials shown";
        for (var fifth = 0; fifth < lines.Fifths.Length; fifth++)
        {
            if (lines.Fifths[fifth].Count > 0)
                chart = chart.WithTrace(lines.Draw(fifth, objective.Key, fifth == lines.Fifths.Length - 1 ? many : ""), AxisKind.Category);
        }

        return chart.Y("Lowest to highest value of each", ValueFormat.Percent);
    }

    /// <summary>
    /// The depth of an order book: units that could be sold down to each bid and bought up to each ask, summed from the best.
    /// </summary>
    /// <param name="bids">Prices and sizes, the best (highest) first.</param>
    /// <param name="asks">Prices and sizes, the best (lowest) first.</param>
    /// <exception cref="ArgumentException">A side is empty or not in order, or the book is crossed.</exception>
    public Chart Depth(IReadOnlyList<(double Price, double Size)> bids, IReadOnlyList<(double Price, double Size)> asks)
    {
        var (down, up) = (DepthSide.Of(bids, sign: -1, "bids"), DepthSide.Of(asks, sign: 1, "asks"));
        if (bids[0].Price >= asks[0].Price)
            throw new ArgumentException(FormattableString.Invariant($"The best bid must be below the best ask; were {bids[0].Price:G9} and {asks[0].Price:G9}."), nameof(bids));
        return Area(down.Prices, down.Sums, "bids", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
            .Area(up.Prices, up.Sums, "asks", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Dash });
    }
}
