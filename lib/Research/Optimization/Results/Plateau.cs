using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// The ground on which trials stand: the mean and the worst of the first objective over each trial's neighborhood (itself
/// included). A peak that its neighbors do not share is luck more often than skill; the trial with the best ground is the
/// robust choice (Pardo 2008, chapter 10).
/// </summary>
/// <param name="Peak">The best trial by its own value.</param>
/// <param name="Center">The trial with the best neighborhood mean among those with neighbors.</param>
/// <param name="Mean">Per trial: mean over its neighborhood, undefined values left out; NaN when all are.</param>
/// <param name="Worst">Per trial: the worst value in its neighborhood; NaN when one is undefined.</param>
/// <param name="Neighbors">Per trial: how many others are within reach.</param>
/// <param name="Sharpness">
/// How much of the peak its neighbors do not share: (peak − mean of its neighborhood) / standard deviation (n − 1) of all
/// trials, at or above 0. Near 0 is a plateau, above 1 a spike; NaN without neighbors or with fewer than two different values.
/// </param>
public sealed record Plateau(
    Trial Peak, Trial Center, ImmutableArray<double> Mean, ImmutableArray<double> Worst, ImmutableArray<int> Neighbors, double Sharpness)
{
    internal static Plateau Of(OptimizationResult result, double reach)
    {
        OptionRules.Require(OptionRules.Within(reach, 0, 1));
        var objective = result.Objectives[0];
        var values = result[objective.Name];
        var (mean, worst, neighbors) = (new double[result.Count], new double[result.Count], new int[result.Count]);
        var neighborhood = new Neighborhood(result, reach);
        Parallel.For(0, result.Count, row =>
        {
            var around = neighborhood.Of(row).ToArray();
            neighbors[row] = around.Length - 1;
            worst[row] = around.Select(i => values[i]).MaxBy(objective.Loss);
            mean[row] = around.Where(i => !double.IsNaN(values[i])).Select(i => values[i]).DefaultIfEmpty(double.NaN).Average();
        });

        var center = Enumerable.Range(0, result.Count).OrderBy(row => neighbors[row] == 0).ThenBy(row => objective.Loss(mean[row])).First();
        var peak = result.Best;
        var spread = Sample.StandardDeviation(values.Where(value => !double.IsNaN(value)).ToArray());
        var sharpness = neighbors[peak.Index] > 0 && spread > 0 ? Math.Abs(peak.Value - mean[peak.Index]) / spread : double.NaN;
        return new Plateau(peak, result[center], [.. mean], [.. worst], [.. neighbors], sharpness);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Peak {Peak}; its {Neighbors[Peak.Index]} neighbors average {Mean[Peak.Index]:G4}, worst {Worst[Peak.Index]:G4}; sharpness {Sharpness:0.00} standard deviations. ")
        + FormattableString.Invariant($"Best ground at {Center}: average {Mean[Center.Index]:G4}, worst {Worst[Center.Index]:G4}.");
}
