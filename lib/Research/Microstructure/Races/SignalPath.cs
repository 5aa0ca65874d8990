namespace AlgoAcademy.Research;

/// <summary>How long a signal needs over a distance: length × refractive index / speed of light in vacuum. Taught in lesson 19.</summary>
/// <param name="RefractiveIndex">1 or more: how many times slower than in vacuum.</param>
public readonly record struct SignalPath(double RefractiveIndex)
{
    /// <summary>Speed of light in vacuum in metres a second; exact by the definition of the metre (SI, 2019).</summary>
    public const double SpeedOfLight = 299_792_458;

    /// <summary>Glass fibre at 1550 nm, group index 1.468 (ITU-T G.652 fibres).</summary>
    public static SignalPath Fibre => new(1.468);

    /// <summary>Microwave or laser through air at sea level, index 1.0003.</summary>
    public static SignalPath Air => new(1.0003);

    /// <summary>Time one way in microseconds, over the path itself and not the way round roads and repeaters.</summary>
    /// <param name="kilometres">Length, zero or more.</param>
    /// <exception cref="ArgumentException">A length or an index out of range.</exception>
    public double OneWayMicroseconds(double kilometres)
    {
        OptionRules.Require([.. OptionRules.Within(kilometres, 0, 1e9), .. OptionRules.Within(RefractiveIndex, 1, 100)], nameof(kilometres));
        return kilometres * 1e9 * RefractiveIndex / SpeedOfLight;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"signals at 1/{RefractiveIndex} of the speed of light");
}
