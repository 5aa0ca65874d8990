using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Holds a portfolio near its weights: when the exposure of any instrument has left its weight by more than the band, all are
/// traded back to their weights at the next open, those that shrink first.
/// </summary>
public sealed class Rebalance : IStrategy
{
    private readonly ImmutableArray<double> _weights;
    private readonly double _band;

    /// <param name="weights">Position value / equity, one for each instrument.</param>
    /// <param name="band">Distance of an exposure from its weight that is left alone, 0 or more: 0.05 lets 60 % go from 55 to 65.</param>
    /// <exception cref="ArgumentException">No weights, one that is no number, or a negative band.</exception>
    public Rebalance(IEnumerable<double> weights, double band)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = [.. weights];
        _band = band;
        OptionRules.Require(
        [
            .. _weights.Length == 0 ? ["weights must not be empty: one for each instrument."] : (string[])[],
            .. _weights.SelectMany((weight, i) => OptionRules.Within(weight, -100, 100, $"weights[{i}]")),
            .. OptionRules.Within(band, 0, double.PositiveInfinity),
        ], nameof(weights));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are more or fewer instruments than weights.</exception>
    public void OnBar(StrategyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstrumentCount != _weights.Length)
        {
            throw new ArgumentException($"weights must be one for each instrument; were {_weights.Length} for {context.InstrumentCount}.", nameof(context));
        }

        var isOut = false;
        for (var i = 0; i < _weights.Length; i++)
        {
            isOut |= !(Math.Abs(context.Exposure(i) - _weights[i]) <= _band);
        }

        if (!isOut || context.OpenOrders.Any())
        {
            return;
        }

        foreach (var i in Enumerable.Range(0, _weights.Length).OrderBy(i => Math.Abs(_weights[i]) - Math.Abs(context.Exposure(i))))
        {
            context.Target(_weights[i], i);
        }
    }
}
