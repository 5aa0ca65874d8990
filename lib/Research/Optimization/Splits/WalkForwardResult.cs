using Deedle;

namespace AlgoAcademy.Research;

/// <summary>A walk-forward: its windows and the tests stitched together, which is what one would have lived through.</summary>
public sealed class WalkForwardResult
{
    private readonly OptimizationProblem problem;
    private readonly Lazy<BacktestResult?> outOfSample;
    private readonly Lazy<Series> equity;

    internal WalkForwardResult(OptimizationProblem problem, IReadOnlyList<WalkForwardWindow> windows)
    {
        this.problem = problem;
        Windows = windows;
        outOfSample = new Lazy<BacktestResult?>(Stitched);
        equity = new Lazy<Series>(() => OutOfSample?.Equity ?? Compounded());
    }

    /// <summary>The windows, oldest first.</summary>
    public IReadOnlyList<WalkForwardWindow> Windows { get; }

    /// <summary>
    /// One backtest over all tests with the target exposures of each window's choice: positions are carried over and a change
    /// of parameters pays the costs of the trade it causes. Bars between tests (a step beyond the test) are flat. Null for a
    /// strategy that runs its own backtest; <see cref="Equity"/> is there in both cases.
    /// </summary>
    public BacktestResult? OutOfSample => outOfSample.Value;

    /// <summary>
    /// Out-of-sample equity from the first test's first bar to the last test's last. For a strategy that runs its own backtest
    /// the tests' returns are compounded; each begins in cash, and closing at its end costs nothing.
    /// </summary>
    public Series Equity => equity.Value;

    /// <summary>
    /// Walk-forward efficiency (Pardo 2008, chapter 12): mean of the tests' growth a year / mean of the trainings' growth a
    /// year. Near 1 the fit keeps what it promised, near 0 it does not; NaN unless the trainings grew on average.
    /// </summary>
    public double Efficiency
    {
        get
        {
            var trained = Windows.Average(window => window.Trained.Cagr());
            return trained > 0 ? Windows.Average(window => window.Tested.Cagr()) / trained : double.NaN;
        }
    }

    /// <summary>A row a window: where it lies, the parameters chosen, and each objective on training and test.</summary>
    public Frame<int, string> ToFrame()
    {
        var frame = Frame.CreateEmpty<int, string>();
        var bars = problem.Setup!.Bars;
        frame.AddColumn("train from", Column(window => bars.CloseTime[window.Fold.Train[0].Start]));
        frame.AddColumn("test from", Column(window => bars.CloseTime[window.Fold.Test[0].Start]));
        frame.AddColumn("test to", Column(window => bars.CloseTime[window.Fold.Test[0].End - 1]));
        foreach (var parameter in problem.Space.Parameters)
        {
            frame.AddColumn(parameter.Name, Column(window => window.Chosen.Parameters[parameter.Name] is var value && parameter.Kind == ParameterKind.Choice ? parameter.Text(value) : (object)value));
        }

        foreach (var objective in problem.Objectives)
        {
            frame.AddColumn($"{objective.Name} in training", Column(window => objective.Measure!(window.Trained)));
            frame.AddColumn($"{objective.Name} in test", Column(window => objective.Measure!(window.Tested)));
        }

        return frame;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Walk-forward over {Windows.Count} windows: out of sample {Equity.Cagr():P1} a year, Sharpe {Equity.Returns().Sharpe():0.00}, worst drawdown {Equity.MaxDrawdown():P1}, efficiency {Efficiency:0.00}");

    private Series<int, T> Column<T>(Func<WalkForwardWindow, T> at) => new(Enumerable.Range(0, Windows.Count), Windows.Select(at));

    private BarSeries TestedBars()
    {
        var (first, last) = (Windows[0].Fold.Test[0].Start, Windows[^1].Fold.Test[0].End);
        return problem.Setup!.Bars.Slice(first, last - first);
    }

    private BacktestResult? Stitched()
    {
        if (Windows.Any(window => window.Exposure is null))
        {
            return null;
        }

        var bars = TestedBars();
        var exposure = new double[bars.Count];
        foreach (var window in Windows)
        {
            window.Exposure!.Values.CopyTo(exposure, window.Fold.Test[0].Start - Windows[0].Fold.Test[0].Start);
        }

        var signal = new Signal(new Series("walk-forward", bars.Axis, exposure), Windows.Max(window => window.Exposure!.MaxExposure));
        return Backtest.Run(bars, signal, problem.Setup!.Costs);
    }

    private Series Compounded()
    {
        var bars = TestedBars();
        var values = new double[bars.Count];
        var level = Windows[0].Tested.InitialCash;
        var next = 0;
        foreach (var window in Windows)
        {
            var start = window.Fold.Test[0].Start - Windows[0].Fold.Test[0].Start;
            values.AsSpan(next, start - next).Fill(level);
            for (var i = 0; i < window.Tested.Equity.Count; i++)
            {
                values[start + i] = level * window.Tested.Equity[i] / window.Tested.InitialCash;
            }

            next = start + window.Tested.Equity.Count;
            level = values[next - 1];
        }

        return new Series("walk-forward equity", bars.Axis, values);
    }
}
