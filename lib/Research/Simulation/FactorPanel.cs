namespace AlgoAcademy.Research;

/// <summary>
/// Stocks with features whose power to predict is known (Grinold 1989): the panel on which selection, combination and
/// validation are tried against the truth.
/// </summary>
public sealed class FactorPanel
{
    private FactorPanel(FactorPanelOptions truth, FactorPanelPaths paths)
    {
        Truth = truth;
        var axis = truth.Axis();
        Features = [.. Enumerable.Range(0, paths.Features.Length).Select(k => k < truth.InformationCoefficients.Count
            ? FormattableString.Invariant($"feature {k + 1}") : FormattableString.Invariant($"null {k + 1 - truth.InformationCoefficients.Count}"))];
        Names = [.. Enumerable.Range(1, truth.Stocks).Select(i => FormattableString.Invariant($"S{i:000}"))];
        Prices = [.. paths.Prices.Select((values, i) => new Series(Names[i], axis, values))];
        Values = [.. paths.Features.Select((stocks, k) => (IReadOnlyList<Series>)[.. stocks.Select((values, i) => new Series($"{Features[k]} of {Names[i]}", axis, values))])];
        Market = new Series("true market return", axis, paths.Market);
        Betas = paths.Betas;
    }

    /// <summary>The parameters that made it.</summary>
    public FactorPanelOptions Truth { get; }

    /// <summary>Names of the stocks.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Names of the features: those that predict first, then the null features.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Closing prices, one series a stock; NaN after a delisting.</summary>
    public IReadOnlyList<Series> Prices { get; }

    /// <summary>Values[k][i][t]: feature k of stock i, standard normal, known at the close of bar t.</summary>
    public IReadOnlyList<IReadOnlyList<Series>> Values { get; }

    /// <summary>The common log return of each bar.</summary>
    public Series Market { get; }

    /// <summary>True exposure of each stock to the market, 0.6 to 1.4.</summary>
    public IReadOnlyList<double> Betas { get; }

    /// <summary>
    /// log return of stock i to bar t = βᵢ m[t] + s (Σ ICₖ fₖᵢ[t−1] + √(1 − Σ IC²) z) + change of the temporary part, s the residual
    /// volatility of a bar; features are AR(1) of variance one.
    /// </summary>
    /// <param name="seed">The same seed gives the same panel on every machine.</param>
    /// <param name="options">Stocks, features, volatilities, delistings, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static FactorPanel Simulate(ulong seed, FactorPanelOptions? options = null)
    {
        options ??= new FactorPanelOptions();
        OptionRules.Require(options.Faults());
        return new FactorPanel(options, new FactorPanelPaths(new Rng(seed), options));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"panel of {Names.Count} stocks over {Market.Count} bars, {Truth.InformationCoefficients.Count} features that predict (IC {string.Join(", ", Truth.InformationCoefficients.Select(ic => ic.ToString("G3", System.Globalization.CultureInfo.InvariantCulture)))}), {Truth.NullFeatures} that do not");
}
