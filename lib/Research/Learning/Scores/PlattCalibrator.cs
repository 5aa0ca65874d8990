namespace AlgoAcademy.Research;

/// <summary>A logistic curve through the scores.</summary>
public sealed class PlattCalibrator : Calibrator
{
    private const int MostSteps = 200;

    private PlattCalibrator(double slope, double intercept) => (Slope, Intercept) = (slope, intercept);

    /// <summary>A in P = 1 / (1 + exp(A s + B)); below 0 when higher scores are likelier.</summary>
    public double Slope { get; }

    /// <summary>B.</summary>
    public double Intercept { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"1 / (1 + exp({Slope:G5} · score + {Intercept:G5}))");

    private protected override double Map(double score) => Logistic.Of(-((Slope * score) + Intercept));

    internal static PlattCalibrator Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        double trues = outcomes.Count(outcome => outcome), falses = outcomes.Count - trues;
        var (high, low) = ((trues + 1) / (trues + 2), 1 / (falses + 2));
        double[] targets = [.. outcomes.Select(outcome => outcome ? high : low)];
        var (a, b) = (0.0, Math.Log((falses + 1) / (trues + 1)));
        var cost = Cost(scores, targets, (a, b));
        for (var step = 0; step < MostSteps; step++)
        {
            var (da, db) = Direction(scores, targets, (a, b));
            var size = 1.0;
            while (size > 1e-10 && Cost(scores, targets, (a + (size * da), b + (size * db))) > cost)
            {
                size /= 2;
            }

            var next = Cost(scores, targets, (a + (size * da), b + (size * db)));
            if (!(next < cost))
            {
                break;
            }

            (a, b, cost) = (a + (size * da), b + (size * db), next);
        }

        return new PlattCalibrator(a, b);
    }

    // ln(1 + exp(f)) − (1 − t) f with f = A s + B: written so that no exp overflows.
    private static double Cost(IReadOnlyList<double> scores, double[] targets, (double A, double B) at)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            var f = (at.A * scores[i]) + at.B;
            sum += (targets[i] * f) + Logistic.Softplus(-f);
        }

        return sum;
    }

    /// <summary>The Newton step.</summary>
    private static (double A, double B) Direction(IReadOnlyList<double> scores, double[] targets, (double A, double B) at)
    {
        double aa = 1e-12, bb = 1e-12, ab = 0, ga = 0, gb = 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var p = Logistic.Of(-((at.A * scores[i]) + at.B));
            var curvature = p * (1 - p);
            aa += scores[i] * scores[i] * curvature;
            bb += curvature;
            ab += scores[i] * curvature;
            ga += scores[i] * (targets[i] - p);
            gb += targets[i] - p;
        }

        var determinant = (aa * bb) - (ab * ab);
        return (-((bb * ga) - (ab * gb)) / determinant, -((aa * gb) - (ab * ga)) / determinant);
    }
}
