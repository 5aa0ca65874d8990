using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>
/// Reads a value of any kind into what can be shown of it: not deeper than <see cref="Formatter.RecursionLimit"/>, not
/// longer than <see cref="Formatter.ListExpansionLimit"/>, not more than <see cref="MostNodes"/> parts in all, never the
/// same object inside of itself. A getter that throws shows what it threw.
/// </summary>
internal sealed partial class ValueReader
{
    private const int MostNodes = 1000;
    private const int LongestNestedText = 500;

    // Beyond this depth an object is a line: whoever wants to see more of it displays that part.
    private const int DeepestCard = 3;

    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private readonly int _deepest = Math.Clamp(Formatter.RecursionLimit, 1, 64);
    private readonly int _listLimit = Math.Max(1, Formatter.ListExpansionLimit);
    private readonly Dictionary<Type, bool> _isRegistered = [];
    private int _nodes;

    /// <summary>Reads a value.</summary>
    public static ValueNode Read(object? value) => new ValueReader().Read(value, depth: 0);

    private ValueNode Read(object? value, int depth)
    {
        _nodes++;
        if (depth > 0 && value is not null && RegisteredForm(value) is { } registered) return registered;
        if (value is null || ScalarTypes.Contains(value.GetType())) return Scalar(value, depth);
        if (Block(value) is { } block) return block;
        if (Opaque.Describe(value) is { } description) return new ValueNode.Line(description, LineKind.Note);
        if (value is Exception exception) return Fault(exception);
        if (!_path.Add(value)) return new ValueNode.Line($"↺ {TypeNames.Of(value.GetType())}, shown above", LineKind.Note);
        try
        {
            return value switch
            {
                ITuple tuple when AreScalar(tuple) => Tuple(tuple),
                _ when depth >= _deepest || _nodes > MostNodes => new ValueNode.Line(Summary(value)),
                IDictionary<string, object?> members and not IDictionary => Expando(members, depth),
                IDictionary dictionary => Dictionary(dictionary, depth),
                Array { Rank: 2 } grid => Grid(grid, depth),
                IEnumerable sequence => Sequence(sequence, depth),
                _ when depth > DeepestCard => new ValueNode.Line(Summary(value)),
                _ => Card(value, depth),
            };
        }
        finally
        {
            if (!value.GetType().IsValueType) _path.Remove(value);
        }
    }

    // Asked for each cell of a table: the answer is kept per type.
    private ValueNode? RegisteredForm(object value)
    {
        var type = value.GetType();
        if (!_isRegistered.TryGetValue(type, out var isRegistered)) _isRegistered[type] = isRegistered = Registered.HasNested(type);
        return isRegistered ? Registered.Nested(value) : null;
    }

    private static ValueNode.Line Scalar(object? value, int depth)
    {
        var text = ScalarText.Of(value);
        return new ValueNode.Line(depth == 0 ? text : Short(text), ScalarText.KindOf(value));
    }

    private static ValueNode.Line? Block(object value)
    {
        if (value is byte[] bytes) return new ValueNode.Line(ScalarText.Bytes(bytes), LineKind.Block);
        return ScalarText.Json(value) is { } json ? new ValueNode.Line(json, LineKind.Block) : null;
    }

    private static ValueNode.Fault Fault(Exception exception) =>
        new(TypeNames.Full(exception.GetType()), exception.Message, exception.ToString());

    private static bool AreScalar(ITuple tuple) =>
        Enumerable.Range(0, tuple.Length).All(i => tuple[i] is null || ScalarTypes.Contains(tuple[i]!.GetType()));

    private static ValueNode.Line Tuple(ITuple tuple) =>
        new($"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => ScalarText.Of(tuple[i])))})");

    private ValueNode.Card Card(object value, int depth)
    {
        var members = ObjectMembers.Of(value.GetType());
        var read = members.Take(_listLimit * 2).Select(m => (m.Name, ReadMember(m, value, depth + 1))).ToList();
        if (members.Count > read.Count) read.Add(("…", new ValueNode.Line($"{members.Count - read.Count} more members", LineKind.Note)));
        return new ValueNode.Card(TypeNames.Of(value.GetType()), OwnText(value), read);
    }

    private ValueNode.Card Expando(IDictionary<string, object?> members, int depth)
    {
        var read = members.Take(_listLimit * 2).Select(m => (m.Key, Read(m.Value, depth + 1))).ToList();
        if (members.Count > read.Count) read.Add(("…", new ValueNode.Line($"{members.Count - read.Count} more members", LineKind.Note)));
        return new ValueNode.Card(TypeNames.Of(members.GetType()), null, read);
    }

    private ValueNode ReadMember(MemberInfo member, object item, int depth)
    {
        object? value;
        try
        {
            value = ObjectMembers.Read(member, item);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner && !IsInterruption(inner))
        {
            return new ValueNode.Line($"⚠ {inner.GetType().Name}: {Short(inner.Message)}", LineKind.Note);
        }

        return Read(value, depth);
    }

    private static string? OwnText(object value)
    {
        try
        {
            return ObjectMembers.OwnText(value) is { } text ? Short(text) : null;
        }
        catch (Exception e) when (!IsInterruption(e))
        {
            return $"⚠ ToString: {e.GetType().Name}: {Short(e.Message)}";
        }
    }

    /// <summary>An object in one line, without looking into it.</summary>
    private static string Summary(object value) => OwnText(value) ?? value switch
    {
        ICollection collection => string.Create(CultureInfo.InvariantCulture, $"{TypeNames.Of(value.GetType())} ({collection.Count} items)"),
        _ => TypeNames.Of(value.GetType()) is { Length: > 0 } name ? name : "{ … }",
    };

    // The stop of a cell must get through, whatever code of the user's it meets on its way.
    private static bool IsInterruption(Exception e) =>
        e is ThreadInterruptedException || KernelInvocationContext.Current is { CancellationToken.IsCancellationRequested: true };

    private static string Short(string text) => text.Length <= LongestNestedText
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, LongestNestedText)}… ({text.Length - LongestNestedText} more characters)");
}
