using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Parameters;

/// <summary>
/// Runs a notebook with other values: they go into a cell of their own, tagged <c>injected-parameters</c>, right after the
/// cell tagged <c>parameters</c>, and are recorded in <c>metadata.academy.runParameters</c>. The author's cell stays as it is.
/// </summary>
public static class NotebookParameters
{
    private const string Tag = "parameters";
    private const string InjectedTag = "injected-parameters";

    /// <summary>The parameters of a notebook, in order; empty when no code cell is tagged <c>parameters</c>.</summary>
    public static IReadOnlyList<Parameter> Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return [.. notebook.Cells.Where(IsParameters).SelectMany(cell => ParameterCell.Read(cell.Source))];
    }

    /// <summary>The notebook with other values. A cell that an earlier run injected is replaced.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="values">Name → value as typed: numbers and dates in invariant form, strings without quotes, lists with commas.</param>
    /// <exception cref="ParameterException">A name is unknown (the message lists those that exist) or a value does not fit its type.</exception>
    public static Notebook Inject(Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = Of(notebook);
        if (values.Count == 0)
            return notebook;
        if (known.Count == 0)
            throw new ParameterException("The notebook has no parameters: no code cell tagged 'parameters' declares a variable with a value.");
        var lines = values.Select(value => Line(known, value.Key, value.Value)).ToList();
        var cells = notebook.Cells.Where(cell => !cell.HasTag(InjectedTag)).ToList();
        cells.Insert(cells.FindLastIndex(IsParameters) + 1, new Cell
        {
            Kind = CellKind.Code,
            Source = "// Set for this run.\n" + string.Join('\n', lines),
            Metadata = new JsonObject { ["tags"] = new JsonArray(InjectedTag) },
        });
        return notebook with { Cells = cells, Metadata = Recorded(notebook.Metadata, values) };
    }

    private static bool IsParameters(Cell cell) => cell.Kind == CellKind.Code && cell.HasTag(Tag);

    private static string Line(IReadOnlyList<Parameter> known, string name, string value)
    {
        var parameter = known.FirstOrDefault(p => p.Name == name)
            ?? throw new ParameterException(
                $"There is no parameter '{name}'. Parameters are: {string.Join(", ", known.Select(p => $"{p.Name} ({p.Type}, {p.Value})"))}.");
        var literal = ParameterLiteral.Of(parameter, value);
        return parameter.IsConstant ? $"const {parameter.Type} {name} = {literal};" : $"{name} = {literal};";
    }

    private static JsonObject Recorded(JsonObject metadata, IReadOnlyDictionary<string, string> values)
    {
        var recorded = (JsonObject)metadata.DeepClone();
        if (recorded["academy"] is not JsonObject academy)
            recorded["academy"] = academy = [];
        academy["runParameters"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));
        return recorded;
    }
}
