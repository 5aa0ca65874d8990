using System.Text;

namespace AlgoAcademy.Documents;

/// <summary>What a program can see of the rules for notebooks in git.</summary>
public static class NotebookLint
{
    /// <summary>The kernel that every notebook of the academy asks for.</summary>
    public const string KernelName = ".net-csharp";

    private const string Format = "run `academy format`";

    /// <summary>Checks a file as it lies on disk, byte order mark and line ends included.</summary>
    public static IReadOnlyList<LintFinding> CheckFile(string path) => Check(Encoding.UTF8.GetString(File.ReadAllBytes(path)), path);

    /// <summary>Checks the text of a file. No findings: it is in canonical form and needs nothing.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook.</exception>
    public static IReadOnlyList<LintFinding> Check(string text, string file)
    {
        var notebook = NotebookReader.Read(text, file);
        List<LintFinding> findings =
        [
            .. CheckBytes(text, file),
            .. CheckKernel(notebook, file),
            .. notebook.Cells.SelectMany((cell, index) => CheckCell(cell, file, index)),
            .. CheckDuplicateIds(notebook, file),
        ];
        if (findings.Count == 0 && text != NotebookWriter.Source(notebook))
            findings.Add(new LintFinding(file, null, "canonical", $"is not in canonical form (sorted keys, indent 1): {Format}."));
        return findings;
    }

    private static IEnumerable<LintFinding> CheckBytes(string text, string file)
    {
        if (text.StartsWith('\uFEFF'))
            yield return new LintFinding(file, null, "bom", $"starts with a byte order mark: {Format}.");
        if (text.Contains('\r', StringComparison.Ordinal))
            yield return new LintFinding(file, null, "crlf", $"has CRLF line ends; git holds LF: {Format}.");
    }

    private static IEnumerable<LintFinding> CheckKernel(Notebook notebook, string file)
    {
        if (notebook.KernelName != KernelName)
        {
            yield return new LintFinding(
                file, null, "kernelspec", $"metadata.kernelspec.name must be \"{KernelName}\"; was {Quoted(notebook.KernelName)}. Choose the kernel \".NET (C#)\" and save.");
        }
    }

    private static IEnumerable<LintFinding> CheckCell(Cell cell, string file, int index)
    {
        if (cell.Outputs.Count > 0)
            yield return new LintFinding(file, index, "outputs", $"has stored outputs; git holds none: {Format}.");
        if (cell.ExecutionCount is not null)
            yield return new LintFinding(file, index, "execution-count", $"has an execution_count; git holds null: {Format}.");
        if (cell.Id is null)
            yield return new LintFinding(file, index, "id", $"has no id: {Format}.");
        else if (!CellIds.IsValid(cell.Id))
            yield return new LintFinding(file, index, "id", $"has the id \"{cell.Id}\", which must be 1 to 64 of A-Z a-z 0-9 - _: {Format}.");
    }

    private static IEnumerable<LintFinding> CheckDuplicateIds(Notebook notebook, string file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i].Id is { } id && !seen.Add(id))
                yield return new LintFinding(file, i, "id", $"has the id \"{id}\" of an earlier cell: {Format}.");
        }
    }

    private static string Quoted(string? name) => name is null ? "missing" : $"\"{name}\"";
}
