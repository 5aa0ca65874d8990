namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>
/// A value as it is going to be shown, read once and within limits: HTML and text are both written from this, so that a
/// lazy sequence is not run twice and a getter is not called twice.
/// </summary>
internal abstract record ValueNode
{
    private ValueNode()
    {
    }

    /// <summary>A scalar, or anything said in one line.</summary>
    /// <param name="Value">The text.</param>
    /// <param name="Kind">How it is set.</param>
    internal sealed record Line(string Value, LineKind Kind = LineKind.Text) : ValueNode;

    /// <summary>Scalars in a row.</summary>
    /// <param name="Items">The texts of those shown.</param>
    /// <param name="More">What was left out, or null.</param>
    internal sealed record Row(IReadOnlyList<string> Items, string? More) : ValueNode;

    /// <summary>A sequence of things that have columns; a dictionary is one of two.</summary>
    /// <param name="Columns">Their names.</param>
    /// <param name="Rows">One list of nodes per row, as long as <paramref name="Columns"/>.</param>
    /// <param name="More">What was left out, or null.</param>
    internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ValueNode>> Rows, string? More) : ValueNode;

    /// <summary>An object with its members.</summary>
    /// <param name="Title">The type's name as C# writes it; empty for an anonymous type.</param>
    /// <param name="Own">The line its author chose for it (ToString), or null.</param>
    /// <param name="Members">Names and values, in the order of declaration.</param>
    internal sealed record Card(string Title, string? Own, IReadOnlyList<(string Name, ValueNode Value)> Members) : ValueNode;

    /// <summary>Something that the notebook or a package has registered a formatter for.</summary>
    internal sealed record Rich(string Html, string Text) : ValueNode;

    /// <summary>An exception: what it says, and where it came from.</summary>
    internal sealed record Fault(string Title, string Message, string Details) : ValueNode;
}
