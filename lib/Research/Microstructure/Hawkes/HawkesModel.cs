using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Events that make further events more likely (Hawkes 1971): type i happens at the rate λᵢ(t) = μᵢ + Σⱼ αᵢⱼ Σ exp(−β(t − s)) over the earlier events s of type j.
/// One decay β for all pairs, so that the history is one number a type. Taught in lesson 16.
/// </summary>
public sealed partial class HawkesModel
{
    private const int MostTypes = 20;
    private readonly double[] _baselines;
    private readonly double[][] _excitations;

    /// <summary>A process of one type.</summary>
    /// <param name="baseline">μ, events a unit of time that nothing excites; above zero.</param>
    /// <param name="excitation">α, jump of the rate at an event; zero or more.</param>
    /// <param name="decay">β, per unit of time, above zero.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public HawkesModel(double baseline, double excitation, double decay)
        : this([baseline], [[excitation]], decay)
    {
    }

    /// <summary>A process of several types.</summary>
    /// <param name="baselines">μ of each type, zero or more, not all zero.</param>
    /// <param name="excitations">α: row i is what excites type i, column j what type j excites; zero or more.</param>
    /// <param name="decay">β, per unit of time, above zero.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or a matrix that is not square.</exception>
    public HawkesModel(IReadOnlyList<double> baselines, IReadOnlyList<IReadOnlyList<double>> excitations, double decay)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(excitations);
        var isSquare = baselines.Count is > 0 and <= MostTypes && excitations.Count == baselines.Count && excitations.All(row => row is not null && row.Count == baselines.Count);
        OptionRules.Require(
        [
            .. isSquare ? Array.Empty<string>() : [$"excitations must have a row and a column for each of 1 to {MostTypes} baselines."],
            .. baselines.SelectMany(static baseline => OptionRules.Within(baseline, 0, 1e12)),
            .. baselines.Sum() > 0 ? Array.Empty<string>() : ["baselines must not all be zero."],
            .. isSquare ? excitations.SelectMany(static row => row).SelectMany(static excitation => OptionRules.Within(excitation, 0, 1e12)) : [],
            .. OptionRules.Positive(decay),
        ], nameof(baselines));
        (_baselines, _excitations, Decay) = ([.. baselines], [.. excitations.Select(static row => row.ToArray())], decay);
    }

    /// <summary>Number of types.</summary>
    public int Types => _baselines.Length;

    /// <summary>μ of each type.</summary>
    public ImmutableArray<double> Baselines => ImmutableCollectionsMarshal.AsImmutableArray(_baselines);

    /// <summary>β.</summary>
    public double Decay { get; }

    /// <summary>Half-life of the excitation, ln 2 / β, in units of time.</summary>
    public double HalfLife => Math.Log(2) / Decay;

    /// <summary>
    /// How many events one event brings about, directly: α/β, and for several types the largest eigenvalue of that matrix. Below 1 the process is
    /// stationary; near 1 (what fits of long samples give) may also mean a baseline that changes over the day.
    /// </summary>
    public double BranchingRatio => Branching().Evd().EigenValues.Max(static value => value.Magnitude);

    /// <summary>αᵢⱼ.</summary>
    /// <param name="excited">i.</param>
    /// <param name="by">j.</param>
    /// <exception cref="ArgumentOutOfRangeException">A type that is not there.</exception>
    public double Excitation(int excited, int by)
    {
        RequireType(excited, nameof(excited));
        RequireType(by, nameof(by));
        return _excitations[excited][by];
    }

    /// <summary>Events a unit of time of each type in the long run: (I − α/β)⁻¹ μ; NaN when the branching ratio is 1 or more.</summary>
    public double[] MeanRates() => BranchingRatio < 1
        ? (Matrix<double>.Build.DenseIdentity(Types) - Branching()).Solve(Vector<double>.Build.DenseOfArray(_baselines)).ToArray()
        : Array.ConvertAll(_baselines, static _ => double.NaN);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Hawkes process of {Types} {(Types == 1 ? "type" : "types")}, branching ratio {BranchingRatio:F4}, half-life {HalfLife:G4}, mean rate {string.Join(", ", MeanRates().Select(static rate => rate.ToString("G4", System.Globalization.CultureInfo.InvariantCulture)))}");

    private Matrix<double> Branching() => Matrix<double>.Build.Dense(Types, Types, (i, j) => _excitations[i][j] / Decay);

    private void RequireType(int type, string name)
    {
        if (type < 0 || type >= Types)
            throw new ArgumentOutOfRangeException(name, type, $"{name} must be a type from 0 to {Types - 1}.");
    }

    private void RequireTypes(HawkesEvents events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (Array.Exists(events.Kind, kind => kind >= Types))
            throw new ArgumentException($"events must have types from 0 to {Types - 1}, those of the model.", nameof(events));
    }
}
