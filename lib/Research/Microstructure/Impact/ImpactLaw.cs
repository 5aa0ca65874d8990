namespace AlgoAcademy.Research;

/// <summary>
/// How far an order moves the price, as a fraction of the price: Yσ(Q/V) or Yσ√(Q/V), σ the daily volatility, V a day's volume. Taught in lesson 05.
/// </summary>
public sealed record ImpactLaw
{
    /// <summary>Form of the law.</summary>
    public ImpactShape Shape { get; init; } = ImpactShape.SquareRoot;

    /// <summary>Y, without unit; zero or more, near 1 for the square root in most markets.</summary>
    public double Coefficient { get; init; } = 1;

    /// <summary>Bins after which half of a transient impact is gone, above zero. Other shapes have none.</summary>
    public double HalfLife { get; init; } = 6;

    /// <summary>Impact of an order traded at once, a fraction of the price with the sign of the order.</summary>
    /// <param name="participation">Q/V, below zero for sells.</param>
    /// <param name="volatility">σ of a day, a fraction, zero or more.</param>
    /// <exception cref="ArgumentException">An argument out of range.</exception>
    public double Of(double participation, double volatility)
    {
        OptionRules.Require([.. Faults(), .. OptionRules.Within(participation, -1e6, 1e6), .. OptionRules.Within(volatility, 0, 100)], nameof(participation));
        return Coefficient * volatility * Grown(participation);
    }

    /// <summary>Impact after each bin, and the mean impact that the trades of each bin meet, fractions of the price.</summary>
    /// <param name="participations">Traded in each bin / a day's volume, below zero for sells; spread evenly over the bin.</param>
    /// <param name="volatility">σ of a day, a fraction.</param>
    /// <exception cref="ArgumentException">An argument out of range.</exception>
    public (double[] After, double[] Met) Path(IReadOnlyList<double> participations, double volatility)
    {
        var traded = TapeColumn.Finite(participations);
        OptionRules.Require([.. Faults(), .. OptionRules.Within(volatility, 0, 100)], nameof(volatility));
        var (after, met, unit, left) = (new double[traded.Length], new double[traded.Length], Coefficient * volatility, PortableMath.Exp(-PortableMath.Log(2) / HalfLife));
        var (sum, state) = (0.0, 0.0);
        for (var k = 0; k < traded.Length; k++)
        {
            if (Shape == ImpactShape.Transient)
            {
                state *= k == 0 ? 1 : left;
                met[k] = unit * (state + (traded[k] / 2));
                state += traded[k];
                after[k] = unit * state;
                continue;
            }

            met[k] = unit * (traded[k] == 0 ? Grown(sum) : (Integral(sum + traded[k]) - Integral(sum)) / traded[k]);
            sum += traded[k];
            after[k] = unit * Grown(sum);
        }

        return (after, met);
    }

    /// <inheritdoc/>
    public override string ToString() => Shape switch
    {
        ImpactShape.Linear => FormattableString.Invariant($"{Coefficient} σ Q/V, permanent"),
        ImpactShape.SquareRoot => FormattableString.Invariant($"{Coefficient} σ √(Q/V)"),
        _ => FormattableString.Invariant($"{Coefficient} σ Q/V, half gone after {HalfLife} bins"),
    };

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Coefficient, 0, 1e6), .. OptionRules.Within(HalfLife, 1e-3, 1e9),
        .. Enum.IsDefined(Shape) ? Array.Empty<string>() : [$"Shape must be one of {string.Join(", ", Enum.GetNames<ImpactShape>())}; was {Shape}."],
    ];

    private double Grown(double share) => Shape == ImpactShape.SquareRoot ? Math.Sign(share) * Math.Sqrt(Math.Abs(share)) : share;

    private double Integral(double share) => Shape == ImpactShape.SquareRoot ? 2.0 / 3 * Math.Abs(share) * Math.Sqrt(Math.Abs(share)) : share * share / 2;
}
