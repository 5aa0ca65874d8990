using AlgoAcademy.Research.Tests.Reference;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Optimization;

public class SamplingTests
{
    [Fact]
    public void Sobol_equals_scipys_points_in_all_dimensions()
    {
        var expected = ReferenceFile.Read("sobol").GetProperty("points").EnumerateArray().SelectMany(row => row.EnumerateArray().Select(x => x.GetInt32() / 256.0));

        Assert.Equal(expected, Sobol.Points(Sobol.MostDimensions, seed: null).Take(256).SelectMany(point => point));
    }

    [Fact]
    public void Sobol_begins_with_the_points_that_Joe_and_Kuo_print()
    {
        // The ten points in three dimensions that accompany their direction numbers.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];

        Assert.Equal(expected, Sobol.Points(3, seed: null).Take(10));
    }

    [Fact]
    public void Scrambled_Sobol_keeps_one_point_in_each_elementary_interval() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 8]).Sample((seed, m) =>
        {
            // The first two dimensions are a (0, m, 2)-net: any 2^a by 2^(m − a) boxes hold one of 2^m points each.
            var points = Sobol.Points(21, seed).Take(1 << m).ToArray();
            for (var a = 0; a <= m; a++)
            {
                var boxes = points.Select(x => ((int)(x[0] * (1 << a)), (int)(x[1] * (1 << (m - a)))));
                Assert.Equal(points.Length, boxes.Distinct().Count());
            }

            for (var d = 0; d < 21; d++)
            {
                Assert.Equal(points.Length, points.Select(x => (int)(x[d] * points.Length)).Distinct().Count());
            }
        }, iter: 100);

    [Fact]
    public void Scrambled_Sobol_is_far_more_even_than_chance_for_every_seed()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var sobol = Discrepancy([.. Sobol.Points(3, seed).Take(256)]);
            var random = Discrepancy([.. UnitPoints.Random(3, seed).Take(256)]);
            Assert.True(sobol < random / 2, $"seed {seed}: {sobol} against {random}");
        }
    }

    [Fact]
    public void Latin_hypercube_visits_every_stratum_of_every_parameter_once() =>
        Gen.Select(Gen.Int[1, 60], Gen.ULong).Sample((trials, seed) =>
        {
            var space = new ParameterSpace().Double("a", -5, 10, 2).Log("b", 0.01, 100, 2);
            var result = OptimizationProblem.ForFunction(space, p => p["a"], Objective.Maximize("value")).LatinHypercube(trials, new SearchOptions { Seed = seed });

            Assert.Equal(Enumerable.Range(0, trials), result["a"].Select(a => (int)((a + 5) / 15 * trials)).Order());
            Assert.Equal(Enumerable.Range(0, trials), result["b"].Select(b => (int)(Math.Log(b / 0.01) / Math.Log(10_000) * trials)).Order());
        }, iter: 200);

    [Fact]
    public void Every_search_keeps_to_the_constraints_and_tries_no_point_twice() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 40]).Sample((seed, trials) =>
        {
            var space = new ParameterSpace().Int("fast", 2, 20).Int("slow", 5, 60, 5).Choice("kind", "sma", "ema")
                .Double("stop", 0.01, 0.1, 4).OnlyWhen(p => p.Choice("kind") == "ema").Where(p => p.Int("fast") < p.Int("slow"));
            var problem = OptimizationProblem.ForFunction(space, p => [p["fast"], p["slow"]], Objective.Maximize("x"), Objective.Minimize("y"));
            var options = new SearchOptions { Seed = seed };
            OptimizationResult[] results =
            [
                problem.Random(trials, options), problem.LatinHypercube(trials, options), problem.Sobol(trials, options),
                problem.Tpe(new TpeOptions { Trials = trials, Startup = 5 }, options),
                problem.Nsga2(new Nsga2Options { Population = 4, Generations = 3 }, options),
            ];
            foreach (var result in results)
            {
                Assert.Equal(result.Summary.Planned, result.Count);
                Assert.All(Enumerable.Range(0, result.Count), i => Assert.True(result["fast"][i] < result["slow"][i] && double.IsNaN(result["stop"][i]) == (result["kind"][i] == 0)));
                Assert.Equal(result.Count, Enumerable.Range(0, result.Count).Select(i => result[i].Parameters.Key()).Distinct().Count());
            }
        }, iter: 30);

    [Fact]
    public void A_space_with_fewer_points_is_tried_out_by_each_search()
    {
        var problem = OptimizationProblem.ForFunction(new ParameterSpace().Int("a", 1, 3).Int("b", 1, 3), p => p["a"] - p["b"], Objective.Maximize("value"));

        Assert.Equal(9, problem.Random(50).Count);
        Assert.Equal(9, problem.LatinHypercube(50).Count);
        Assert.Equal(9, problem.Sobol(50).Count);
        Assert.Equal(9, problem.Tpe(new TpeOptions { Trials = 50, Startup = 4 }).Count);
        Assert.Equal(9, problem.Nsga2(new Nsga2Options { Population = 4, Generations = 50 }).Count);
    }

    [Fact]
    public void The_seed_says_what_is_tried_and_the_threads_do_not()
    {
        var space = new ParameterSpace().Double("x", -5, 10, 2).Double("y", 0, 15, 2);
        var problem = OptimizationProblem.ForFunction(space, p => p["x"] * p["y"], Objective.Minimize("value"));
        Func<SearchOptions, OptimizationResult>[] searches =
        [
            o => problem.Random(40, o), o => problem.LatinHypercube(40, o), o => problem.Sobol(40, o), o => problem.Tpe(new TpeOptions { Trials = 60 }, o),
            o => problem.Nsga2(new Nsga2Options { Population = 12, Generations = 5 }, o),
        ];
        foreach (var search in searches)
        {
            var one = search(new SearchOptions { Seed = 7, Threads = 1 });
            var many = search(new SearchOptions { Seed = 7, Threads = 5 });
            Assert.Equal(one["x"], many["x"]);
            Assert.Equal(one["value"], many["value"]);
            Assert.NotEqual(one["x"], search(new SearchOptions { Seed = 8 })["x"]);
            Assert.Contains("seed 7", one.Summary.ToString());
        }
    }

    /// <summary>L2 star discrepancy by Warnock's formula (1972).</summary>
    private static double Discrepancy(double[][] points)
    {
        var n = points.Length;
        var single = points.Sum(x => x.Aggregate(1.0, (product, u) => product * (1 - (u * u)) / 2));
        var pairs = points.Sum(x => points.Sum(y => x.Zip(y).Aggregate(1.0, (product, u) => product * (1 - Math.Max(u.First, u.Second)))));
        return Math.Sqrt(Math.Pow(3, -points[0].Length) - (2.0 / n * single) + (pairs / n / n));
    }
}
