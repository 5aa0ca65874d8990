namespace AlgoAcademy.Research;

/// <summary>
/// Walk-forward analysis (Pardo 2008, chapter 11): what is judged always lies after what was fitted, as it does in life.
/// </summary>
/// <remarks>Taught in lessons 23 and 31.</remarks>
public static class WalkForward
{
    /// <summary>
    /// The windows, oldest first. Training ends purge + embargo bars before its test begins and keeps its length: the first
    /// test begins at train + purge + embargo.
    /// </summary>
    /// <param name="count">Number of bars.</param>
    /// <param name="options">Lengths, anchored or rolling, purge and embargo.</param>
    /// <exception cref="ArgumentException">A length is out of range, or no test fits.</exception>
    public static IReadOnlyList<Fold> Split(int count, WalkForwardOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require([.. OptionRules.Within(count, 2, int.MaxValue), .. options.Faults()]);
        var first = (long)options.Train + options.Purge + options.Embargo;
        if (first >= count)
        {
            throw new ArgumentException($"Train, purge and embargo must leave bars to test; they take {first} of {count}. Shorten the training.", nameof(options));
        }

        var folds = new List<Fold>();
        for (var start = first; start < count; start += options.Step ?? options.Test)
        {
            folds.Add(Window((int)start, count, options));
        }

        return folds;
    }

    /// <summary>
    /// Optimizes on each training, runs what was best there on the test that follows, and stitches the tests to one
    /// out-of-sample result.
    /// </summary>
    /// <param name="problem">A strategy on bars: <see cref="OptimizationProblem.ForStrategy(ParameterSpace, BarSeries, ParametricStrategy, Costs)"/>.</param>
    /// <param name="options">How time is cut; tests must not overlap.</param>
    /// <param name="optimize">How each training is searched; the grid by default.</param>
    /// <param name="choose">Which trial of a training is taken; the best by default. <c>result =&gt; result.Plateau().Center</c> takes robust ground.</param>
    /// <exception cref="ArgumentException">The problem is a plain function, tests overlap, or a length is out of range.</exception>
    public static WalkForwardResult Run(
        OptimizationProblem problem, WalkForwardOptions options,
        Func<OptimizationProblem, OptimizationResult>? optimize = null, Func<OptimizationResult, Trial>? choose = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var setup = problem.Setup ?? throw new ArgumentException("A walk-forward needs bars to cut; this problem is a plain function. Use OptimizationProblem.ForStrategy.", nameof(problem));
        if (options.Step < options.Test)
        {
            throw new ArgumentException($"Step must be at least Test ({options.Test}), or bars are judged twice; was {options.Step}.", nameof(options));
        }

        var windows = new List<WalkForwardWindow>();
        foreach (var fold in Split(setup.Bars.Count, options))
        {
            var training = (optimize ?? (part => part.Grid()))(problem.On(Cut(setup.Bars, fold.Train[0])));
            var chosen = (choose ?? (result => result.Best))(training);
            windows.Add(WalkForwardWindow.Judge(problem, fold, training, chosen));
            if (!training.Summary.IsComplete)
            {
                break;
            }
        }

        return new WalkForwardResult(problem, windows);
    }

    internal static BarSeries Cut(BarSeries bars, IndexSpan span) => bars.Slice(span.Start, span.Count);

    private static Fold Window(int testStart, int count, WalkForwardOptions options)
    {
        var trainEnd = testStart - options.Embargo - options.Purge;
        var trainStart = options.Anchored ? 0 : trainEnd - options.Train;
        IReadOnlyList<IndexSpan> Span(int start, int length) => length > 0 ? [new IndexSpan(start, length)] : [];
        return new Fold(Span(trainStart, trainEnd - trainStart), Span(testStart, Math.Min(options.Test, count - testStart)))
        {
            Purged = Span(trainEnd, options.Purge),
            Embargoed = Span(trainEnd + options.Purge, options.Embargo),
        };
    }
}
