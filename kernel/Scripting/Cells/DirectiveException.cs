namespace AlgoAcademy.Scripting.Cells;

/// <summary>A directive cannot be understood or carried out; the message says where, what and how to mend it.</summary>
/// <param name="message">The whole message.</param>
internal sealed class DirectiveException(string message) : Exception(message)
{
    /// <summary>A fault of a line, with the code under which .NET Interactive knew it.</summary>
    public static DirectiveException At(string cell, int line, string code, string problem) => new($"{cell}, line {line}: error {code}: {problem}");
}
