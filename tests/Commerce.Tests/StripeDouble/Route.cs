using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

/// <summary>One call of the API: its path, the parameters it takes, and what it does.</summary>
/// <param name="Line">"POST /v1/refunds/{id}": at most one {id}.</param>
/// <param name="Accepts">The parameters; list positions are "[]", a free key is "[*]", "!" in front makes one required.</param>
/// <param name="Act">Does it.</param>
public sealed record Route(string Line, string[] Accepts, Func<string, FakeForm, JsonObject> Act)
{
    private readonly string[] _parts = Line.Split("{id}");

    public bool Matches(string line, out string id)
    {
        id = string.Empty;
        if (_parts.Length == 1)
            return line == Line;
        if (!line.StartsWith(_parts[0], StringComparison.Ordinal) || !line.EndsWith(_parts[1], StringComparison.Ordinal)
            || line.Length <= _parts[0].Length + _parts[1].Length)
        {
            return false;
        }

        id = line[_parts[0].Length..^_parts[1].Length];
        return !id.Contains('/', StringComparison.Ordinal);
    }

    public void Check(FakeForm form)
    {
        foreach (var name in form.Names.Where(name => !Accepts.Any(accepted => Fits(accepted.TrimStart('!'), name))))
            throw new RefusalException(400, "parameter_unknown", $"Received unknown parameter: {name}");
        foreach (var required in Accepts.Where(accepted => accepted.StartsWith('!')).Select(accepted => accepted[1..]))
        {
            if (!form.Names.Any(name => Fits(required, name)))
                throw new RefusalException(400, "parameter_missing", $"Missing required param: {required}.");
        }
    }

    private static bool Fits(string accepted, string name) => accepted.EndsWith("[*]", StringComparison.Ordinal)
        ? name.StartsWith(accepted[..^2], StringComparison.Ordinal)
        : accepted == name;
}
