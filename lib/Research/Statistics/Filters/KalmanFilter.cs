namespace AlgoAcademy.Research;

/// <summary>The recursions of Kalman (1960) for one observation a bar, and the smoother of Rauch, Tung and Striebel (1965).</summary>
internal static class KalmanFilter
{
    private static readonly double s_logTwoPi = Math.Log(2 * Math.PI);

    public static KalmanResult Run(KalmanModel model, KalmanInput input)
    {
        model.Require(input);
        var track = new KalmanTrack(input);
        var likelihood = Pass(model, input, track);
        return new KalmanResult(model, input, track, likelihood);
    }

    public static double LogLikelihood(KalmanModel model, KalmanInput input) => Pass(model, input, null);

    /// <summary>A variance of the right size to start the search from: that of the changes of y.</summary>
    public static double StartScale(KalmanInput input)
    {
        var known = Array.FindAll(input.Target, double.IsFinite);
        var changes = known.Zip(known.Skip(1), static (a, b) => b - a).ToArray();
        var variance = changes.Length == 0 ? double.NaN : Sample.SumOfSquares(changes, 0) / changes.Length;
        return variance > 0 && double.IsFinite(variance)
            ? variance
            : throw new ArgumentException("The training window must have at least 2 values that differ: there is no likelihood to climb.", nameof(input));
    }

    private static double Pass(KalmanModel model, KalmanInput input, KalmanTrack? track)
    {
        int k = input.States, n = input.Target.Length;
        var state = model.InitialStates?.ToArray() ?? new double[k];
        var covariance = new double[k * k];
        var gain = new double[k];
        for (var i = 0; i < k; i++)
        {
            covariance[(i * k) + i] = model.InitialVariance;
        }

        var sum = 0.0;
        for (var t = 0; t < n; t++)
        {
            for (var i = 0; i < k; i++)
            {
                covariance[(i * k) + i] += model.StateVariances[i];
            }

            track?.Predicted(t, state, covariance);
            var (error, variance) = Update(input.Target[t], input.Rows.AsSpan(t * k, k), model.ObservationVariance, state, covariance, gain);
            track?.Filtered(t, state, covariance, error, variance);
            if (!double.IsNaN(error))
            {
                sum -= (s_logTwoPi + Math.Log(variance) + (error * error / variance)) / 2;
            }
        }

        return sum;
    }

    /// <summary>Corrects state and covariance in place; a missing value leaves both as they are.</summary>
    private static (double Error, double Variance) Update(double y, ReadOnlySpan<double> x, double r, double[] state, double[] covariance, double[] gain)
    {
        var k = state.Length;
        double variance = r, prediction = 0;
        for (var i = 0; i < k; i++)
        {
            var product = 0.0;
            for (var j = 0; j < k; j++)
            {
                product += covariance[(i * k) + j] * x[j];
            }

            gain[i] = product;
            variance += x[i] * product;
            prediction += x[i] * state[i];
        }

        var error = y - prediction;
        if (double.IsNaN(error))
        {
            return (error, variance);
        }

        for (var i = 0; i < k; i++)
        {
            state[i] += gain[i] / variance * error;
        }

        Joseph(x, r, variance, covariance, gain);
        return (error, variance);
    }

    /// <summary>P ← (I − Kx')P(I − Kx')' + K r K': keeps P symmetric and not negative where the short form loses both.</summary>
    private static void Joseph(ReadOnlySpan<double> x, double r, double variance, double[] covariance, double[] gain)
    {
        var k = gain.Length;
        Span<double> left = stackalloc double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                left[(i * k) + j] = covariance[(i * k) + j] - (gain[i] * gain[j] / variance);
            }
        }

        for (var i = 0; i < k; i++)
        {
            var product = 0.0;
            for (var m = 0; m < k; m++)
            {
                product += left[(i * k) + m] * x[m];
            }

            for (var j = 0; j < k; j++)
            {
                covariance[(i * k) + j] = left[(i * k) + j] + (((gain[i] * r / variance) - product) * gain[j] / variance);
            }
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < i; j++)
            {
                covariance[(i * k) + j] = covariance[(j * k) + i] = (covariance[(i * k) + j] + covariance[(j * k) + i]) / 2;
            }
        }
    }
}
