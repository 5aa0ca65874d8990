namespace AlgoAcademy.Research;

/// <summary>One step of a walk-forward: what was best on the training, and what it did on the test.</summary>
/// <param name="Fold">Training and test.</param>
/// <param name="Training">All trials of the training.</param>
/// <param name="Chosen">The trial that was taken to the test.</param>
/// <param name="Trained">The chosen parameters on the training.</param>
/// <param name="Tested">
/// The chosen parameters on the test alone, beginning in cash. A strategy of target exposures has been computed from the
/// training's first bar on, so it is warm; one that runs its own backtest warms up within the test.
/// </param>
public sealed record WalkForwardWindow(Fold Fold, OptimizationResult Training, Trial Chosen, BacktestResult Trained, BacktestResult Tested)
{
    /// <summary>The target exposures on the test; null for a strategy that runs its own backtest.</summary>
    internal Signal? Exposure { get; private init; }

    internal static WalkForwardWindow Judge(OptimizationProblem problem, Fold fold, OptimizationResult training, Trial chosen)
    {
        var (bars, strategy, costs) = problem.Setup!;
        var (train, test) = (fold.Train[0], fold.Test[0]);
        var trained = strategy.Run(WalkForward.Cut(bars, train), chosen.Parameters, costs);
        var testBars = WalkForward.Cut(bars, test);
        if (strategy.Signal is not { } signal)
        {
            return new WalkForwardWindow(fold, training, chosen, trained, strategy.Run(testBars, chosen.Parameters, costs));
        }

        var known = signal(bars.Slice(train.Start, test.End - train.Start), chosen.Parameters);
        var exposure = new Signal(known.Exposure.Slice(test.Start - train.Start, test.Count), known.MaxExposure);
        return new WalkForwardWindow(fold, training, chosen, trained, Backtest.Run(testBars, exposure, costs)) { Exposure = exposure };
    }
}
