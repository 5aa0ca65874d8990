using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Simulated days of the market that PIN is a model of, with the truth: which days had news, and which.</summary>
/// <param name="Buys">Buys of each day.</param>
/// <param name="Sells">Sells of each day.</param>
/// <param name="News">+1 good news, −1 bad, 0 none: what nobody outside sees.</param>
/// <param name="Truth">The parameters.</param>
public sealed record EkopFlow(ImmutableArray<double> Buys, ImmutableArray<double> Sells, ImmutableArray<double> News, PinParameters Truth)
{
    /// <summary>Simulates: Poisson buys and sells, with μ more on the side of the news (Easley, Kiefer, O'Hara and Paperman 1996, section I).</summary>
    /// <param name="seed">The same seed gives the same days on every machine.</param>
    /// <param name="days">Number of days, 1 to 100,000.</param>
    /// <param name="parameters">Rates and probabilities; null for α = 0.4, δ = ½, μ = 80, ε = 60.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or more than 1e9 trades to be expected.</exception>
    public static EkopFlow Simulate(ulong seed, int days, PinParameters? parameters = null)
    {
        var p = parameters ?? new PinParameters();
        OptionRules.Require([.. p.Faults(), .. OptionRules.Within(days, 1, 100_000)], nameof(parameters));
        OptionRules.Require(OptionRules.Within(days * (p.Informed + p.Buyers + p.Sellers), 0, 1e9, "days × trades a day"), nameof(days));
        var rng = new Rng(seed);
        var (buys, sells, news) = (new double[days], new double[days], new double[days]);
        for (var day = 0; day < days; day++)
        {
            news[day] = rng.NextUniform() >= p.News ? 0 : rng.NextUniform() < p.BadNews ? -1 : 1;
            buys[day] = PoissonDraw.Next(rng, p.Buyers + (news[day] > 0 ? p.Informed : 0));
            sells[day] = PoissonDraw.Next(rng, p.Sellers + (news[day] < 0 ? p.Informed : 0));
        }

        return new EkopFlow([.. buys], [.. sells], [.. news], p);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Buys.Length} days, {News.Count(static news => news != 0)} with news; mean {Buys.Average():F1} buys, {Sells.Average():F1} sells; true PIN {Truth.Pin:F4}");
}
