namespace AlgoAcademy.Research;

public sealed partial class HawkesModel
{
    private const double MostEvents = 2e7;

    /// <summary>
    /// Simulates by thinning (Ogata 1981): the rate only falls until the next event, so points at the rate of now are kept with the share that the rate has
    /// fallen to. Begins at 0 without a past.
    /// </summary>
    /// <param name="seed">The same seed gives the same events on every machine.</param>
    /// <param name="horizon">T, above zero.</param>
    /// <exception cref="ArgumentException">A branching ratio of 1 or more (it would explode), or more than 2e7 events to be expected.</exception>
    public HawkesEvents Simulate(ulong seed, double horizon)
    {
        RequireFinite(horizon);
        var rng = new Rng(seed);
        List<double> times = [];
        List<int> types = [];
        var (excess, time) = (new double[Types], 0.0);
        var bound = _baselines.Sum();
        while (true)
        {
            var wait = rng.NextExponential() / bound;
            if (time + wait > horizon)
                return new HawkesEvents(times, horizon, types);
            if (time + wait <= time)
                continue; // a wait too short for the clock: drawn again, once in 10¹⁵

            time += wait;
            var left = PortableMath.Exp(-Math.Min(Decay * wait, 700));
            for (var i = 0; i < excess.Length; i++)
                excess[i] *= left;
            var total = _baselines.Sum() + excess.Sum();
            var mark = rng.NextUniform() * bound;
            if (mark < total)
            {
                var type = 0;
                for (mark -= _baselines[0] + excess[0]; mark >= 0 && type < Types - 1; mark -= _baselines[type] + excess[type])
                    type++;
                times.Add(time);
                types.Add(type);
                for (var i = 0; i < excess.Length; i++)
                    total += Raise(excess, i, type);
            }

            bound = total;
        }
    }

    /// <summary>
    /// The same law by families (Hawkes and Oakes 1974): immigrants come at the baselines, each event of type j has Poisson(αᵢⱼ/β) children of type i after
    /// exponential times of rate β. Another method, and it knows who descends from whom.
    /// </summary>
    /// <param name="seed">The same seed gives the same events on every machine.</param>
    /// <param name="horizon">T, above zero.</param>
    /// <returns>The events, and for each the row of its parent or −1 for an immigrant.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Simulate"/>.</exception>
    public (HawkesEvents Events, int[] Parents) SimulateFamilies(ulong seed, double horizon)
    {
        RequireFinite(horizon);
        var rng = new Rng(seed);
        List<(double Time, int Type, int Parent)> born = [];
        for (var type = 0; type < Types; type++)
        {
            for (var immigrants = PoissonDraw.Next(rng, _baselines[type] * horizon); immigrants > 0; immigrants--)
                born.Add((horizon * (1 - rng.NextUniform()), type, -1));
        }

        for (var parent = 0; parent < born.Count; parent++)
        {
            for (var type = 0; type < Types; type++)
            {
                for (var children = PoissonDraw.Next(rng, _excitations[type][born[parent].Type] / Decay); children > 0; children--)
                {
                    var at = born[parent].Time + (rng.NextExponential() / Decay);
                    if (at <= horizon)
                        born.Add((at, type, parent));
                }
            }
        }

        int[] order = [.. Enumerable.Range(0, born.Count).OrderBy(i => born[i].Time)];
        var rows = new int[order.Length];
        for (var row = 0; row < order.Length; row++)
            rows[order[row]] = row;
        return (new HawkesEvents([.. order.Select(i => born[i].Time)], horizon, [.. order.Select(i => born[i].Type)]),
            [.. order.Select(i => born[i].Parent is var parent and >= 0 ? rows[parent] : -1)]);
    }

    private double Raise(double[] excess, int type, int by)
    {
        excess[type] += _excitations[type][by];
        return _excitations[type][by];
    }

    private void RequireFinite(double horizon)
    {
        OptionRules.Require(OptionRules.Positive(horizon), nameof(horizon));
        if (!(BranchingRatio < 1))
            throw new ArgumentException(FormattableString.Invariant($"The branching ratio must be below 1 to simulate; was {BranchingRatio:G6}: each event would bring about one or more, without end."), nameof(horizon));
        if (!(MeanRates().Sum() * horizon <= MostEvents))
            throw new ArgumentException(FormattableString.Invariant($"horizon must give at most {MostEvents:G} events; {horizon} gives {MeanRates().Sum() * horizon:G4} on the mean."), nameof(horizon));
    }
}
