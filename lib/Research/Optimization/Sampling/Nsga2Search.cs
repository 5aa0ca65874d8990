namespace AlgoAcademy.Research;

/// <summary>
/// NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002): generations of points of which the least dominated and, among
/// those, the least crowded survive. No point is tried twice.
/// </summary>
internal sealed class Nsga2Search
{
    private const int MostTries = 100;

    private readonly OptimizationProblem problem;
    private readonly Nsga2Options options;
    private readonly SearchOptions search;
    private readonly Rng rng;
    private readonly DistinctPoints distinct;
    private readonly Breeding breeding;

    internal Nsga2Search(OptimizationProblem problem, Nsga2Options options, SearchOptions search)
    {
        this.problem = problem;
        this.options = options;
        this.search = search;
        rng = new Rng(search.Seed);
        distinct = new DistinctPoints(problem.Space);
        breeding = new Breeding(problem.Space, options, rng);
    }

    internal OptimizationResult Run()
    {
        var runner = new TrialRunner(problem, search, options.Population * (options.Generations + 1));
        var population = Selection.Survivors(Try(runner, First()), options.Population);
        for (var generation = 0; generation < options.Generations && !runner.IsCancelled; generation++)
        {
            var children = Children(population);
            if (children.Count == 0)
            {
                break;
            }

            population = Selection.Survivors([.. population, .. Try(runner, children)], options.Population);
        }

        return runner.Finish("NSGA-II", search.Seed);
    }

    private List<(double[] Unit, ParameterSet Point)> First()
    {
        var drawn = new List<double[]>();
        var points = distinct.TakeSome(options.Population, UnitPoints.Random(problem.Space.Parameters.Count, rng.NextBits()), drawn.Add);
        return [.. drawn.Zip(points)];
    }

    /// <summary>As many new points as there are parents; fewer when the space has no more.</summary>
    private List<(double[] Unit, ParameterSet Point)> Children(List<Individual> parents)
    {
        var children = new List<(double[] Unit, ParameterSet Point)>();
        for (var tries = 0; children.Count < options.Population && tries < MostTries * options.Population; tries++)
        {
            var (first, second) = breeding.Cross(Tournament(parents).Unit, Tournament(parents).Unit);
            foreach (var unit in new[] { breeding.Mutate(first), breeding.Mutate(second) })
            {
                if (children.Count < options.Population && distinct.TryTake(unit) is { } point)
                {
                    children.Add((unit, point));
                }
            }
        }

        return children;
    }

    private Individual Tournament(List<Individual> parents) =>
        Selection.Better(parents[rng.NextInt(parents.Count)], parents[rng.NextInt(parents.Count)]);

    private List<Individual> Try(TrialRunner runner, List<(double[] Unit, ParameterSet Point)> points)
    {
        var goals = problem.Objectives.Select((objective, i) => (objective, i)).Where(pair => pair.objective.Goal != Goal.Observe).ToArray();
        var values = runner.Run([.. points.Select(pair => pair.Point)]);
        var measured = new List<Individual>();
        for (var i = 0; i < points.Count; i++)
        {
            if (values[i] is { } row)
            {
                measured.Add(new Individual(points[i].Unit, [.. goals.Select(goal => goal.objective.Loss(row[goal.i]))]));
            }
        }

        return measured;
    }
}
