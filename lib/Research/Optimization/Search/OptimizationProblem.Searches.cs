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

    /// <summary>Tries points drawn at random, no point twice; fewer when the space has fewer.</summary>
    /// <param name="trials">How many, at least 1.</param>
    /// <param name="options">Seed, threads, store, progress.</param>
    /// <inheritdoc cref="Grid" path="/exception"/>
    public OptimizationResult Random(int trials, SearchOptions? options = null) =>
        Sampled("Random", trials, options, seed => UnitPoints.Random(Space.Parameters.Count, seed));

    /// <summary>
    /// Tries a Latin hypercube: every parameter's range is cut into as many strata as there are trials, and each is visited
    /// once (McKay, Beckman and Conover 1979). Forbidden and repeated points are replaced out of further hypercubes.
    /// </summary>
    /// <inheritdoc cref="Random" path="/param"/>
    public OptimizationResult LatinHypercube(int trials, SearchOptions? options = null) =>
        Sampled("Latin hypercube", trials, options, seed => UnitPoints.LatinHypercube(Space.Parameters.Count, trials, seed));

    /// <summary>
    /// Tries a scrambled Sobol sequence (Sobol 1967, Joe and Kuo 2008, Owen 1995): more even than chance in all parameters
    /// together; a power of two of trials is best. Forbidden and repeated points are passed over.
    /// </summary>
    /// <inheritdoc cref="Random" path="/param"/>
    /// <exception cref="ArgumentException">More than 21 parameters.</exception>
    public OptimizationResult Sobol(int trials, SearchOptions? options = null)
    {
        OptionRules.Require(OptionRules.Within(Space.Parameters.Count, 1, Research.Sobol.MostDimensions, "number of parameters"), nameof(trials));
        return Sampled("Sobol", trials, options, seed => Research.Sobol.Points(Space.Parameters.Count, seed));
    }

    /// <summary>
    /// Learns where good trials lie and looks there (tree-structured Parzen estimator; Bergstra et al. 2011); by the first
    /// objective. For costly trials: a few dozen of its points are worth hundreds at random.
    /// </summary>
    public OptimizationResult Tpe(TpeOptions tpe, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tpe);
        OptionRules.Require(tpe.Faults());
        return new TpeSearch(this, tpe, options ?? new SearchOptions()).Run();
    }

    /// <summary>Evolves the front of several objectives (NSGA-II; Deb et al. 2002); its answer is <see cref="OptimizationResult.ParetoFront"/>.</summary>
    public OptimizationResult Nsga2(Nsga2Options? nsga2 = null, SearchOptions? options = null)
    {
        nsga2 ??= new Nsga2Options();
        OptionRules.Require(nsga2.Faults());
        return new Nsga2Search(this, nsga2, options ?? new SearchOptions()).Run();
    }

    private OptimizationResult Sampled(string method, int trials, SearchOptions? options, Func<ulong, IEnumerable<double[]>> sequence)
    {
        options ??= new SearchOptions();
        OptionRules.Require(OptionRules.Within(trials, 1, GridPoints.MostPoints));
        var points = new DistinctPoints(Space).TakeSome(trials, sequence(options.Seed));
        var runner = new TrialRunner(this, options, points.Count);
        runner.Run(points);
        return runner.Finish(method, options.Seed);
    }
}
