namespace AlgoAcademy.Research;

/// <summary>
/// A queue with Poisson arrivals, one server and any service time (M/G/1): mean wait = λ s² (1 + v) / (2 (1 − ρ)), s the mean service and
/// v its squared coefficient of variation (Pollaczek 1930, Khinchine 1932). v = 0 is constant service (M/D/1), which waits half as long as
/// exponential service (v = 1). Taught in lesson 14.
/// </summary>
public sealed record GeneralQueue
{
    /// <summary>A queue.</summary>
    /// <param name="arrivals">λ, arrivals a second; zero or more, below 1 / meanService.</param>
    /// <param name="meanService">s, seconds; above zero.</param>
    /// <param name="variation">v = variance of the service time / s²; zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or a queue that grows for ever; says which.</exception>
    public GeneralQueue(double arrivals, double meanService, double variation)
    {
        OptionRules.Require([.. OptionRules.Within(arrivals, 0, 1e15), .. OptionRules.Positive(meanService), .. OptionRules.Within(variation, 0, 1e12)], nameof(arrivals));
        if (arrivals * meanService >= 1)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"arrivals must be below 1 / meanService = {1 / meanService}, or the queue grows for ever; was {arrivals}."), nameof(arrivals));
        }

        (Arrivals, MeanService, Variation) = (arrivals, meanService, variation);
    }

    /// <summary>λ, arrivals a second.</summary>
    public double Arrivals { get; }

    /// <summary>s, seconds.</summary>
    public double MeanService { get; }

    /// <summary>v, variance of the service time / s².</summary>
    public double Variation { get; }

    /// <summary>ρ = λ s.</summary>
    public double Utilization => Arrivals * MeanService;

    /// <summary>Mean time in line, seconds.</summary>
    public double MeanWait => Arrivals * MeanService * MeanService * (1 + Variation) / (2 * (1 - Utilization));

    /// <summary>W, mean time in line and in service, seconds.</summary>
    public double MeanTime => MeanWait + MeanService;

    /// <summary>L = λ W (Little 1961).</summary>
    public double MeanNumber => Arrivals * MeanTime;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"utilization {Utilization:P1}: mean wait {MeanWait:G4} s, mean time {MeanTime:G4} s");
}
