using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// The portfolio whose worst bars lose least on average: min CVaR over the weights (Rockafellar and Uryasev 2000). CVaR of a
/// tail is the mean loss of the worst bars that make up this share of all; the bar on the border counts with the part that is
/// missing, as in their linear program, whose solution this is. Taught in lesson 45.
/// </summary>
/// <remarks>
/// CVaR is piecewise linear in the weights: each portfolio names its own worst bars, and their mean is a plane that touches CVaR from below.
/// Planes are collected and the next portfolio is the minimum of the highest of them, held near the best so far (proximal
/// bundle method, Kiwiel 1990), until no plane promises any more. The program has a variable for each asset, not one for each
/// bar as the linear program has, and needs no solver of its own.
/// </remarks>
public static class MinimumCvar
{
    private const int MostPlanes = 2_000;

    /// <summary>The portfolio of least CVaR.</summary>
    /// <param name="returns">Simple returns, one column for each asset; rows before the last warm-up are left out. The bars are taken as equally likely.</param>
    /// <param name="tail">Share of the bars, above 0 and below 1: 0.05 for "95 %". It should make up some tens of bars, else a few of them decide.</param>
    /// <param name="atLeast">Least mean return per bar; null for any.</param>
    /// <param name="limits">What weights may be; null for fully invested and nothing short. Both bounds must be finite.</param>
    /// <exception cref="ArgumentException">An argument out of range, weights without bounds, or returns with a NaN after the warm-up.</exception>
    /// <exception cref="InvalidOperationException">No weights meet the limits.</exception>
    public static PortfolioWeights Of(SeriesPanel returns, double tail = 0.05, double? atLeast = null, PortfolioLimits? limits = null)
    {
        var rows = ReturnRows.Of(returns);
        limits ??= new PortfolioLimits();
        OptionRules.Require(
        [
            .. OptionRules.Within(tail, 1e-6, 1 - 1e-6), .. OptionRules.Within(atLeast ?? 0, -1e6, 1e6, nameof(atLeast)),
            .. OptionRules.Within(limits.Least, -1e6, 1e6), .. OptionRules.Within(limits.Most, -1e6, 1e6),
        ], "arguments");
        var assets = returns.Columns.Count;
        LinearConstraint[] allowed = [.. limits.For(assets), .. atLeast is { } mean ? [LinearConstraint.AtLeast(rows.Means, mean)] : Array.Empty<LinearConstraint>()];
        var scenarios = rows.Centered.MapIndexed((_, asset, value) => value + rows.Means[asset], Zeros.Include);
        return new PortfolioWeights(returns.Names, [.. Descend(scenarios, tail * rows.Count, allowed)]);
    }

    private static Vector<double> Descend(Matrix<double> scenarios, double worst, LinearConstraint[] allowed)
    {
        var assets = scenarios.ColumnCount;
        var identity = Matrix<double>.Build.DenseIdentity(assets);
        var best = QuadraticProgram.Minimize(identity, Vector<double>.Build.Dense(assets, -1.0 / assets), allowed);
        var (lowest, slope) = TailMean(scenarios, best, worst);
        // A pull of the size of the slope lets the first step move the weights by about one.
        var pull = Math.Max(slope.L2Norm(), 1e-12);
        var unit = pull;
        List<Cut> planes = [new(slope, lowest - (slope * best))];
        while (planes.Count < MostPlanes)
        {
            var (next, promised) = Step(planes, best, lowest, pull / unit, unit, allowed);
            if (lowest - promised <= 1e-11 * unit)
            {
                return best;
            }

            var (value, gradient) = TailMean(scenarios, next, worst);
            planes.Add(new Cut(gradient, value - (gradient * next)));
            // A step that keeps a tenth of its promise is taken; the pull is loosened after good steps and tightened after bad ones.
            var kept = (lowest - value) / (lowest - promised);
            pull = Math.Clamp(kept > 0.5 ? pull / 4 : kept < 0.1 ? pull * 1.5 : pull, 1e-6 * unit, 1e6 * unit);
            (best, lowest) = value < lowest ? (next, value) : (best, lowest);
        }

        throw new InvalidOperationException($"No minimum was found with {MostPlanes} planes; scale the returns, or narrow the limits.");
    }

    /// <summary>min v + (pull/2)|w − best|² with v above every plane; in units of the first slope, v counted from the best value so far.</summary>
    private static (Vector<double> Weights, double Promised) Step(
        List<Cut> planes, Vector<double> best, double lowest, double pull, double unit, LinearConstraint[] allowed)
    {
        var n = best.Count;
        // v needs a little curvature of its own for the quadratic program; where the search ends v is 0, so it bends nothing there.
        var quadratic = Matrix<double>.Build.Dense(n + 1, n + 1, (i, j) => i != j ? 0 : i < n ? pull : 1e-4);
        var linear = Vector<double>.Build.Dense(n + 1, i => i < n ? -pull * best[i] : 1);
        LinearConstraint[] all =
        [
            .. allowed.Select(constraint => constraint with { Coefficients = [.. constraint.Coefficients, 0] }),
            .. planes.Select(plane => LinearConstraint.AtLeast([.. plane.Slope.Select(s => -s / unit), 1], (plane.Offset - lowest) / unit)),
        ];
        var solved = QuadraticProgram.Minimize(quadratic, linear, all);
        var weights = solved.SubVector(0, n);
        return (weights, planes.Max(plane => (plane.Slope * weights) + plane.Offset));
    }

    /// <summary>Mean loss of the worst bars, and the plane that touches it there.</summary>
    private static (double Value, Vector<double> Slope) TailMean(Matrix<double> scenarios, Vector<double> weights, double worst)
    {
        var portfolio = (scenarios * weights).ToArray();
        var order = Enumerable.Range(0, portfolio.Length).ToArray();
        Array.Sort((double[])portfolio.Clone(), order);
        var (loss, slope, left) = (0.0, Vector<double>.Build.Dense(weights.Count), worst);
        for (var i = 0; i < order.Length && left > 0; i++)
        {
            var share = Math.Min(1, left) / worst;
            loss -= share * portfolio[order[i]];
            slope -= scenarios.Row(order[i]) * share;
            left -= 1;
        }

        return (loss, slope);
    }

    private sealed record Cut(Vector<double> Slope, double Offset);
}
