namespace AlgoAcademy.Research.Tests.Optimization;

/// <summary>Searches that learn, on functions whose optimum is published.</summary>
public class LearningSearchTests
{
    private const double BraninMinimum = 0.397887;

    [Fact]
    public void Branin_has_its_published_minimum()
    {
        var space = new ParameterSpace().Double("x", -5, 10, 2).Double("y", 0, 15, 2);

        // Dixon and Szegö (1978): 0.397887 at (π, 2.275), among others.
        Assert.Equal(BraninMinimum, Branin(space.TryPoint([Math.PI, 2.275])!), 6);
    }

    [Fact]
    public void Tpe_beats_random_search_on_Branin_over_twenty_seeds()
    {
        var problem = OptimizationProblem.ForFunction(new ParameterSpace().Double("x", -5, 10, 2).Double("y", 0, 15, 2), Branin, Objective.Minimize("value"));
        var seeds = Enumerable.Range(1, 20).Select(seed => new SearchOptions { Seed = (ulong)seed }).ToArray();
        double[] tpe = [.. seeds.Select(seed => problem.Tpe(new TpeOptions { Trials = 100 }, seed).Best.Value - BraninMinimum)];
        double[] random = [.. seeds.Select(seed => problem.Random(100, seed).Best.Value - BraninMinimum)];
        var wins = tpe.Zip(random).Count(pair => pair.First < pair.Second);

        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"TPE wins {wins} of 20, median distance {Median(tpe):G3} against {Median(random):G3}"));

        // Sign test: 15 or more of 20 wins have probability 0.021 if neither were better. And the typical distance to the
        // minimum is at most half.
        Assert.True(wins >= 15, $"{wins} wins of 20");
        Assert.True(Median(tpe) < Median(random) / 2, $"median {Median(tpe)} against {Median(random)}");
    }

    [Fact]
    public void Tpe_finds_the_right_choice_and_its_condition()
    {
        // Only one of eight names has the bowl, whose bottom is 0 at 3; every other stays at 5.
        var space = new ParameterSpace().Choice("kind", "a", "b", "c", "d", "e", "f", "g", "h").Double("x", -10, 10, 2).OnlyWhen(p => p.Choice("kind") == "f");
        var problem = OptimizationProblem.ForFunction(space, p => p.IsActive("x") ? Math.Pow(p["x"] - 3, 2) / 10 : 5 + p["kind"], Objective.Minimize("value"));

        var best = problem.Tpe(new TpeOptions { Trials = 120 }).Best;

        Assert.Equal("f", best.Parameters.Choice("kind"));
        Assert.InRange(best.Parameters["x"], 2.5, 3.5);
    }

    [Fact]
    public void Nsga2_reaches_the_front_of_Zdt1()
    {
        var space = Enumerable.Range(0, 30).Aggregate(new ParameterSpace(), (built, i) => built.Double($"x{i}", 0, 1, 2));
        var problem = OptimizationProblem.ForFunction(space, Zdt1, Objective.Minimize("f1"), Objective.Minimize("f2"));

        var front = problem.Nsga2(new Nsga2Options { Population = 100, Generations = 250 }).ParetoFront();

        // The front is f2 = 1 − √f1; with the reference (1.1, 1.1) it dominates 1.21 − ∫(1 − √x) = 1.21 − 1/3 = 0.87667.
        var volume = Hypervolume(front, 1.1);
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"NSGA-II reaches {volume / 0.876667:P2} of the front's hypervolume"));
        Assert.InRange(volume, 0.87667 * 0.99, 0.876667);
        Assert.All(front, trial => Assert.True(trial.Values[1] >= 1 - Math.Sqrt(trial.Values[0]) - 1e-12));
    }

    [Fact]
    public void Hypervolume_by_hand()
    {
        var space = new ParameterSpace().Int("i", 0, 1);
        double[][] values = [[0.2, 0.8], [0.6, 0.3]];
        var front = OptimizationProblem.ForFunction(space, p => values[p.Int("i")], Objective.Minimize("a"), Objective.Minimize("b")).Grid().ParetoFront();

        // (0.6 − 0.2)(1 − 0.8) + (1 − 0.6)(1 − 0.3) = 0.08 + 0.28.
        Assert.Equal(0.36, Hypervolume(front, 1), 12);
    }

    [Theory]
    [InlineData("odd", "Population must be even; was 7")]
    [InlineData("no trials", "Trials must be from 1")]
    [InlineData("all good", "Good must be from 0.001 to 0.999; was 1")]
    [InlineData("too many", "number of parameters must be from 1 to 21; was 22")]
    public void Faults_say_what_is_wrong(string fault, string message)
    {
        var problem = OptimizationProblem.ForFunction(new ParameterSpace().Int("n", 1, 9), p => p["n"], Objective.Minimize("value"));
        Action act = fault switch
        {
            "odd" => () => problem.Nsga2(new Nsga2Options { Population = 7 }),
            "no trials" => () => problem.Tpe(new TpeOptions { Trials = 0 }),
            "all good" => () => problem.Tpe(new TpeOptions { Trials = 10, Good = 1 }),
            _ => () => problem.Over(Enumerable.Range(0, 22).Aggregate(new ParameterSpace(), (built, i) => built.Int($"x{i}", 0, 1))).Sobol(8),
        };

        Assert.Contains(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    private static double Branin(ParameterSet p)
    {
        var (x, y) = (p["x"], p["y"]);
        var bowl = y - (5.1 * x * x / (4 * Math.PI * Math.PI)) + (5 * x / Math.PI) - 6;
        return (bowl * bowl) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    /// <summary>Zitzler, Deb and Thiele (2000).</summary>
    private static double[] Zdt1(ParameterSet p)
    {
        var first = p["x0"];
        var g = 1 + (9 * Enumerable.Range(1, 29).Sum(i => p[$"x{i}"]) / 29);
        return [first, g * (1 - Math.Sqrt(first / g))];
    }

    /// <summary>The area that the front dominates below the reference point in both.</summary>
    private static double Hypervolume(IReadOnlyList<Trial> front, double reference)
    {
        var (volume, ceiling) = (0.0, reference);
        foreach (var trial in front.Where(trial => trial.Values[0] < reference && trial.Values[1] < reference).OrderBy(trial => trial.Values[0]))
        {
            volume += (reference - trial.Values[0]) * (ceiling - trial.Values[1]);
            ceiling = trial.Values[1];
        }

        return volume;
    }

    private static double Median(double[] values) => values.Order().Skip(values.Length / 2).First();
}
