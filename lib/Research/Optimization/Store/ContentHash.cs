using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// SHA-256 over values by their content: equal content gives an equal hash in every process; what cannot be known by its
/// content is refused, never left out.
/// </summary>
internal sealed class ContentHash(Action<ContentHash, Delegate> addCode, Func<Type, bool> isUserType) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<object, int> seen = new(ReferenceEqualityComparer.Instance);

    internal ContentHash() : this((_, code) => throw new UnknownContentException(code.GetType()), _ => false)
    {
    }

    public void Dispose() => hash.Dispose();

    internal string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    internal void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        hash.AppendData(bytes);
    }

    internal void Number(long number) => hash.AppendData(MemoryMarshal.AsBytes([number]));

    internal void Bytes(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    internal void Numbers(ImmutableArray<double> values)
    {
        Number(values.Length);
        hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    internal void Axis(TimeAxis axis)
    {
        Text(axis.Frequency.Name);
        Number(BitConverter.DoubleToInt64Bits(axis.Frequency.BarsPerYear));
        Number(axis.Count);
        hash.AppendData(MemoryMarshal.AsBytes(axis.Times.AsSpan()));
    }

    /// <summary>A value by its content.</summary>
    /// <exception cref="UnknownContentException">It holds something that has no content to know it by.</exception>
    internal void Value(object? value)
    {
        switch (value)
        {
            case null:
                Text("null");
                break;
            case string text:
                Text("text");
                Text(text);
                break;
            case DateTime time:
                Text("time");
                Number(time.ToBinary());
                break;
            case IFormattable number when value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is decimal or TimeSpan or Guid or Half or Int128:
                Text(value.GetType().IsEnum ? "enum" : value.GetType().Name);
                Text(value switch { double x => Bits(x), float x => Bits(x), _ => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) });
                break;
            case bool or char or Type:
                Text(value.ToString()!);
                break;
            default:
                Reference(value);
                break;
        }
    }

    private static string Bits(double number) => BitConverter.DoubleToInt64Bits(number).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Reference(object value)
    {
        if (!value.GetType().IsValueType && !seen.TryAdd(value, seen.Count))
        {
            Text("again");
            Number(seen[value]);
            return;
        }

        switch (value)
        {
            case BarSeries bars:
                Text("bars");
                Text(DataIdentity.Of(bars).Hash);
                break;
            case Series series:
                Text("series");
                Axis(series.Axis);
                Numbers(series.Values);
                break;
            case Delegate code:
                addCode(this, code);
                break;
            case Rng:
                throw new UnknownContentException(typeof(Rng));
            case ICollection items when IsOrdered(value.GetType()):
                Items(items);
                break;
            default:
                Fields(value);
                break;
        }
    }

    private static bool IsOrdered(Type type) => type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(ImmutableArray<>) || open == typeof(Dictionary<,>)));

    private void Items(ICollection items)
    {
        Text("items");
        Number(items.Count);
        foreach (var item in items)
        {
            Value(item);
        }
    }

    /// <summary>Objects of ours and of the user, and tuples, by all their fields.</summary>
    private void Fields(object value)
    {
        var type = value.GetType();
        if (type.Assembly != typeof(ContentHash).Assembly && !isUserType(type) && value is not ITuple
            && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
        {
            throw new UnknownContentException(type);
        }

        Text(isUserType(type) ? "object" : type.ToString());
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                Text(field.Name);
                Value(field.GetValue(value));
            }
        }
    }
}
