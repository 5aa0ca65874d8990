namespace AlgoAcademy.Research;

/// <summary>The most likely Hawkes process of events.</summary>
/// <param name="Model">The process.</param>
/// <param name="Fit">Estimates with standard errors: decay, then for each type mu and its row of alpha; errors NaN for those at zero.</param>
public sealed record HawkesFit(HawkesModel Model, LikelihoodFit Fit)
{
    private const int MostTypes = 3;

    /// <summary>
    /// Fits by maximum likelihood (Ozaki 1979). For a given β the likelihood is concave and is climbed by expectation and maximization (Veen and Schoenberg
    /// 2008) from several β; the best is the start of the search over all parameters.
    /// </summary>
    /// <param name="events">At least 20, of one to three types, each of them at least 5 times.</param>
    /// <exception cref="ArgumentException">Too few events, or more than three types.</exception>
    public static HawkesFit Of(HawkesEvents events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var types = events.Count == 0 ? 0 : events.Kind.Max() + 1;
        if (events.Count < 20 || types > MostTypes || Enumerable.Range(0, types).Any(type => events.CountOf(type) < 5))
            throw new ArgumentException($"events must be at least 20 of one to {MostTypes} types, 5 or more of each; were {events}.", nameof(events));
        var rate = events.Count / events.Horizon;
        var start = new[] { 0.1, 0.4, 1.5, 5, 20 }.Select(times => HawkesStart.Climb(events, types, rate * times)).MaxBy(at => Height(events, types, at))!;
        string[] names = ["decay", .. Enumerable.Range(0, types).SelectMany(i => (string[])[Name("mu", types, i), .. Enumerable.Range(0, types).Select(j => types == 1 ? "alpha" : $"alpha[{i},{j}]")])];
        var fit = MaximumLikelihood.Fit(at => Height(events, types, at), start, names, events.Count);
        return new HawkesFit(ModelAt(types, fit.Estimates), fit);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Model}; {Fit}";

    private static HawkesModel ModelAt(int types, double[] at) => new(
        [.. Enumerable.Range(0, types).Select(i => at[1 + (i * (types + 1))])],
        [.. Enumerable.Range(0, types).Select(i => at[(2 + (i * (types + 1)))..(2 + (i * (types + 1)) + types)])], at[0]);

    private static double Height(HawkesEvents events, int types, double[] at) =>
        at[0] > 0 && at.All(static value => value is >= 0 and < 1e12) && at.Skip(1).Any(static value => value > 0) && at[1] > 0 ? ModelAt(types, at).LogLikelihood(events) : double.NaN;

    private static string Name(string name, int types, int type) => types == 1 ? name : $"{name}[{type}]";
}
