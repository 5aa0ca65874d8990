namespace AlgoAcademy.Research;

/// <summary>What a fill costs beside the price of the bar.</summary>
internal sealed class FillPrices(Market market, EventOptions options)
{
    private readonly double _fixedShare = options.Slippage.FixedShare;
    private readonly SlippagePlan _slippage = options.Slippage;
    private readonly CommissionPlan _commission = options.Commission;

    /// <summary>Slippage of a fill that takes what stands in the book, a fraction of the price.</summary>
    public double Slip(int instrument, int bar, double units)
    {
        if (market.History is not { } all)
        {
            return _fixedShare;
        }

        var deviation = all[instrument].DeviationBefore(bar);
        var share = _fixedShare + (_slippage.VolatilityShare * deviation);
        if (_slippage.ImpactCoefficient > 0 && all[instrument].VolumeBefore(bar) is var volume and > 0)
        {
            share += _slippage.ImpactCoefficient * deviation * Math.Sqrt(units / volume);
        }

        // No sale brings less than nothing.
        return Math.Min(share, 0.99);
    }

    /// <summary>Commission in the currency of the instrument.</summary>
    public double Commission(double units, double price, bool waited, double tradedSoFar) => _commission.Of(units, price, waited, tradedSoFar);

    /// <summary>
    /// Units to trade at an open so that, costs paid, position value / equity is the target: ΔN = (w·E − N) / (1 ± w·k), with k
    /// the cost rate of that size. Costs that are not a share of the value are taken at the size they would have without costs.
    /// </summary>
    public double ToReach(double target, (int Instrument, int Bar) at, Portfolio portfolio)
    {
        var (i, bar) = at;
        var rateBar = Math.Max(bar - 1, 0);
        var (open, fx) = (market.Open[i][bar], market.RateAt(i, rateBar));
        var equity = portfolio.EquityAt(market.Open, bar, rateBar) / fx;
        if (equity <= 0 || target == 0)
        {
            return -portfolio.Quantity[i];
        }

        var gap = (target * equity) - (portfolio.Quantity[i] * open);
        if (gap == 0)
        {
            return 0;
        }

        var side = Math.Sign(gap);
        var units = Math.Abs(gap) / open;
        var slip = Slip(i, bar, units);
        var rate = slip + (Commission(units, open * (1 + (side * slip)), waited: false, portfolio.Traded) / (units * open));
        return gap / (1 + (side * target * rate)) / open;
    }
}
