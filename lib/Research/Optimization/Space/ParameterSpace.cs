namespace AlgoAcademy.Research;

/// <summary>
/// What may be tried: parameters with their ranges, constraints between them, and conditions under which one means anything.
/// </summary>
/// <remarks>
/// Immutable: every method gives a new space. <c>new ParameterSpace().Int("fast", 5, 50).Int("slow", 20, 250, 5).Where(p =&gt;
/// p.Int("fast") &lt; p.Int("slow"))</c>.
/// </remarks>
public sealed class ParameterSpace
{
    private readonly Dictionary<string, int> indexOf;
    private readonly IReadOnlyList<Func<ParameterSet, bool>> constraints;

    /// <summary>A space without parameters, to begin with.</summary>
    public ParameterSpace() : this([], [])
    {
    }

    private ParameterSpace(IReadOnlyList<Parameter> parameters, IReadOnlyList<Func<ParameterSet, bool>> constraints)
    {
        Parameters = parameters;
        this.constraints = constraints;
        InOrderOfName = [.. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
        indexOf = parameters.Select((parameter, i) => (parameter.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>The parameters in the order they were added.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    internal IReadOnlyList<Parameter> InOrderOfName { get; }

    /// <summary>Whole numbers <paramref name="from"/>, from + step, … not above <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">The range is empty, the step is not above zero, or the name is taken.</exception>
    public ParameterSpace Int(string name, int from, int to, int step = 1)
    {
        OptionRules.Require([.. OptionRules.Within(step, 1, int.MaxValue), .. Ordered(name, from, to)], nameof(step));
        var count = (((long)to - from) / step) + 1;
        OptionRules.Require(OptionRules.Within(count, 1, 100_000_000, $"number of values of {name}"), nameof(to));
        return With(new Parameter(name, ParameterKind.Int, [.. Enumerable.Range(0, (int)count).Select(i => (double)(from + ((long)i * step)))], []));
    }

    /// <summary>Real numbers of a range; a grid visits <paramref name="points"/> of them, evenly spaced, ends included.</summary>
    /// <exception cref="ArgumentException">The range is empty or not finite, below one point, or the name is taken.</exception>
    public ParameterSpace Double(string name, double from, double to, int points)
    {
        OptionRules.Require([.. Finite(from, to), .. OptionRules.Within(points, 2, 100_000_000), .. Ordered(name, from, to)], nameof(points));
        return With(new Parameter(name, ParameterKind.Double, Spaced(points, i => from + ((to - from) * i / (points - 1)), to), []));
    }

    /// <summary>Positive numbers of a range, evenly spaced in their logarithm: 1, 10, 100 are equally far apart.</summary>
    /// <exception cref="ArgumentException">The range is empty, not above zero or not finite, or the name is taken.</exception>
    public ParameterSpace Log(string name, double from, double to, int points)
    {
        OptionRules.Require([.. OptionRules.Positive(from), .. OptionRules.Positive(to), .. OptionRules.Within(points, 2, 100_000_000), .. Ordered(name, from, to)], nameof(points));
        return With(new Parameter(name, ParameterKind.Log, Spaced(points, i => from * Math.Pow(to / from, (double)i / (points - 1)), to), []));
    }

    /// <summary>One of these names.</summary>
    /// <exception cref="ArgumentException">No names, a repeated or empty one, or the parameter's name is taken.</exception>
    public ParameterSpace Choice(string name, params string[] choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (choices.Length == 0 || choices.Distinct(StringComparer.Ordinal).Count() < choices.Length
            || choices.Any(choice => string.IsNullOrWhiteSpace(choice) || choice.Any(char.IsControl)))
        {
            throw new ArgumentException($"Choices of '{name}' must be one or more different names; were [{string.Join(", ", choices)}].", nameof(choices));
        }

        return With(new Parameter(name, ParameterKind.Choice, [.. Enumerable.Range(0, choices.Length).Select(i => (double)i)], [.. choices]));
    }

    /// <summary>Only points for which this holds; several constraints must all hold.</summary>
    public ParameterSpace Where(Func<ParameterSet, bool> constraint)
    {
        ArgumentNullException.ThrowIfNull(constraint);
        return new ParameterSpace(Parameters, [.. constraints, constraint]);
    }

    /// <summary>
    /// The parameter added last means something only where this holds; elsewhere it is NaN, and points that differ in it
    /// alone are one point.
    /// </summary>
    /// <param name="condition">May read only parameters added before.</param>
    /// <exception cref="InvalidOperationException">No parameter was added yet.</exception>
    public ParameterSpace OnlyWhen(Func<ParameterSet, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var last = Parameters.Count > 0 ? Parameters[^1] : throw new InvalidOperationException("OnlyWhen speaks of the parameter added last; there is none. Add it first.");
        var conditional = new Parameter(last.Name, last.Kind, last.Grid, last.Choices) { Condition = condition };
        return new ParameterSpace([.. Parameters.SkipLast(1), conditional], constraints);
    }

    /// <summary>A point by its values in the order of <see cref="Parameters"/>; null when a constraint forbids it.</summary>
    internal ParameterSet? TryPoint(double[] values)
    {
        var set = new ParameterSet(this, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (Parameters[i].Condition is { } condition && !condition(set))
            {
                values[i] = double.NaN;
            }
        }

        return constraints.All(constraint => constraint(set)) ? set : null;
    }

    internal int IndexOf(string name) => indexOf.TryGetValue(name, out var index)
        ? index
        : throw new ArgumentException($"There is no parameter '{name}'. Known: {string.Join(", ", indexOf.Keys)}.", nameof(name));

    private ParameterSpace With(Parameter parameter)
    {
        if (string.IsNullOrWhiteSpace(parameter.Name) || parameter.Name.Any(char.IsControl) || indexOf.ContainsKey(parameter.Name))
        {
            throw new ArgumentException($"A parameter's name must be new and not empty; was '{parameter.Name}'.", nameof(parameter));
        }

        return new ParameterSpace([.. Parameters, parameter], constraints);
    }

    private static double[] Spaced(int points, Func<int, double> at, double last)
    {
        double[] values = [.. Enumerable.Range(0, points).Select(at)];
        values[^1] = last;
        return values;
    }

    private static IEnumerable<string> Finite(double from, double to) =>
        [.. OptionRules.Within(from, double.MinValue, double.MaxValue), .. OptionRules.Within(to, double.MinValue, double.MaxValue)];

    private static IEnumerable<string> Ordered(string name, double from, double to)
    {
        if (from > to)
        {
            yield return FormattableString.Invariant($"{name} must run from the smaller to the larger value; was {from} to {to}.");
        }
    }
}
