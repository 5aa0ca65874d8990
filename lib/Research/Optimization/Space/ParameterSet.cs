using System.Text;

namespace AlgoAcademy.Research;

/// <summary>One point of a <see cref="ParameterSpace"/>: what a strategy is asked to run with.</summary>
public sealed class ParameterSet
{
    private readonly double[] values;

    internal ParameterSet(ParameterSpace space, double[] values)
    {
        Space = space;
        this.values = values;
    }

    /// <summary>The space it belongs to.</summary>
    public ParameterSpace Space { get; }

    /// <summary>The value of a parameter; NaN where its condition does not hold; a choice gives its place in the list.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public double this[string name] => values[Space.IndexOf(name)];

    internal ReadOnlySpan<double> Values => values;

    /// <summary>A whole number.</summary>
    /// <exception cref="ArgumentException">There is no such parameter, or it is not whole.</exception>
    public int Int(string name)
    {
        var value = Active(name);
        return value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
            ? (int)value
            : throw new ArgumentException(FormattableString.Invariant($"Parameter '{name}' must be whole to be read by Int; was {value}. Read it by p[\"{name}\"]."), nameof(name));
    }

    /// <summary>The name chosen.</summary>
    /// <exception cref="ArgumentException">There is no such parameter, or it is not a choice.</exception>
    public string Choice(string name)
    {
        var parameter = Space.Parameters[Space.IndexOf(name)];
        return parameter.Kind == ParameterKind.Choice
            ? parameter.Choices[(int)Active(name)]
            : throw new ArgumentException($"Parameter '{name}' must be a choice; it is {parameter.Kind}. Read it by p[\"{name}\"].", nameof(name));
    }

    /// <summary>False where the condition of the parameter does not hold and its value means nothing.</summary>
    public bool IsActive(string name) => !double.IsNaN(this[name]);

    /// <summary>fast = 10, slow = 50; parameters that mean nothing here are left out.</summary>
    public override string ToString() => Join(Space.Parameters, " = ", ", ");

    /// <summary>The same text whatever the order in which the space names its parameters and whatever their ranges.</summary>
    internal string Key() => Join(Space.InOrderOfName, "\u001f", "\u001e");

    private string Join(IEnumerable<Parameter> parameters, string equals, string separator)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            var value = values[Space.IndexOf(parameter.Name)];
            if (!double.IsNaN(value))
            {
                text.Append(text.Length > 0 ? separator : "").Append(parameter.Name).Append(equals).Append(parameter.Text(value));
            }
        }

        return text.ToString();
    }

    private double Active(string name) => this[name] is var value && !double.IsNaN(value)
        ? value
        : throw new ArgumentException($"Parameter '{name}' has no value here: its condition does not hold. Ask IsActive(\"{name}\") first.", nameof(name));
}
