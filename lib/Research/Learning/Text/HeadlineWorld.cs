namespace AlgoAcademy.Research;

/// <summary>
/// Headlines whose meaning is known, and prices that follow it with a known decay: what lesson 22 measures its readers against, because no
/// news corpus with a license to ship exists. It teaches method, not the value of news.
/// </summary>
public sealed class HeadlineWorld
{
    private HeadlineWorld(HeadlineOptions truth, IReadOnlyList<Headline> headlines, BarSeries bars) => (Truth, Headlines, Bars) = (truth, headlines, bars);

    /// <summary>The parameters that made it.</summary>
    public HeadlineOptions Truth { get; }

    /// <summary>The headlines, oldest first.</summary>
    public IReadOnlyList<Headline> Headlines { get; }

    /// <summary>Prices that react to them.</summary>
    public BarSeries Bars { get; }

    /// <summary>
    /// Headlines spread evenly over the bars; log return to bar t = σ z + (1 − decay) p[t], p[t] = decay p[t−1] + impact · mean polarity of the
    /// headlines that became known at the close of t − 1: the whole of an impact arrives in the end.
    /// </summary>
    /// <param name="seed">The same seed gives the same world on every machine.</param>
    /// <param name="options">Numbers, shares, impact and decay.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static HeadlineWorld Simulate(ulong seed, HeadlineOptions? options = null)
    {
        options ??= new HeadlineOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        Headline[] headlines = [.. Enumerable.Range(0, options.Count).Select(i => HeadlinePhrases.Write((int)((long)i * options.Bars / options.Count), options, rng))];
        return new HeadlineWorld(options, headlines, Prices(headlines, options, rng));
    }

    /// <summary>
    /// A daily signal of scores: the mean score of the headlines of the bar before, known at the close of each bar; it fades by the decay, and
    /// is scaled to at most 1 by tanh.
    /// </summary>
    /// <param name="score">Of a text; positive is good news.</param>
    /// <param name="decay">Share of yesterday's signal that is kept, 0 to below 1.</param>
    /// <exception cref="ArgumentException">The decay is out of range, or a score is not finite.</exception>
    public Signal ToSignal(Func<string, double> score, double decay = 0.5)
    {
        ArgumentNullException.ThrowIfNull(score);
        OptionRules.Require(OptionRules.Within(decay, 0, 1 - 1e-9), nameof(decay));
        var daily = Means(headline => score(headline.Text));
        var exposure = new double[Bars.Count];
        var level = 0.0;
        for (var t = 0; t < exposure.Length; t++)
        {
            level = (decay * level) + ((1 - decay) * daily[t]);
            exposure[t] = double.IsFinite(level) ? Math.Tanh(level) : throw new ArgumentException("The score of a text must be a finite number; one was not.", nameof(score));
        }

        return new Signal(new Series("news", Bars.Axis, exposure));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Headlines.Count} headlines over {Bars.Count} bars, impact {Truth.Impact * 100:F2} % with decay {Truth.Decay:F2}");

    // Headlines of bar t − 1 are known at the close of t.
    private double[] Means(Func<Headline, double> value) => Means(Headlines, Bars.Count, value);

    private static double[] Means(IReadOnlyList<Headline> headlines, int bars, Func<Headline, double> value)
    {
        var means = new double[bars];
        foreach (var day in headlines.GroupBy(headline => headline.Bar).Where(day => day.Key + 1 < bars))
        {
            means[day.Key + 1] = day.Average(value);
        }

        return means;
    }

    private static BarSeries Prices(Headline[] headlines, HeadlineOptions options, Rng rng)
    {
        var news = Means(headlines, options.Bars, headline => headline.Polarity);
        var close = new double[options.Bars];
        close[0] = 100;
        var pending = 0.0;
        for (var t = 1; t < close.Length; t++)
        {
            pending = (options.Decay * pending) + (options.Impact * news[t - 1]);
            close[t] = close[t - 1] * PortableMath.Exp((options.Volatility * rng.NextGaussian()) + ((1 - options.Decay) * pending));
        }

        return SimulatedBars.From("news world", new PathOptions { Count = options.Bars }, close);
    }
}
