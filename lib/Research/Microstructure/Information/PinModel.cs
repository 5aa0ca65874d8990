using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Probability of informed trading from daily counts of buys and sells (Easley, Kiefer, O'Hara and Paperman 1996). Taught in lesson 06.
/// </summary>
/// <remarks>
/// The likelihood of a day, α(1−δ) news good + αδ news bad + (1−α) none, is written relative to its largest term (Lin and Ke 2011, equation 7): products of
/// Poisson probabilities of thousands of trades under- and overflow otherwise, and estimates that avoid that by chance are biased.
/// </remarks>
public static class PinModel
{
    private const int MostDays = 100_000;

    /// <summary>ln L of counts, the factorials included, so that it can be compared with other models.</summary>
    /// <param name="parameters">Of the model.</param>
    /// <param name="buys">Buys of each day, zero or more.</param>
    /// <param name="sells">Sells of each day.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a count out of range, or a parameter out of range.</exception>
    public static double LogLikelihood(PinParameters parameters, IReadOnlyList<double> buys, IReadOnlyList<double> sells)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        OptionRules.Require(parameters.Faults(), nameof(parameters));
        var (b, s) = Counts(buys, sells, 1);
        return Kernel(parameters, b, s) - b.Concat(s).Sum(static count => SpecialFunctions.GammaLn(count + 1));
    }

    /// <summary>
    /// The most likely parameters: climbed from a grid of starts (Yan and Zhang 2012), because the likelihood is flat and has several hills.
    /// Estimates: alpha, delta, pin, buyers, sellers; errors NaN for those at an edge (no bad news in the sample, say).
    /// </summary>
    /// <param name="buys">Buys of each day; 60 days are usual, at least 20.</param>
    /// <param name="sells">Sells of each day.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, fewer than 20 days, a count out of range, or no buy or no sell at all.</exception>
    public static PinFit Fit(IReadOnlyList<double> buys, IReadOnlyList<double> sells)
    {
        var (b, s) = Counts(buys, sells, 20);
        if (!(b.Sum() > 0 && s.Sum() > 0))
            throw new ArgumentException("There must be at least one buy and one sell.", nameof(buys));
        double Height(double[] at) => Of(at) is { } parameters ? Kernel(parameters, b, s) : double.NaN;
        var fits = Starts(b.Average(), s.Average()).OrderByDescending(Height).Take(4)
            .Select(from => MaximumLikelihood.Fit(Height, from, ["alpha", "delta", "pin", "buyers", "sellers"], b.Length));
        var best = fits.MaxBy(static fit => fit.LogLikelihood)!;
        var found = Of(best.Estimates)!;
        return new PinFit(found, best with { LogLikelihood = LogLikelihood(found, b, s) });
    }

    /// <summary>Parameters from (α, δ, PIN, ε, ε); null outside what is allowed. PIN in the place of μ, so that its error comes with it.</summary>
    private static PinParameters? Of(double[] at)
    {
        if (!(at[0] is > 1e-6 and <= 1 && at[1] is >= 0 and <= 1 && at[2] is >= 0 and < 0.999 && at[3] > 1e-9 && at[4] > 1e-9))
            return null;
        var informed = at[2] * (at[3] + at[4]) / (at[0] * (1 - at[2]));
        return new PinParameters { News = at[0], BadNews = at[1], Informed = informed, Buyers = at[3], Sellers = at[4] };
    }

    // Mean buys are ε + α(1 − δ)μ, mean sells ε + αδμ: for each α, δ and share of the informed in the buys the rest follows.
    private static IEnumerable<double[]> Starts(double buys, double sells) =>
        from news in (double[])[0.15, 0.35, 0.6, 0.85]
        from bad in (double[])[0.2, 0.5, 0.8]
        from share in (double[])[0.05, 0.2, 0.4]
        let informed = share * (buys + sells) / news
        let buyers = Math.Max(buys - (news * (1 - bad) * informed), 0.05 * buys)
        let sellers = Math.Max(sells - (news * bad * informed), 0.05 * sells)
        select (double[])[news, bad, news * informed / ((news * informed) + buyers + sellers), buyers, sellers];

    private static double Kernel(PinParameters p, double[] buys, double[] sells)
    {
        double logBuys = Math.Log(p.Buyers), logSells = Math.Log(p.Sellers), moreBuys = Log1P(p.Informed / p.Buyers), moreSells = Log1P(p.Informed / p.Sellers);
        double good = Math.Log(p.News * (1 - p.BadNews)) - p.Informed, bad = Math.Log(p.News * p.BadNews) - p.Informed, none = Math.Log(1 - p.News);
        var sum = 0.0;
        for (var day = 0; day < buys.Length; day++)
        {
            // Logarithms of the three terms, relative to a day without news.
            double up = good + (buys[day] * moreBuys), down = bad + (sells[day] * moreSells);
            var largest = Math.Max(none, Math.Max(up, down));
            sum += (buys[day] * logBuys) + (sells[day] * logSells) - p.Buyers - p.Sellers
                + largest + Math.Log(Math.Exp(up - largest) + Math.Exp(down - largest) + Math.Exp(none - largest));
        }

        return sum;
    }

    private static double Log1P(double x) => SpecialFunctions.Log1p(x);

    private static (double[] Buys, double[] Sells) Counts(IReadOnlyList<double> buys, IReadOnlyList<double> sells, int least)
    {
        double[] b = TapeColumn.Finite(buys, least), s = TapeColumn.Finite(sells);
        TapeColumn.RequireAligned(b, s, nameof(buys), nameof(sells));
        if (b.Length > MostDays || Array.Exists([.. b, .. s], static count => count < 0 || count > 1e9 || count != Math.Floor(count)))
            throw new ArgumentException($"buys and sells must be whole numbers from 0 to 1e9, of at most {MostDays} days.", nameof(buys));
        return (b, s);
    }
}
