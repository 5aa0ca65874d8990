using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// One dimension of a <see cref="ParameterSpace"/>. Every value is held as a double (a choice as its place in the list), so that
/// a column of trials is a column of numbers.
/// </summary>
public sealed class Parameter
{
    internal Parameter(string name, ParameterKind kind, IReadOnlyList<double> grid, IReadOnlyList<string> choices)
    {
        Name = name;
        Kind = kind;
        Grid = grid;
        Choices = choices;
    }

    /// <summary>Name, as asked for in the strategy.</summary>
    public string Name { get; }

    /// <summary>What values it takes.</summary>
    public ParameterKind Kind { get; }

    /// <summary>The values a grid visits, ascending.</summary>
    public IReadOnlyList<double> Grid { get; }

    /// <summary>Names of a choice in order; empty for numbers.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Smallest value.</summary>
    public double From => Grid[0];

    /// <summary>Largest value.</summary>
    public double To => Grid[^1];

    /// <summary>When it means anything; null = always. Where it does not, its value is NaN.</summary>
    internal Func<ParameterSet, bool>? Condition { get; init; }

    /// <summary>
    /// The value at <paramref name="unit"/> in [0, 1): whole numbers and choices take equal shares of the interval, real
    /// numbers are continuous (not rounded to the grid).
    /// </summary>
    internal double AtUnit(double unit) => Kind switch
    {
        ParameterKind.Int or ParameterKind.Choice => Grid[Math.Min((int)(unit * Grid.Count), Grid.Count - 1)],
        ParameterKind.Log => Math.Clamp(From * Math.Exp(unit * Math.Log(To / From)), From, To),
        _ => Math.Clamp(From + (unit * (To - From)), From, To),
    };

    /// <summary>Where a value lies in [0, 1): whole numbers and choices in the middle of their share.</summary>
    internal double ToUnit(double value) => Kind switch
    {
        ParameterKind.Int => ((value - From) / Math.Max(1, To - From) * (Grid.Count - 1) + 0.5) / Grid.Count,
        ParameterKind.Choice => (value + 0.5) / Grid.Count,
        ParameterKind.Log => To > From ? Math.Log(value / From) / Math.Log(To / From) : 0.5,
        _ => To > From ? (value - From) / (To - From) : 0.5,
    };

    /// <summary>The value as text that reads back to the same value.</summary>
    internal string Text(double value) => Kind == ParameterKind.Choice && !double.IsNaN(value)
        ? Choices[(int)value]
        : value.ToString("R", CultureInfo.InvariantCulture);
}
