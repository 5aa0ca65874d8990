namespace AlgoAcademy.Research;

/// <summary>One market, one rule: fills between the steps, moves of the middle price at them.</summary>
internal sealed class QuotingMarket(QuotingWorld world, Func<QuotingView, TwoSidedQuote> rule, Rng rng)
{
    private const double MostFills = 1e7;
    private readonly double _step = world.Duration / world.Steps;
    private readonly QuotingTrack _track = new();
    private readonly List<double> _times = [0];
    private readonly List<double> _prices = [world.Start];
    private double _mid = world.Start;
    private double _expected;
    private int _inventory;

    public QuotingSession Run()
    {
        for (var step = 0; step < world.Steps; step++)
        {
            var start = step * _step;
            var quote = Ask(start);
            _track.Times.Add(start);
            _track.Quotes.Add(quote);
            _track.Inventories.Add(_inventory);
            if (world.OneFillPerStep)
                AtMostOne(start, quote);
            else
                Continuous((start, (step + 1) * _step), quote);
            Move((step + 1) * _step);
        }

        _track.Times.Add(world.Duration);
        _track.Inventories.Add(_inventory);
        return new QuotingSession(world, new MidPath(_times, _prices), _track);
    }

    private TwoSidedQuote Ask(double time)
    {
        var quote = rule(new QuotingView { Time = time, TimeLeft = world.Duration - time, Mid = _mid, Inventory = _inventory, Fills = _track.Fills });
        return double.IsInfinity(quote.Bid) || double.IsInfinity(quote.Ask)
            ? throw new InvalidOperationException(FormattableString.Invariant($"The rule must quote finite prices, or NaN for none; at {time} it quoted {quote}."))
            : quote;
    }

    private double Rate(double distance) => double.IsNaN(distance) ? 0 : world.Arrival * PortableMath.Exp(Math.Clamp(-world.Decay * distance, -600, 600));

    private void AtMostOne(double time, TwoSidedQuote quote)
    {
        var mid = _mid;
        var (buys, sells) = (Math.Min(1, Rate(mid - quote.Bid) * _step), Math.Min(1, Rate(quote.Ask - mid) * _step));
        var isBought = rng.NextUniform() < buys;
        var isSold = rng.NextUniform() < sells;
        Expect(sells - buys, 1);
        if (isBought)
            Fill(time, true, quote.Bid, mid);
        if (isSold)
            Fill(time, false, quote.Ask, mid);
    }

    // Fills are rare events of two independent Poisson processes whose rates change with each new quote.
    private void Continuous((double Start, double End) step, TwoSidedQuote quote)
    {
        var (time, end) = step;
        while (true)
        {
            var (buys, sells) = (Rate(_mid - quote.Bid), Rate(quote.Ask - _mid));
            if (!(buys + sells > 0))
                return;
            if (buys + sells > MostFills / world.Duration)
                throw new InvalidOperationException(FormattableString.Invariant($"The rule quotes so far inside the market that {buys + sells:G3} fills per unit of time are expected: {quote} around {_mid:F4}."));
            var next = time + (rng.NextExponential() / (buys + sells));
            Expect(sells - buys, Math.Min(next, end) - time);
            time = next;
            if (time >= end)
                return;
            var isBuy = rng.NextUniform() * (buys + sells) < buys;
            Fill(time, isBuy, isBuy ? quote.Bid : quote.Ask, _mid);
            quote = Ask(time);
        }
    }

    // What informed fills are expected to move the price by is taken out of it: that nobody came tells something, too. Otherwise a maker could
    // push the price by quoting one side only, and live on that.
    private void Expect(double moreSellsThanBuys, double time) => _expected += world.ExpectedLoss * moreSellsThanBuys * time;

    private void Fill(double time, bool isBuy, double price, double mid)
    {
        var isInformed = world.InformedShare > 0 && rng.NextUniform() < world.InformedShare;
        _track.Fills.Add(new MakerFill { Time = time, IsBuy = isBuy, Quantity = 1, Price = price, Mid = mid, Fee = world.Fee, IsInformed = isInformed });
        _inventory += isBuy ? 1 : -1;
        if (isInformed)
            Set(time, _mid - (isBuy ? world.InformedMove : -world.InformedMove));
    }

    private void Move(double time)
    {
        var move = (world.Drift * _step) - _expected + (world.Volatility * Math.Sqrt(_step) * rng.NextGaussian());
        if (world.JumpRate > 0)
        {
            // A Poisson number of jumps, counted by exponential waits.
            for (var wait = rng.NextExponential(); wait < world.JumpRate * _step; wait += rng.NextExponential())
                move += world.JumpDeviation * rng.NextGaussian();
        }

        _expected = 0;
        Set(time, _mid + move);
    }

    private void Set(double time, double price)
    {
        _mid = price;
        _times.Add(time);
        _prices.Add(price);
    }
}
