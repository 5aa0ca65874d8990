using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>A list of objects as a table: one row each, one column per property, cut off where the registry's limit says.</summary>
internal sealed class SequenceTable
{
    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string[]> _rows;
    private readonly string? _more;

    private SequenceTable(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows, string? more)
    {
        _columns = columns;
        _rows = rows;
        _more = more;
    }

    /// <summary>Null when the value is no sequence, or its elements are not made of scalar properties.</summary>
    public static SequenceTable? TryCreate(object value)
    {
        if (value is not IEnumerable sequence || value is IDictionary || ScalarTypes.ElementType(value.GetType()) is not { } element) return null;
        if (typeof(IEnumerable).IsAssignableFrom(element) || ScalarTypes.Contains(element)) return null;
        var members = ColumnsOf(element);
        if (members.Count == 0) return null;

        var limit = Formatter.ListExpansionLimit;
        var rows = new List<string[]>();
        string? more = null;
        foreach (var item in sequence)
        {
            if (rows.Count == limit)
            {
                more = value is ICollection collection
                    ? string.Create(CultureInfo.InvariantCulture, $"… {collection.Count - limit} more")
                    : "… more";
                break;
            }

            rows.Add([.. members.Select(m => PlainValue.Of(item is null ? null : Read(m, item)))]);
        }

        return new SequenceTable([.. members.Select(m => m.Name)], rows, more);
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var column in _columns) html.Append("<th>").Append(WebUtility.HtmlEncode(column)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in _rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append("<td>").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (_more is not null) html.Append("<p>").Append(_more).Append("</p>");
        return html.ToString();
    }

    public string ToText()
    {
        var widths = _columns.Select((name, i) => _rows.Select(row => row[i].Length).Append(name.Length).Max()).ToList();
        var lines = _rows.Prepend([.. _columns])
            .Select(row => string.Join("  ", row.Select((cell, i) => cell.PadLeft(widths[i]))));
        return string.Join('\n', _more is null ? lines : lines.Append(_more));
    }

    // All columns must be scalar: an object with parts of its own reads better as a tree.
    private static List<MemberInfo> ColumnsOf(Type type)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0).Cast<MemberInfo>()
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance)).ToList();
        return members.TrueForAll(m => ScalarTypes.Contains(TypeOf(m))) ? members : [];
    }

    private static Type TypeOf(MemberInfo member) => member is PropertyInfo p ? p.PropertyType : ((FieldInfo)member).FieldType;

    private static object? Read(MemberInfo member, object item) =>
        member is PropertyInfo p ? p.GetValue(item) : ((FieldInfo)member).GetValue(item);
}
