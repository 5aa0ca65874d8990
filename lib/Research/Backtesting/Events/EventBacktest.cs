namespace AlgoAcademy.Research;

/// <summary>
/// Runs a strategy through time, bar by bar, with orders of every kind: the second door to the same accounting as
/// <see cref="Backtest"/>, for rules that a column of target exposures cannot say.
/// </summary>
/// <remarks>
/// <para>
/// Each bar, in this order. (1) Interest, borrow fees and funding since the last close. (2) Orders whose time is over expire.
/// (3) The open: market orders, then whatever the open is at or beyond, oldest first; gaps fill at the open. (4) Inside the bar:
/// stops that high or low reach, at the stop; then limits, at the limit. A bar does not say whether its high or its low came
/// first, so of a stop and a limit that exclude each other the stop is taken. Closing orders of a bracket stand from the fill of
/// the entry on, within the same bar too, except that after an entry inside the bar the take-profit waits for the next. (5) The
/// close: positions are marked, the margin is looked at, trailing stops move. (6) The strategy is called; what it orders may
/// fill from the next bar on.
/// </para>
/// <para>
/// At each close cash + Σ quantity · close = equity, in the base currency. Rates of other currencies at an open are those of the
/// last close. When equity is zero or below the account is ruined: positions are closed at the next open, nothing is traded again.
/// </para>
/// </remarks>
public static class EventBacktest
{
    /// <summary>One instrument, fractional quantities, in the base currency.</summary>
    /// <exception cref="ArgumentException">No bars, or an option is out of range.</exception>
    public static EventResult Run(BarSeries bars, IStrategy strategy, EventOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        options ??= new EventOptions();
        return Run([new Instrument(bars) { Currency = options.BaseCurrency }], strategy, options);
    }

    /// <summary>Several instruments on one time axis.</summary>
    /// <exception cref="ArgumentException">No instruments or bars, different axes, a currency without rate, or an option is out of range.</exception>
    public static EventResult Run(IReadOnlyList<Instrument> instruments, IStrategy strategy, EventOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        ArgumentNullException.ThrowIfNull(strategy);
        options ??= new EventOptions();
        if (instruments.Count == 0)
        {
            throw new ArgumentException("instruments must not be empty: there is nothing to trade.", nameof(instruments));
        }

        OptionRules.Require([.. options.Faults(), .. instruments.SelectMany(instrument => instrument.Faults(options))], nameof(options));
        foreach (var instrument in instruments)
        {
            Backtest.RequireBars(instrument.Bars);
            instruments[0].Bars.Axis.RequireAlignedWith(instrument.Bars.Axis, $"{instruments[0].Bars.Symbol} and {instrument.Bars.Symbol}");
            if (instrument.Funding is { } funding)
            {
                instrument.Bars.Axis.RequireAlignedWith(funding.Axis, $"{instrument.Bars.Symbol} and its funding");
            }
        }

        foreach (var (currency, rate) in options.Rates)
        {
            instruments[0].Bars.Axis.RequireAlignedWith(rate.Axis, $"bars and the rate of {currency}");
            if (rate.Values.Any(value => !(value > 0)))
            {
                throw new ArgumentException($"Rates[\"{currency}\"] must be above zero at every bar.", nameof(options));
            }
        }

        var simulation = new Simulation(new Market(instruments, options), strategy, options);
        simulation.Run();
        return new EventResult(simulation);
    }
}
