using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

/// <summary>The parameters of a request, from its query or its form body.</summary>
public sealed partial class FakeForm
{
    private readonly List<KeyValuePair<string, string>> _values = [];

    /// <summary>The names with list positions left out: "line_items[][price]".</summary>
    public IEnumerable<string> Names => _values.Select(pair => Position().Replace(pair.Key, "[]"));

    public string? this[string name] => _values.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();

    public static async Task<FakeForm> ReadAsync(HttpRequest request)
    {
        var form = new FakeForm();
        foreach (var (name, values) in request.Query)
            form._values.AddRange(values.Select(value => KeyValuePair.Create(name, value ?? string.Empty)));
        if (request.HasFormContentType)
        {
            foreach (var (name, values) in await request.ReadFormAsync())
                form._values.AddRange(values.Select(value => KeyValuePair.Create(name, value ?? string.Empty)));
        }

        return form;
    }

    public string Need(string name) => this[name] ?? throw new RefusalException(400, "parameter_missing", $"Missing required param: {name}.");

    public long? Number(string name) => this[name] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool Has(string prefix) => _values.Exists(pair => pair.Key == prefix || pair.Key.StartsWith(prefix + "[", StringComparison.Ordinal));

    /// <summary>All values of a list: "expand" gives those of expand[0], expand[1].</summary>
    public List<string> List(string name) =>
        [.. _values.Where(pair => Position().Replace(pair.Key, "[]") == name + "[]").Select(pair => pair.Value)];

    public IEnumerable<(string Key, string Value)> Map(string name) => _values
        .Where(pair => pair.Key.StartsWith(name + "[", StringComparison.Ordinal) && pair.Key.EndsWith(']'))
        .Select(pair => (pair.Key[(name.Length + 1)..^1], pair.Value));

    public override string ToString() => string.Join('&', _values.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\[\d*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();
}
