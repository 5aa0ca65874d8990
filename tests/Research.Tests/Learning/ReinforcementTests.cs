namespace AlgoAcademy.Research.Tests.Learning;

public class ReinforcementTests
{
    [Fact]
    public void Value_iteration_of_a_chain_is_exact()
    {
        // States 0 and 1 may stay (reward 1 and 2) or go on (reward 0 and 10); 2 is the end; γ = 0.9.
        // V(1) = max(2 / (1 − 0.9), 10) = 20 staying; V(0) = max(1 / 0.1, 0.9 · 20) = 18 going on.
        var chain = new DecisionProcess(3, 2, (state, action) => state == 2 ? [] : action == 0
            ? [new Transition(state, 1, state + 1)]
            : [new Transition(state + 1, 1, state == 0 ? 0 : 10)]);
        var policy = chain.Solve(0.9, 1e-13);
        Near.Equal([18, 20, 0], policy.Values, 1e-10);
        Assert.Equal([1, 0, -1], policy.Actions);
        Near.Equal([9, 10, 0], chain.Evaluate([1, 1, -1], 0.9), 1e-10);
    }

    [Fact]
    public void A_process_without_end_or_discount_says_so()
    {
        var endless = new DecisionProcess(1, 1, (_, _) => [new Transition(0, 1, 1)]);
        Assert.Contains("discount below 1", Assert.Throws<InvalidOperationException>(() => endless.Solve()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_risk_equal_slices_are_the_optimum()
    {
        // 12 lots in 4 periods of 3: 4 · 3² = 36.
        var problem = new LiquidationProblem { Lots = 12, Periods = 4, Risk = 0 };
        var policy = problem.Process().Solve();
        Assert.Equal([12, 9, 6, 3, 0], problem.Path(policy.Actions));
        Near.Equal(-36, policy.Values[12], 1e-12);
    }

    [Fact]
    public void Value_iteration_meets_the_closed_form_of_Almgren_and_Chriss()
    {
        // The closed form is a lower bound with lots that can be divided; 200 lots come within a thousandth of it, and no path beats it.
        var problem = new LiquidationProblem { Lots = 200, Periods = 6, Impact = 1, Risk = 0.5 };
        var policy = problem.Process().Solve();
        var optimum = problem.Optimum();
        Assert.InRange(-policy.Values[200] / problem.Cost(optimum), 1, 1.001);
        foreach (var (whole, exact) in problem.Path(policy.Actions).Zip(optimum))
        {
            Assert.InRange(whole - exact, -1, 1);
        }

        Near.Equal(-policy.Values[200], problem.Cost(problem.Path(policy.Actions)), 1e-12);
    }

    [Fact]
    public void The_closed_form_is_a_minimum()
    {
        var problem = new LiquidationProblem { Lots = 50, Periods = 5, Impact = 2, Risk = 0.7 };
        var best = problem.Optimum();
        for (var k = 1; k < 5; k++)
        {
            foreach (var shift in new[] { -0.1, 0.1 })
            {
                double[] other = [.. best];
                other[k] += shift;
                Assert.True(problem.Cost(other) > problem.Cost(best));
            }
        }
    }

    [Fact]
    public void One_update_is_that_of_the_lesson() => Assert.Equal(0.4, QLearning.Update(0, -1, 2, 0.5, 0.9), 12);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Q_learning_comes_within_five_percent_of_the_optimum(bool isDouble)
    {
        var problem = new LiquidationProblem { Lots = 6, Periods = 4, Impact = 1, Risk = 0.3, Noise = 0.5 };
        var process = problem.Process();
        var optimum = process.Solve().Values[process.Start];
        for (ulong seed = 1; seed <= 3; seed++)
        {
            var learned = QLearning.Learn(process, new() { Episodes = 50_000, Seed = seed, IsDouble = isDouble });
            var reached = process.Evaluate(learned.Actions)[process.Start];
            Assert.InRange(reached / optimum, 1 - 1e-12, 1.05);
            Assert.True(-reached <= problem.Cost([6, 4.5, 3, 1.5, 0]) * 1.05);
        }
    }

    [Fact]
    public void Policy_gradient_comes_within_five_percent_of_the_optimum()
    {
        var process = new LiquidationProblem { Lots = 4, Periods = 3, Impact = 1, Risk = 0.3, Noise = 0.5 }.Process();
        var optimum = process.Solve().Values[process.Start];
        for (ulong seed = 1; seed <= 3; seed++)
        {
            var learned = PolicyGradient.Learn(process, new() { Seed = seed });
            Assert.InRange(process.Evaluate(learned.Actions)[process.Start] / optimum, 1 - 1e-12, 1.05);
            Assert.Equal(1, learned.Probabilities(process.Start).Sum(), 12);
        }
    }

    [Fact]
    public void Gradient_of_the_log_policy_equals_differences()
    {
        double[] preferences = [0.3, -0.2, 0.9];
        double[] Policy(double[] at)
        {
            var raw = Array.ConvertAll(at, Math.Exp);
            return Array.ConvertAll(raw, value => value / raw.Sum());
        }

        var slopes = PolicyGradient.LogGradient(Policy(preferences), 1);
        for (var a = 0; a < 3; a++)
        {
            double[] above = [.. preferences], below = [.. preferences];
            above[a] += 1e-6;
            below[a] -= 1e-6;
            Assert.Equal((Math.Log(Policy(above)[1]) - Math.Log(Policy(below)[1])) / 2e-6, slopes[a], 8);
        }
    }

    [Fact]
    public void A_quoter_without_risk_quotes_one_over_k_and_with_risk_leans_against_its_inventory()
    {
        // δ e^(−kδ) is largest at 1 / k = 1. At the limit of 40 units the middle does not feel it.
        var calm = new QuotingProblem { Limit = 40, Risk = 0 };
        Assert.Equal((1, 1), calm.Quotes(calm.Process().Solve(0.9, 1e-10).Actions[40]));
        var wary = new QuotingProblem { Limit = 5, Risk = 0.05 };
        var actions = wary.Process().Solve(0.99, 1e-10).Actions;
        var (flat, rich, poor) = (wary.Quotes(actions[5]), wary.Quotes(actions[9]), wary.Quotes(actions[1]));
        Assert.Equal(flat.Bid, flat.Ask);
        Assert.True(rich.Ask < flat.Ask && rich.Bid >= flat.Bid, $"{rich} {flat}");
        Assert.Equal((rich.Bid, rich.Ask), (poor.Ask, poor.Bid));
    }

    [Fact]
    public void Differential_Sharpe_is_that_of_the_lesson()
    {
        Assert.Equal(0.659010, DifferentialSharpe.Of(0.001, 0.0002, 0.01), 6);
        Assert.Equal(0.913671, DifferentialSharpe.Of(0.001, 0.0001, 0.01), 6);
        Assert.Equal(double.NaN, DifferentialSharpe.Of(0.01, 0.0001, 0.01));
    }

    [Fact]
    public void Differential_Sharpe_is_the_slope_of_the_weighted_ratio()
    {
        // S(η) = A / √(B − A²) with A + η ΔA and B + η ΔB: its derivative at η = 0.
        double S(double eta) => (0.001 + (eta * 0.009)) / Math.Sqrt(0.0002 - (eta * 0.0001) - Math.Pow(0.001 + (eta * 0.009), 2));
        Near.Equal((S(1e-5) - S(-1e-5)) / 2e-5, DifferentialSharpe.Of(0.001, 0.0002, 0.01), 1e-6);
    }

    [Fact]
    public void Gradient_of_the_trader_equals_differences()
    {
        var rng = new Rng(9);
        (double[][], double[]) world = ([.. Enumerable.Range(0, 80).Select(_ => new[] { rng.NextGaussian(), rng.NextGaussian() })], [.. Enumerable.Range(0, 80).Select(_ => 0.01 * rng.NextGaussian())]);
        double[] weights = [0.4, -0.3, 0.5, 0.1];
        var gradient = RecurrentTrader.Climb(weights, world, 0.002).Gradient;
        for (var k = 0; k < weights.Length; k++)
        {
            double[] above = [.. weights], below = [.. weights];
            above[k] += 1e-6;
            below[k] -= 1e-6;
            Near.Equal((RecurrentTrader.Climb(above, world, 0.002).Sharpe - RecurrentTrader.Climb(below, world, 0.002).Sharpe) / 2e-6, gradient[k], 1e-5);
        }
    }

    [Fact]
    public void Turnover_falls_as_costs_rise()
    {
        var bars = Planted.World(4, 0.2, 800).Bars;
        var features = new FeatureSet().Add("return", some => some.Returns()).Add("week", some => some.Close.Roc(5)).Of(bars);
        double Turnover(double cost)
        {
            var positions = RecurrentTrader.Fit(features, bars.Returns(), new() { Cost = cost, Epochs = 200 }).Signal(features).Values.Where(double.IsFinite).ToArray();
            return positions.Zip(positions.Skip(1), (a, b) => Math.Abs(b - a)).Sum();
        }

        double[] turnovers = [.. new[] { 0, 0.0005, 0.001, 0.002 }.Select(Turnover)];
        Assert.Equal(turnovers.OrderDescending(), turnovers);
    }

    [Fact]
    public void On_noise_the_trader_earns_nothing_out_of_sample()
    {
        var total = 0.0;
        const int Worlds = 10;
        for (ulong seed = 1; seed <= Worlds; seed++)
        {
            var bars = GeometricBrownianMotion.Simulate(seed, 0, 0.2, new() { Count = 1000 });
            var features = new FeatureSet().Add("return", some => some.Returns()).Add("month", some => some.Close.Roc(20)).Of(bars);
            var trader = RecurrentTrader.Fit(features.Slice(0, 500), bars.Returns().Slice(0, 500), new() { Cost = 0, Epochs = 100 });
            var later = bars.Slice(500, 500);
            var returns = Backtest.Run(later, trader.Signal(features.Slice(500, 500)), Costs.None).Sharpe();
            total += returns * Math.Sqrt(500 / 252.0);
        }

        // Each is a t-statistic; the mean of ten has standard deviation 1 / √10.
        Assert.InRange(total / Worlds * Math.Sqrt(Worlds), -3, 3);
    }
}
