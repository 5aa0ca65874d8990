using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// How many combinations of several series are stationary, and which (Johansen 1988, 1991): eigenvalues of the reduced-rank
/// regression ΔX[t] = α β'X[t−1] + Σ Γᵢ ΔX[t−i] + terms + e. Taught in lesson 9.
/// </summary>
public sealed record JohansenTest
{
    /// <summary>Eigenvalues, the largest first, from 0 to 1.</summary>
    public required double[] Eigenvalues { get; init; }

    /// <summary>Trace statistics −T Σ_{i&gt;r} ln(1 − λᵢ) for "at most r spreads", r = 0, 1, …</summary>
    public required double[] Trace { get; init; }

    /// <summary>Largest-eigenvalue statistics −T ln(1 − λ_{r+1}) for r against r + 1.</summary>
    public required double[] Largest { get; init; }

    /// <summary>Critical values of the trace statistics (MacKinnon, Haug and Michelis 1999).</summary>
    public required IReadOnlyList<CriticalValues> TraceCritical { get; init; }

    /// <summary>Critical values of the largest-eigenvalue statistics.</summary>
    public required IReadOnlyList<CriticalValues> LargestCritical { get; init; }

    /// <summary>Row i: weights of spread i in each series, that of the first series made 1.</summary>
    public required IReadOnlyList<double[]> Vectors { get; init; }

    /// <summary>T, rows of the regression.</summary>
    public required int Observations { get; init; }

    /// <summary>Number of spreads by the trace test at 5 %: the first r that is not rejected.</summary>
    public int Rank
    {
        get
        {
            var rank = 0;
            while (rank < Trace.Length && Trace[rank] > TraceCritical[rank].FivePercent)
            {
                rank++;
            }

            return rank;
        }
    }

    /// <summary>Tests 2 to 8 series.</summary>
    /// <param name="series">Usually log prices, on one axis; leading NaN are left out.</param>
    /// <param name="lags">Lagged differences in the regression, zero or more.</param>
    /// <param name="terms">None, Constant (the usual choice), or Trend: straight trends are taken out of the levels first.</param>
    /// <exception cref="ArgumentException">
    /// Fewer than 2 or more than 8 series, other axes, too few values, values that are not finite, series that depend on each other.
    /// </exception>
    public static JohansenTest Of(IReadOnlyList<Series> series, int lags = 1, Deterministic terms = Deterministic.Constant)
    {
        AdfTest.RequireTerms(terms);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        if (series.Count is < 2 or > 8 || lags > 1000)
        {
            throw new ArgumentException(FormattableString.Invariant($"The tables have 2 to 8 series; there were {series.Count} (and {lags} lags)."), nameof(series));
        }

        var levels = Observed.Columns(series, 10 + (2 * series.Count * (lags + 1)) + lags);
        var regression = new ReducedRank(levels, lags, terms);
        var (values, vectors) = regression.Solve() ?? throw new ArgumentException(
            "The series depend on each other (or one is constant): leave one out.", nameof(series));
        var p = series.Count;
        double[] largest = [.. values.Select(value => -regression.Observations * Math.Log(1 - value))];
        return new JohansenTest
        {
            Eigenvalues = values,
            Largest = largest,
            Trace = [.. Enumerable.Range(0, p).Select(r => largest.Skip(r).Sum())],
            TraceCritical = [.. Enumerable.Range(0, p).Select(r => Critical(JohansenTables.Trace(terms)[p - r - 1]))],
            LargestCritical = [.. Enumerable.Range(0, p).Select(r => Critical(JohansenTables.Largest(terms)[p - r - 1]))],
            Vectors = vectors,
            Observations = regression.Observations,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Johansen rank {Rank} at 5 %; trace ") + string.Join(", ", Trace.Select((value, r) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:F2} (5 %: {TraceCritical[r].FivePercent:F2})"))) + FormattableString.Invariant($"; n {Observations}");

    private static CriticalValues Critical(double[] row) => new(row[2], row[1], row[0]);
}
