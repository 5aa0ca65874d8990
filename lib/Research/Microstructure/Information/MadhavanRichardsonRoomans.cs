namespace AlgoAcademy.Research;

/// <summary>
/// Why prices move from trade to trade (Madhavan, Richardson and Roomans 1997): the surprise in the flow carries information, each trade pays a
/// cost, Δp[t] = α + (φ + θ) x[t] − (φ + ρθ) x[t−1] + error, x the sign of the trade and ρ its autocorrelation. Taught in lesson 40.
/// </summary>
/// <remarks>
/// By the generalized method of moments on x[t]x[t−1] − ρx[t]², |x[t]| − (1 − λ), u − α, (u − α)x[t] and (u − α)x[t−1], u = Δp[t] − (φ + θ)x[t] + (φ + ρθ)x[t−1]
/// (their equation 7): as many as parameters, so the fit is exact and J says nothing. λ, the share at the middle, is left out when every trade is signed.
/// </remarks>
/// <param name="Information">θ, how far a surprising trade moves what the asset is believed to be worth; price units.</param>
/// <param name="Cost">φ, what the maker takes for a trade besides; price units.</param>
/// <param name="Autocorrelation">ρ of the signs, −1 to 1.</param>
/// <param name="ShareAtMiddle">λ, share of the trades with sign 0.</param>
/// <param name="Fit">Estimates with standard errors, by the names theta, phi, rho, alpha (and lambda).</param>
public sealed record MadhavanRichardsonRoomans(double Information, double Cost, double Autocorrelation, double ShareAtMiddle, GmmFit Fit)
{
    /// <summary>2 (φ + θ): ask less bid in the model, price units.</summary>
    public double ImpliedSpread => 2 * (Cost + Information);

    /// <summary>θ / (φ + θ): share of the spread that pays for information; a fraction.</summary>
    public double AdverseShare => Information / (Cost + Information);

    /// <summary>Estimates.</summary>
    /// <param name="prices">Trade prices in order.</param>
    /// <param name="signs">+1, −1, or 0 (at the middle) for each trade.</param>
    /// <param name="lags">Lags of the long-run covariance of the moments; null for 4 (n/100)^(2/9): rounding to ticks makes errors correlated.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, fewer than 20 trades, or a value out of range.</exception>
    /// <exception cref="InvalidOperationException">Signs never change, or follow each other without exception: θ and φ cannot be told apart.</exception>
    public static MadhavanRichardsonRoomans Of(IReadOnlyList<double> prices, IReadOnlyList<double> signs, int? lags = null)
    {
        double[] p = TapeColumn.Finite(prices, 20), x = TapeColumn.Signs(signs);
        TapeColumn.RequireAligned(p, x, nameof(prices), nameof(signs));
        var n = p.Length - 1;
        OptionRules.Require(OptionRules.Within(lags ?? 0, 0, n - 10, nameof(lags)), nameof(lags));
        double[] moves = [.. Enumerable.Range(1, n).Select(t => p[t] - p[t - 1])], now = x[1..], before = x[..n];
        var hasMiddle = now.Contains(0);
        string[] names = hasMiddle ? ["theta", "phi", "rho", "alpha", "lambda"] : ["theta", "phi", "rho", "alpha"];
        var fit = Gmm.Fit(
            at => Moments(at, moves, (now, before)), [.. Start(moves, now, before).Take(names.Length)], names,
            lags ?? (int)(4 * Math.Pow(n / 100.0, 2.0 / 9)));
        return new MadhavanRichardsonRoomans(fit["theta"], fit["phi"], fit["rho"], hasMiddle ? fit["lambda"] : 0, fit);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"spread {ImpliedSpread:G4}, {AdverseShare:P1} of it information; theta {Information:G4}, phi {Cost:G4}, rho {Autocorrelation:F3}, n {Fit.Observations}");

    private static double[,] Moments(double[] at, double[] moves, (double[] Now, double[] Before) signs)
    {
        double theta = at[0], phi = at[1], rho = at[2], alpha = at[3];
        var rows = new double[moves.Length, at.Length];
        for (var t = 0; t < moves.Length; t++)
        {
            var (x, y) = (signs.Now[t], signs.Before[t]);
            var error = moves[t] - ((phi + theta) * x) + ((phi + (rho * theta)) * y) - alpha;
            rows[t, 0] = (x * y) - (rho * x * x);
            rows[t, 1] = error;
            rows[t, 2] = error * x;
            rows[t, 3] = error * y;
            if (at.Length == 5)
                rows[t, 4] = Math.Abs(x) - (1 - at[4]);
        }

        return rows;
    }

    // The moments are solved by a regression, so that the search begins where it ends.
    private static double[] Start(double[] moves, double[] now, double[] before)
    {
        double[] ones = [.. moves.Select(static _ => 1.0)];
        var squares = now.Sum(static x => x * x);
        var rho = now.Zip(before, static (x, y) => x * y).Sum() / squares;
        if (LeastSquares.TrySolve([ones, now, before], moves) is not { } line || !(Math.Abs(rho) < 1 - 1e-9))
            throw new InvalidOperationException("The signs never change, or follow each other without exception: information and cost cannot be told apart.");
        var b = line.Coefficients;
        var theta = (b[1] + b[2]) / (1 - rho);
        return [theta, b[1] - theta, rho, b[0], 1 - (squares / moves.Length)];
    }
}
