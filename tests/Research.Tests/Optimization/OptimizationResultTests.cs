using CsCheck;

namespace AlgoAcademy.Research.Tests.Optimization;

public class OptimizationResultTests
{
    [Fact]
    public void Undefined_values_rank_below_every_number_and_equals_keep_their_order()
    {
        var result = Of([double.NaN, 2, 5, 5, -1], Objective.Maximize("value"));

        Assert.Equal([2, 3, 1, 4, 0], result.Top(9).Select(trial => trial.Index));
        Assert.Equal(5, result.Best.Value);
        Assert.Equal([4, 1, 2, 3, 0], Of([double.NaN, 2, 5, 5, -1], Objective.Minimize("value")).Top(5).Select(trial => trial.Index));
    }

    [Fact]
    public void Frame_has_a_row_a_trial_and_choices_by_name()
    {
        var space = new ParameterSpace().Choice("kind", "sma", "ema").Int("n", 1, 2);
        var frame = OptimizationProblem.ForFunction(space, p => p["n"], Objective.Maximize("value")).Grid().ToFrame();

        Assert.Equal((4, 3), (frame.RowCount, frame.ColumnCount));
        Assert.Equal(["sma", "sma", "ema", "ema"], frame.GetColumn<string>("kind").Values);
        Assert.Equal([1.0, 2, 1, 2], frame.GetColumn<double>("value").Values);
    }

    [Fact]
    public void Heat_map_shows_the_best_over_the_other_parameters_and_leaves_out_what_was_not_tried()
    {
        var space = new ParameterSpace().Int("x", 1, 3).Int("y", 1, 2).Int("z", 0, 4).Where(p => p["x"] > 1 || p["y"] > 1);
        var map = OptimizationProblem.ForFunction(space, p => (10 * p["x"]) + (100 * p["y"]) + p["z"], Objective.Maximize("value")).Grid().HeatMap("x", "y");

        Assert.Equal([1.0, 2, 3], map.XValues);
        Assert.Equal([[double.NaN, 124, 134], [214, 224, 234]], map.Rows);
        Assert.Equal(["1", "2"], map.YLabels);
    }

    [Fact]
    public void Pareto_front_is_what_no_trial_dominates() =>
        Gen.Double[0, 3].Array[2].Array[1, 40].Sample(points =>
        {
            // Rounded, so that ties occur.
            var values = points.Select(point => point.Select(Math.Floor).ToArray()).ToArray();
            var space = new ParameterSpace().Int("row", 0, values.Length - 1);
            var result = OptimizationProblem.ForFunction(space, p => values[p.Int("row")], Objective.Minimize("risk"), Objective.Maximize("return")).Grid();

            bool Beats(double[] a, double[] b) => a[0] <= b[0] && a[1] >= b[1] && (a[0] < b[0] || a[1] > b[1]);
            var expected = Enumerable.Range(0, values.Length).Where(i => !values.Any(other => Beats(other, values[i])));
            Assert.Equal(expected, result.ParetoFront().Select(trial => trial.Index));
        });

    [Fact]
    public void Plateau_tells_a_lonely_peak_from_broad_ground()
    {
        // A spike of 10 at 3 with nothing beside it, and a hill of 5, 6, 5 around 8; one step of the grid is 1/9 > 0.1.
        double[] values = [0, 0, 10, 0, 0, 0, 5, 6, 5, 0];
        var plateau = Of(values, Objective.Maximize("value")).Plateau();

        Assert.Equal((2, 7), (plateau.Peak.Index, plateau.Center.Index));
        Assert.Equal((2, 2, 1), (plateau.Neighbors[2], plateau.Neighbors[7], plateau.Neighbors[0]));
        Assert.Equal(10.0 / 3, plateau.Mean[2], 12);
        Assert.Equal(16.0 / 3, plateau.Mean[7], 12);
        Assert.Equal((0.0, 5.0), (plateau.Worst[2], plateau.Worst[7]));

        // Mean 2.6, squares about it sum to 186 − 67.6 = 118.4, over 9: 13.1556, its root 3.62706; 6.66667 / 3.62706.
        Assert.Equal(1.83804, plateau.Sharpness, 5);
    }

    [Fact]
    public void Neighbors_are_those_within_reach_in_every_parameter_and_equal_in_choices() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8], Gen.Double[0, 0.6]).Sample((a, b, reach) =>
        {
            var space = new ParameterSpace().Int("a", 0, a).Log("b", 1, 1 << b, b + 1).Choice("c", "p", "q");
            var result = OptimizationProblem.ForFunction(space, p => p["a"], Objective.Maximize("value")).Grid();
            var near = result.Plateau(reach).Neighbors;

            bool Within(double x, double y, int steps) => Math.Abs(x - y) / steps <= Math.Max(reach, 1.0 / steps) + 1e-9;
            for (var i = 0; i < result.Count; i++)
            {
                var expected = Enumerable.Range(0, result.Count).Count(j => Within(result["a"][i], result["a"][j], a)
                    && Within(Math.Log2(result["b"][i]), Math.Log2(result["b"][j]), b) && result["c"][i] == result["c"][j]);
                Assert.Equal(expected - 1, near[i]);
            }
        }, iter: 100);

    [Theory]
    [InlineData("no column", "There is no column 'slow'. Known: row, value.")]
    [InlineData("one parameter", "x and y must be two parameters; both were 'row'.")]
    [InlineData("no objective", "There is no objective 'Sharpe'. Known: value.")]
    public void Faults_say_what_is_known(string fault, string message)
    {
        var result = Of([1, 2], Objective.Maximize("value"));
        Action act = fault switch
        {
            "no column" => () => _ = result["slow"],
            "one parameter" => () => result.HeatMap("row", "row"),
            _ => () => OptimizationProblem.ForFunction(new ParameterSpace().Int("a", 1, 2).Int("b", 1, 2), _ => 1, Objective.Maximize("value")).Grid().HeatMap("a", "b", "Sharpe"),
        };

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    private static OptimizationResult Of(double[] values, Objective objective) =>
        OptimizationProblem.ForFunction(new ParameterSpace().Int("row", 0, values.Length - 1), p => values[p.Int("row")], objective).Grid();
}
