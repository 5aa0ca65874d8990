namespace AlgoAcademy.Research;

/// <summary>Adam (Kingma and Ba 2015, algorithm 1), with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.</summary>
internal sealed class Adam(int count, double rate)
{
    private const double First = 0.9;
    private const double Second = 0.999;
    private readonly double[] _mean = new double[count];
    private readonly double[] _square = new double[count];
    private int _steps;

    /// <summary>Begins a step over all weights.</summary>
    public void Begin() => _steps++;

    /// <summary>Moves weights that lie from an offset on against their gradient.</summary>
    public void Move(Span<double> weights, ReadOnlySpan<double> gradient, int offset)
    {
        var (firstBias, secondBias) = (1 - Math.Pow(First, _steps), 1 - Math.Pow(Second, _steps));
        var mean = _mean.AsSpan(offset);
        var square = _square.AsSpan(offset);
        for (var i = 0; i < weights.Length; i++)
        {
            mean[i] = (First * mean[i]) + ((1 - First) * gradient[i]);
            square[i] = (Second * square[i]) + ((1 - Second) * gradient[i] * gradient[i]);
            weights[i] -= rate * (mean[i] / firstBias) / (Math.Sqrt(square[i] / secondBias) + 1e-8);
        }
    }
}
