namespace AlgoAcademy.Research;

/// <summary>The plain numbers of a factor panel, bar by bar.</summary>
internal sealed class FactorPanelPaths
{
    private readonly FactorPanelOptions _options;
    private readonly Rng _rng;
    private readonly double[] _temporary;
    private readonly double[] _logs;
    private readonly bool[] _gone;

    public FactorPanelPaths(Rng rng, FactorPanelOptions options)
    {
        (_options, _rng) = (options, rng);
        var features = options.InformationCoefficients.Count + options.NullFeatures;
        Market = new double[options.Count];
        Betas = Array.ConvertAll(new double[options.Stocks], _ => 0.6 + (0.8 * rng.NextUniform()));
        Prices = Array.ConvertAll(Betas, _ => new double[options.Count]);
        Features = Array.ConvertAll(new int[features], _ => Array.ConvertAll(Betas, _ => new double[options.Count]));
        _temporary = new double[options.Stocks];
        _logs = new double[options.Stocks];
        _gone = new bool[options.Stocks];
        for (var t = 0; t < options.Count; t++)
        {
            MoveFeatures(t);
            Market[t] = t == 0 ? 0 : options.MarketVolatility / Math.Sqrt(options.BarsPerYear) * rng.NextGaussian();
            for (var i = 0; i < options.Stocks; i++)
            {
                Prices[i][t] = Price(t, i);
            }
        }
    }

    public double[] Market { get; }

    public double[] Betas { get; }

    public double[][] Prices { get; }

    /// <summary>By feature, by stock, by bar.</summary>
    public double[][][] Features { get; }

    private void MoveFeatures(int t)
    {
        var keep = _options.FeaturePersistence;
        var fresh = Math.Sqrt(1 - (keep * keep));
        foreach (var feature in Features)
        {
            foreach (var path in feature)
            {
                path[t] = t == 0 ? _rng.NextGaussian() : (keep * path[t - 1]) + (fresh * _rng.NextGaussian());
            }
        }
    }

    /// <summary>NaN once the stock is gone; numbers are drawn for it all the same, so that one delisting moves no other stock.</summary>
    private double Price(int t, int i)
    {
        var residual = Residual(t, i);
        var isDelisted = _rng.NextUniform() < _options.DelistingsPerYear / _options.BarsPerYear;
        if (t == 0)
        {
            return _options.StartPrice;
        }

        if (_gone[i])
        {
            return double.NaN;
        }

        _logs[i] += (Betas[i] * Market[t]) + residual + (isDelisted ? PortableMath.Log(1 - _options.DelistingLoss) : 0);
        _gone[i] = isDelisted;
        return _options.StartPrice * PortableMath.Exp(Math.Clamp(_logs[i], -600, 600));
    }

    private double Residual(int t, int i)
    {
        double signal = 0, explained = 0;
        for (var k = 0; t > 0 && k < _options.InformationCoefficients.Count; k++)
        {
            var ic = _options.InformationCoefficients[k];
            signal += ic * Features[k][i][t - 1];
            explained += ic * ic;
        }

        var bar = 1 / Math.Sqrt(_options.BarsPerYear);
        var permanent = _options.ResidualVolatility * bar * (signal + (Math.Sqrt(1 - explained) * _rng.NextGaussian()));
        var before = _temporary[i];
        _temporary[i] = (_options.TemporaryPersistence * before) + (_options.TemporaryVolatility * bar * _rng.NextGaussian());
        return permanent + _temporary[i] - before;
    }
}
