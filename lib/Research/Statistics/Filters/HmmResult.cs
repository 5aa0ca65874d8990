namespace AlgoAcademy.Research;

/// <summary>What the values say about the states under a given hidden Markov model.</summary>
public sealed class HmmResult
{
    private readonly Series _values;
    private readonly HmmRecursion _recursion;

    internal HmmResult(Series values, HmmRecursion recursion)
    {
        _values = values;
        _recursion = recursion;
        Filtered = Probabilities(recursion.Filtered, "filtered");
    }

    /// <summary>P(state | values up to and with bar t), one series a state; NaN in the warm-up. Fit to trade on from t+1.</summary>
    public IReadOnlyList<Series> Filtered { get; }

    /// <summary>ln L of the values under the model.</summary>
    public double LogLikelihood => _recursion.LogLikelihood;

    /// <summary>P(state | all values), later ones too: describes the past; a backtest that trades on it looks ahead.</summary>
    public IReadOnlyList<Series> Smooth() => Probabilities(_recursion.Backward().Smoothed, "smoothed");

    /// <summary>The single most likely sequence of states given all values (Viterbi 1967): looks ahead as <see cref="Smooth"/> does.</summary>
    public Series MostLikelyPath()
    {
        var path = _recursion.BestPath();
        return OnAxis("most likely state", t => path[t]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{_recursion.States} states over {_recursion.Count} bars, log-likelihood {LogLikelihood:F2}; now {string.Join(", ", Filtered.Select(series => series.Last.ToString("P1", System.Globalization.CultureInfo.InvariantCulture)))}");

    private Series[] Probabilities(double[] rows, string what) =>
        [.. Enumerable.Range(0, _recursion.States).Select(state =>
            OnAxis(FormattableString.Invariant($"{what} state {state}"), t => rows[(t * _recursion.States) + state]))];

    private Series OnAxis(string name, Func<int, double> value)
    {
        var values = new double[_values.Count];
        var start = _values.Count - _recursion.Count;
        values.AsSpan(0, start).Fill(double.NaN);
        for (var t = 0; t < _recursion.Count; t++)
        {
            values[start + t] = value(t);
        }

        return new Series(name, _values.Axis, values);
    }
}
