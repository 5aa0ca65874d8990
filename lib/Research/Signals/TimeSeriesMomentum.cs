namespace AlgoAcademy.Research;

/// <summary>
/// Time-series momentum (Moskowitz, Ooi and Pedersen 2012, equation 5): long after a rise and short after a fall over the
/// look-back, sized so that each position is expected to be as volatile as the target.
/// </summary>
/// <remarks>
/// The paper holds dozens of futures at 40 % each and changes positions once a month; <see cref="Signal.Monthly"/> does
/// that. Taught in lesson 27.
/// </remarks>
public static class TimeSeriesMomentum
{
    /// <summary>
    /// exposure[t] = sign(close[t] / close[t−L] − 1) · min(target / σ[t], cap), all known at the close of t; NaN through the
    /// warm-up, 0 when the trailing return is exactly 0, the cap when σ is 0.
    /// </summary>
    /// <param name="bars">One market.</param>
    /// <param name="options">Look-back, volatility target and estimator, cap; the paper's by default, with a cap.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static Signal Of(BarSeries bars, TimeSeriesMomentumOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        options ??= new TimeSeriesMomentumOptions();
        OptionRules.Require(options.Faults());
        var trailing = bars.Close.Roc(options.Lookback).Values.AsSpan();
        var volatility = bars.Returns().EwmaVolatility(options.CenterOfMass).Values.AsSpan();
        var exposure = new double[bars.Count];
        for (var t = 0; t < exposure.Length; t++)
        {
            var size = Math.Min(options.VolatilityTarget / volatility[t], options.MaxExposure);
            exposure[t] = trailing[t] > 0 ? size : trailing[t] < 0 ? -size : trailing[t] == 0 ? 0 * size : double.NaN;
        }

        var name = FormattableString.Invariant($"TSMOM {options.Lookback}");
        return new Signal(new Series(name, bars.Axis, exposure), options.MaxExposure);
    }
}
