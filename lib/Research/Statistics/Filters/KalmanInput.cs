namespace AlgoAcademy.Research;

/// <summary>Observations and regressors of a Kalman filter, checked and laid out row by row.</summary>
internal sealed class KalmanInput
{
    public KalmanInput(Series y, Series[] x, bool intercept)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(x);
        States = x.Length + (intercept ? 1 : 0);
        if (States is 0 or > 16)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A filter has 1 to 16 states: regressors, and an intercept when the model says so; there were {States}."), nameof(x));
        }

        Axis = y.Axis;
        Start = x.Aggregate(y.WarmUp, (start, one) => Math.Max(start, one?.WarmUp ?? throw new ArgumentNullException(nameof(x))));
        Names = [.. x.Select(one => one.Name), .. intercept ? new[] { "intercept" } : []];
        Target = y.Values.AsSpan()[Start..].ToArray();
        Rows = new double[Target.Length * States];
        if (Array.Exists(Target, double.IsInfinity))
        {
            throw new ArgumentException($"'{y.Name}' must be finite, or NaN where a value is missing; one was infinite.", nameof(y));
        }

        for (var k = 0; k < States; k++)
        {
            Fill(k, k < x.Length ? x[k] : null);
        }
    }

    public TimeAxis Axis { get; }

    /// <summary>Bars left out at the beginning.</summary>
    public int Start { get; }

    public int States { get; }

    public string[] Names { get; }

    public double[] Target { get; }

    /// <summary>Regressors of bar t from t · States on.</summary>
    public double[] Rows { get; }

    private void Fill(int state, Series? x)
    {
        if (x is not null)
        {
            Axis.RequireAlignedWith(x.Axis, nameof(x));
        }

        for (var t = 0; t < Target.Length; t++)
        {
            var value = x is null ? 1.0 : x[Start + t];
            Rows[(t * States) + state] = double.IsFinite(value)
                ? value
                : throw new ArgumentException(FormattableString.Invariant(
                    $"'{x!.Name}' must be finite after its warm-up; value {Start + t} ({x.Times[Start + t]:yyyy-MM-dd}) was {value}."), nameof(x));
        }
    }
}
