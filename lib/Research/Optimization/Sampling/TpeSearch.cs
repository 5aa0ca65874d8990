namespace AlgoAcademy.Research;

/// <summary>
/// Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl 2011): of points drawn where good trials lie, tries
/// the one that is likeliest among the good compared with the others. Each parameter is modelled by itself, a conditional
/// one by the trials in which it meant something.
/// </summary>
internal sealed class TpeSearch(OptimizationProblem problem, TpeOptions options, SearchOptions search)
{
    private const int MostTries = 200;

    private readonly ParameterSpace space = problem.Space;
    private readonly Rng rng = new(search.Seed);
    private readonly DistinctPoints distinct = new(problem.Space);
    private readonly List<(ParameterSet Point, double Loss)> tried = [];

    internal OptimizationResult Run()
    {
        var runner = new TrialRunner(problem, search, options.Trials);
        // A stream of its own, so that the first points do not depend on how many there are.
        var random = UnitPoints.Random(space.Parameters.Count, rng.NextBits());
        Try(runner, distinct.TakeSome(Math.Min(options.Startup, options.Trials), random));
        while (tried.Count < options.Trials && !runner.IsCancelled)
        {
            var batch = Propose(Math.Min(options.Batch, options.Trials - tried.Count));
            if (batch.Count == 0)
            {
                break;
            }

            Try(runner, batch);
        }

        return runner.Finish("Tree-structured Parzen estimator", search.Seed);
    }

    private void Try(TrialRunner runner, List<ParameterSet> batch)
    {
        var values = runner.Run(batch);
        for (var i = 0; i < batch.Count; i++)
        {
            if (values[i] is { } measured)
            {
                tried.Add((batch[i], problem.Objectives[0].Loss(measured[0])));
            }
        }
    }

    private List<ParameterSet> Propose(int count)
    {
        var ranked = tried.OrderBy(trial => trial.Loss).Select(trial => trial.Point).ToList();
        var good = (int)Math.Ceiling(options.Good * ranked.Count);
        var (better, others) = (Densities(ranked.Take(good)), Densities(ranked.Skip(good)));
        var points = new List<ParameterSet>();
        for (var n = 0; n < count; n++)
        {
            if (Choose(better, others) is not { } point)
            {
                return points;
            }

            points.Add(point);
        }

        return points;
    }

    private ParzenDensity[] Densities(IEnumerable<ParameterSet> points)
    {
        var all = points.ToList();
        return [.. space.Parameters.Select((parameter, i) => new ParzenDensity(
            all.Select(point => point.Values[i]).Where(value => !double.IsNaN(value)).Select(parameter.ToUnit),
            parameter.Kind == ParameterKind.Choice ? parameter.Choices.Count : 0))];
    }

    /// <summary>The best of the candidates that are allowed and new; any new point when there is none; null when the space has no more.</summary>
    private ParameterSet? Choose(ParzenDensity[] better, ParzenDensity[] others)
    {
        var candidates = new List<(double[] Unit, double Score)>();
        for (var n = 0; n < options.Candidates; n++)
        {
            double[] unit = [.. better.Select(density => density.Draw(rng))];
            if (distinct.Look(unit) is { } point)
            {
                candidates.Add((unit, Score(point, better, others)));
            }
        }

        var best = candidates.Count > 0 ? distinct.TryTake(candidates.MaxBy(candidate => candidate.Score).Unit) : null;
        for (var n = 0; best is null && n < MostTries * options.Candidates; n++)
        {
            best = distinct.TryTake([.. better.Select(_ => rng.NextUniform())]);
        }

        return best;
    }

    private double Score(ParameterSet point, ParzenDensity[] better, ParzenDensity[] others)
    {
        var score = 0.0;
        for (var i = 0; i < better.Length; i++)
        {
            if (!double.IsNaN(point.Values[i]))
            {
                var unit = space.Parameters[i].ToUnit(point.Values[i]);
                score += better[i].LogAt(unit) - others[i].LogAt(unit);
            }
        }

        return score;
    }
}
