namespace AlgoAcademy.Research;

/// <summary>Exact steps of an Ornstein-Uhlenbeck process around zero.</summary>
internal readonly struct OuSteps
{
    private readonly double _decay;
    private readonly double _deviation;

    public OuSteps(double speed, double volatility, double barsPerYear)
    {
        _decay = PortableMath.Exp(-Math.Min(600, speed / barsPerYear));
        _deviation = volatility * Math.Sqrt((1 - (_decay * _decay)) / (2 * speed));
    }

    public double Next(double distance, Rng rng) => (distance * _decay) + (_deviation * rng.NextGaussian());
}
