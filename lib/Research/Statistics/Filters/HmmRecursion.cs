namespace AlgoAcademy.Research;

/// <summary>
/// The forward and backward sums and the best path (Rabiner 1989), scaled bar by bar so that nothing underflows. Row t of an
/// array starts at t · states.
/// </summary>
internal sealed class HmmRecursion
{
    private readonly HiddenMarkovModel _model;
    private readonly double[] _values;
    private readonly double[] _density;
    private readonly double[] _transition;

    /// <summary>Scale of bar t beside its largest log density: what the likelihood is made of.</summary>
    private readonly double[] _scales;

    public HmmRecursion(HiddenMarkovModel model, double[] values)
    {
        _model = model;
        _values = values;
        _transition = [.. model.Transition.SelectMany(static row => row)];
        _density = new double[values.Length * model.States];
        _scales = new double[values.Length];
        Filtered = new double[values.Length * model.States];
        LogLikelihood = Forward(Densities());
    }

    public int States => _model.States;

    public int Count => _values.Length;

    /// <summary>P(state of t | values up to t).</summary>
    public double[] Filtered { get; }

    public double LogLikelihood { get; }

    /// <summary>P(state of t | all values), and the expected number of moves from each state to each.</summary>
    public (double[] Smoothed, double[] Moves) Backward()
    {
        int k = States, n = Count;
        var smoothed = (double[])Filtered.Clone();
        var moves = new double[k * k];
        Span<double> beta = stackalloc double[k];
        Span<double> weight = stackalloc double[k];
        beta.Fill(1);
        for (var t = n - 2; t >= 0; t--)
        {
            for (var j = 0; j < k; j++)
            {
                weight[j] = _density[((t + 1) * k) + j] * beta[j] / _scales[t + 1];
            }

            for (var i = 0; i < k; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < k; j++)
                {
                    var move = _transition[(i * k) + j] * weight[j];
                    moves[(i * k) + j] += Filtered[(t * k) + i] * move;
                    sum += move;
                }

                smoothed[(t * k) + i] *= sum;
                beta[i] = sum;
            }
        }

        return (smoothed, moves);
    }

    /// <summary>The single most likely sequence of states (Viterbi 1967), in logarithms.</summary>
    public int[] BestPath()
    {
        int k = States, n = Count;
        var score = new double[k];
        var next = new double[k];
        var from = new byte[n * k];
        for (var i = 0; i < k; i++)
        {
            score[i] = Math.Log(_model.Initial[i]) + LogDensity(0, i);
        }

        for (var t = 1; t < n; t++)
        {
            for (var j = 0; j < k; j++)
            {
                var best = 0;
                for (var i = 1; i < k; i++)
                {
                    best = score[i] + Math.Log(_transition[(i * k) + j]) > score[best] + Math.Log(_transition[(best * k) + j]) ? i : best;
                }

                from[(t * k) + j] = (byte)best;
                next[j] = score[best] + Math.Log(_transition[(best * k) + j]) + LogDensity(t, j);
            }

            (score, next) = (next, score);
        }

        var path = new int[n];
        path[n - 1] = Array.IndexOf(score, score.Max());
        for (var t = n - 1; t > 0; t--)
        {
            path[t - 1] = from[(t * k) + path[t]];
        }

        return path;
    }

    private double LogDensity(int t, int state)
    {
        var z = (_values[t] - _model.Means[state]) / _model.Deviations[state];
        return (-z * z / 2) - Math.Log(_model.Deviations[state]);
    }

    /// <summary>Densities of each bar over the largest of them; the sum of the logarithms of the largest.</summary>
    private double Densities()
    {
        var k = States;
        var sum = -Count * Math.Log(2 * Math.PI) / 2;
        Span<double> logs = stackalloc double[k];
        double[] means = [.. _model.Means], deviations = [.. _model.Deviations], offsets = Array.ConvertAll(deviations, Math.Log);
        for (var t = 0; t < Count; t++)
        {
            var largest = double.NegativeInfinity;
            for (var i = 0; i < k; i++)
            {
                var z = (_values[t] - means[i]) / deviations[i];
                logs[i] = (-z * z / 2) - offsets[i];
                largest = Math.Max(largest, logs[i]);
            }

            for (var i = 0; i < k; i++)
            {
                _density[(t * k) + i] = Math.Exp(logs[i] - largest);
            }

            sum += largest;
        }

        return sum;
    }

    private double Forward(double logLikelihood)
    {
        var k = States;
        for (var t = 0; t < Count; t++)
        {
            var total = 0.0;
            for (var j = 0; j < k; j++)
            {
                var predicted = t == 0 ? _model.Initial[j] : 0;
                for (var i = 0; t > 0 && i < k; i++)
                {
                    predicted += Filtered[((t - 1) * k) + i] * _transition[(i * k) + j];
                }

                total += Filtered[(t * k) + j] = predicted * _density[(t * k) + j];
            }

            _scales[t] = total;
            logLikelihood += Math.Log(total);
            for (var j = 0; j < k; j++)
            {
                Filtered[(t * k) + j] /= total;
            }
        }

        return logLikelihood;
    }
}
