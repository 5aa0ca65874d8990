using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>Rauch, Tung and Striebel (1965), for states that are random walks: J = P[t|t] P[t+1|t]⁻¹.</summary>
internal static class KalmanSmoother
{
    public static (double[] States, double[] Variances) Run(KalmanTrack track)
    {
        int k = track.States, n = track.Count;
        var states = (double[])track.FilteredStates.Clone();
        var variances = new double[n * k];
        if (n == 0)
        {
            return (states, variances);
        }

        var later = At(track.FilteredCovariances, n - 1, k);
        Keep(later, variances, (n - 1) * k);
        for (var t = n - 2; t >= 0; t--)
        {
            var filtered = At(track.FilteredCovariances, t, k);
            var predicted = At(track.PredictedCovariances, t + 1, k);

            // Solved on correlations: the states may differ in size by many powers of ten.
            var scale = predicted.Diagonal().Map(static v => v > 0 ? 1 / Math.Sqrt(v) : 1);
            var correlation = predicted.MapIndexed((i, j, v) => v * scale[i] * scale[j]);
            var right = filtered.MapIndexed((i, j, v) => v * scale[i]);
            var gain = correlation.Svd().Solve(right).MapIndexed((i, j, v) => v * scale[i]).Transpose();
            var shift = gain * (Vector(states, t + 1, k) - Vector(track.PredictedStates, t + 1, k));
            for (var i = 0; i < k; i++)
            {
                states[(t * k) + i] += shift[i];
            }

            later = filtered + (gain * (later - predicted) * gain.Transpose());
            Keep(later, variances, t * k);
        }

        return (states, variances);
    }

    private static void Keep(Matrix<double> covariance, double[] variances, int start)
    {
        for (var i = 0; i < covariance.RowCount; i++)
        {
            variances[start + i] = Math.Max(0, covariance[i, i]);
        }
    }

    private static Matrix<double> At(double[] covariances, int t, int k) =>
        Matrix<double>.Build.Dense(k, k, (i, j) => covariances[(t * k * k) + (i * k) + j]);

    private static Vector<double> Vector(double[] states, int t, int k) => Vector<double>.Build.Dense(k, i => states[(t * k) + i]);
}
