using System.CommandLine;
using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy format [notebook…]</c></summary>
internal static class FormatVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("notebooks") { Description = "Notebook files. All below notebooks/ when none is given.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Change nothing; exit with 1 and name the files that would change." };
        var command = new Command("format", "Write notebooks as they are kept in git: without outputs, in one canonical form.") { files, check };
        command.SetAction(parse =>
        {
            var changed = Files(parse.GetValue(files) ?? []).Where(f => Format(f, write: !parse.GetValue(check))).ToList();
            foreach (var file in changed)
                Console.WriteLine(parse.GetValue(check) ? $"{file} is not in canonical form; run 'academy format'." : $"Formatted {file}.");
            return changed.Count > 0 && parse.GetValue(check) ? ExitCode.Failed : ExitCode.Success;
        });
        return command.WithExamples("academy format", "academy format --check", "academy format my-notebook.ipynb");
    }

    private static IEnumerable<string> Files(string[] named)
    {
        if (named.FirstOrDefault(f => !File.Exists(f)) is { } missing)
            throw new UserMistakeException($"There is no notebook '{missing}'.");
        return named.Length > 0
            ? named
            : Directory.EnumerateFiles(AcademyRoot.FindOrExplain().Notebooks, "*.ipynb", SearchOption.AllDirectories)
                .Where(f => !f.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    private static bool Format(string file, bool write)
    {
        try
        {
            var text = File.ReadAllText(file);
            var canonical = NotebookWriter.Source(NotebookReader.Read(text, file));
            if (canonical == text)
                return false;
            if (write)
                File.WriteAllText(file, canonical);
            return true;
        }
        catch (NotebookFormatException e)
        {
            throw new UserMistakeException(e.Message, e);
        }
    }
}
