namespace AlgoAcademy.Research;

/// <content>The ways to search.</content>
public sealed partial class OptimizationProblem
{
    /// <summary>Tries every combination once; of points that differ only in a parameter that means nothing, one.</summary>
    /// <exception cref="ArgumentException">More than 10,000,000 combinations, or the constraints forbid all.</exception>
    /// <exception cref="TrialFailedException">The strategy threw at some point; the first in the order of the grid is named.</exception>
    public OptimizationResult Grid(SearchOptions? options = null)
    {
        var points = GridPoints.Of(Space);
        var runner = new TrialRunner(this, options ?? new SearchOptions(), points.Count);
        runner.Run(points);
        return runner.Finish("Grid", seed: null);
    }
}
