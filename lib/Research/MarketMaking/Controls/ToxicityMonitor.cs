namespace AlgoAcademy.Research;

/// <summary>
/// Watches how the price goes on after fills and how one-sided the market's flow is, widens quotes when it is too much and pulls them when it
/// is far too much. Both are means with exponentially falling weights in time, Σwx / (Σw + prior), so that without news they return to zero and
/// quotes come back by themselves. Taught in lesson 40.
/// </summary>
/// <remarks>Not thread-safe: one monitor for one maker. Time may not run backwards.</remarks>
public sealed class ToxicityMonitor
{
    private readonly double[] _sums = new double[4];
    private double _time = double.NegativeInfinity;
    private double _pulledUntil;

    /// <summary>A monitor that has seen nothing.</summary>
    /// <param name="limits">When it acts; null for the usual limits.</param>
    /// <exception cref="ArgumentException">A limit out of range; every fault is named.</exception>
    public ToxicityMonitor(ToxicityLimits? limits = null)
    {
        Limits = limits ?? new ToxicityLimits();
        Limits.Check();
    }

    /// <summary>When it acts.</summary>
    public ToxicityLimits Limits { get; }

    /// <summary>What it does now.</summary>
    public ToxicityState State { get; private set; }

    /// <summary>Mean loss per fill as of the last call, in price units, shrunk towards zero; below zero the price went the maker's way.</summary>
    public double Loss => _sums[0] / (_sums[1] + Limits.Prior);

    /// <summary>Buyers' less sellers' volume over all volume as of the last call, −1 to 1, shrunk towards zero.</summary>
    public double Imbalance => _sums[2] / (_sums[3] + Limits.Prior);

    /// <summary>The larger of loss and |imbalance|, each over its limit: 1 widens.</summary>
    public double Score => Math.Max(Loss / Limits.LossLimit, Math.Abs(Imbalance) / Limits.ImbalanceLimit);

    /// <summary>How the price went on after a fill, when that is known.</summary>
    /// <param name="time">Now: the fill's time plus the horizon, not before the last call.</param>
    /// <param name="markout">Sign of the fill × (middle now − middle at the fill), in price units; below zero it went against the maker.</param>
    /// <exception cref="ArgumentException">A time before the last, or a number that is none.</exception>
    public void SeeMarkout(double time, double markout)
    {
        OptionRules.Require(OptionRules.Within(markout, -1e12, 1e12), nameof(markout));
        Advance(time);
        _sums[0] -= markout;
        _sums[1]++;
        Decide();
    }

    /// <summary>A trade of anybody in the market.</summary>
    /// <param name="time">Now, not before the last call.</param>
    /// <param name="signedVolume">Units, above zero when the taker bought and below when he sold.</param>
    /// <exception cref="ArgumentException">A time before the last, or a number that is none.</exception>
    public void SeeTrade(double time, double signedVolume)
    {
        OptionRules.Require(OptionRules.Within(signedVolume, -1e15, 1e15), nameof(signedVolume));
        Advance(time);
        _sums[2] += signedVolume;
        _sums[3] += Math.Abs(signedVolume);
        Decide();
    }

    /// <summary>The quotes as they may be shown now.</summary>
    /// <param name="quote">Bid and ask; a side that is NaN stays so.</param>
    /// <param name="time">Now, not before the last call.</param>
    /// <exception cref="ArgumentException">A time before the last.</exception>
    public TwoSidedQuote Apply(TwoSidedQuote quote, double time)
    {
        Advance(time);
        Decide();
        return State switch
        {
            ToxicityState.Pulled => TwoSidedQuote.None,
            ToxicityState.Widened => new TwoSidedQuote(quote.Bid - Limits.Widening, quote.Ask + Limits.Widening),
            _ => quote,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{State}: loss {Loss:G4} a fill, imbalance {Imbalance:P0}");

    private void Advance(double time)
    {
        OptionRules.Require(OptionRules.Within(time, Math.Max(_time, -1e15), 1e15), nameof(time));
        var weight = double.IsFinite(_time) ? Math.Pow(0.5, (time - _time) / Limits.HalfLife) : 1;
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] *= weight;
        _time = time;
    }

    private void Decide()
    {
        if (Score >= Limits.PullAt)
        {
            _pulledUntil = State == ToxicityState.Pulled ? _pulledUntil : _time + Limits.Pause;
            State = ToxicityState.Pulled;
        }
        else if (State == ToxicityState.Pulled)
        {
            // Back by way of wide quotes, never straight to normal.
            State = _time >= _pulledUntil && Score < Limits.PullAt * Limits.ReturnBelow ? ToxicityState.Widened : State;
        }
        else if (Score >= 1)
        {
            State = ToxicityState.Widened;
        }
        else if (Score < Limits.ReturnBelow)
        {
            State = ToxicityState.Normal;
        }
    }
}
