using AlgoAcademy.Scripting.Displays.Objects;
using AlgoAcademy.Scripting.Engine;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>Answers a front end's questions about a cell that is being written, from the state after the last cell that was compiled.</summary>
internal sealed class Assistant(SessionOptions options, SubmissionChain chain)
{
    private const int LongestValue = 200;

    /// <summary>How the text may go on at the cursor.</summary>
    public CompletionList Complete(string cell, int cursor, CancellationToken cancellationToken)
    {
        cursor = Math.Clamp(cursor, 0, cell.Length);
        var place = CodeAtCursor.Of(cell, cursor);
        if (!place.IsCode)
        {
            var (typed, items) = new DirectiveCompletion(options.WorkingDirectory).Complete(place.Line) ?? (0, []);
            return new CompletionList(cursor - typed, cursor, items);
        }

        var start = cursor;
        while (start > 0 && IsNamePart(cell[start - 1])) start--;
        return new CompletionList(start, cursor, chain.Examine(place.Code, (model, root) =>
            new CSharpCompletion(model, root, cursor).Complete(start, cell[start..cursor]), cancellationToken));
    }

    /// <summary>What is known about the name at the cursor; null when nothing is.</summary>
    public Inspection? Inspect(string cell, int cursor, CancellationToken cancellationToken)
    {
        cursor = Math.Clamp(cursor, 0, cell.Length);
        var place = CodeAtCursor.Of(cell, cursor);
        return place.IsCode
            ? chain.Examine(place.Code, (model, root) => new CSharpInspection(model, root, cursor).Inspect(ValueOf), cancellationToken)
            : null;
    }

    private string? ValueOf(string name)
    {
        if (chain.Variables().FirstOrDefault(variable => variable.Name == name) is not { } found) return null;
        var text = (found.Value is null ? "null" : NodeText.Summary(ValueReader.Read(found.Value))).ReplaceLineEndings(" ");
        return text.Length <= LongestValue ? text : text[..(LongestValue - 1)] + "…";
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
