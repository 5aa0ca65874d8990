namespace AlgoAcademy.Research;

/// <summary>
/// Why there is a spread without any cost: the ask is what the asset is worth if the next trade is a buy, the bid if it is a sell (Glosten and Milgrom 1985).
/// Value is low or high; a share μ of traders knows which, the others toss a coin. Taught in lesson 06.
/// </summary>
public sealed record GlostenMilgrom
{
    /// <summary>Worth with bad news, price units.</summary>
    public double Low { get; init; } = 99;

    /// <summary>Worth with good news, above <see cref="Low"/>.</summary>
    public double High { get; init; } = 101;

    /// <summary>μ, share of informed traders, 0 to 1.</summary>
    public double Informed { get; init; } = 0.2;

    /// <summary>Ask = E[V | buy].</summary>
    /// <param name="belief">Probability of the high value before the trade, 0 to 1.</param>
    /// <exception cref="ArgumentException">A belief or a parameter out of range.</exception>
    public double Ask(double belief) => Worth(AfterBuy(belief));

    /// <summary>Bid = E[V | sell].</summary>
    /// <param name="belief">Probability of the high value before the trade, 0 to 1.</param>
    /// <exception cref="ArgumentException">A belief or a parameter out of range.</exception>
    public double Bid(double belief) => Worth(AfterSell(belief));

    /// <summary>Probability of the high value after a buy, by Bayes' rule; stays 0 and 1 where it was.</summary>
    /// <param name="belief">Before it.</param>
    /// <exception cref="ArgumentException">A belief or a parameter out of range.</exception>
    public double AfterBuy(double belief) => Bayes(belief, (1 + Informed) / 2, (1 - Informed) / 2);

    /// <summary>Probability of the high value after a sell.</summary>
    /// <param name="belief">Before it.</param>
    /// <exception cref="ArgumentException">A belief or a parameter out of range.</exception>
    public double AfterSell(double belief) => Bayes(belief, (1 - Informed) / 2, (1 + Informed) / 2);

    /// <summary>One trader after another, each trading one unit at the quotes; beliefs are updated after each trade.</summary>
    /// <param name="seed">The same seed gives the same trades on every machine.</param>
    /// <param name="trades">Number of trades, 1 to a million.</param>
    /// <param name="prior">Probability of the high value, which the true value is drawn with; 0 to 1.</param>
    /// <exception cref="ArgumentException">An argument or a parameter out of range.</exception>
    public GlostenMilgromPath Simulate(ulong seed, int trades, double prior = 0.5)
    {
        OptionRules.Require([.. Faults(prior), .. OptionRules.Within(trades, 1, 1_000_000)], nameof(trades));
        var rng = new Rng(seed);
        var isHigh = rng.NextUniform() < prior;
        var (bids, asks, signs, informed, beliefs) = (new double[trades], new double[trades], new double[trades], new bool[trades], new double[trades + 1]);
        beliefs[0] = prior;
        for (var t = 0; t < trades; t++)
        {
            (bids[t], asks[t]) = (Bid(beliefs[t]), Ask(beliefs[t]));
            informed[t] = rng.NextUniform() < Informed;
            signs[t] = informed[t] ? (isHigh ? 1 : -1) : rng.NextUniform() < 0.5 ? 1 : -1;
            beliefs[t + 1] = signs[t] > 0 ? AfterBuy(beliefs[t]) : AfterSell(beliefs[t]);
        }

        return new GlostenMilgromPath
        {
            Value = isHigh ? High : Low,
            Bids = [.. bids],
            Asks = [.. asks],
            Signs = [.. signs],
            Prices = [.. signs.Select((sign, t) => sign > 0 ? asks[t] : bids[t])],
            IsInformed = [.. informed],
            Beliefs = [.. beliefs],
            Truth = this,
        };
    }

    private double Worth(double belief) => Low + (belief * (High - Low));

    private double Bayes(double belief, double ifHigh, double ifLow)
    {
        OptionRules.Require(Faults(belief), nameof(belief));
        var all = (belief * ifHigh) + ((1 - belief) * ifLow);
        return all > 0 ? belief * ifHigh / all : belief;
    }

    private IEnumerable<string> Faults(double belief) =>
    [
        .. OptionRules.Within(belief, 0, 1), .. OptionRules.Within(Informed, 0, 1), .. OptionRules.Within(Low, 0, 1e12),
        .. High > Low && High <= 1e12 ? Array.Empty<string>() : [FormattableString.Invariant($"High must be above Low ({Low}), at most 1e12; was {High}.")],
    ];
}
