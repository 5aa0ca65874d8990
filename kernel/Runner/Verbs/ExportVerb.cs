using System.CommandLine;
using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy export L27 --to cs</c></summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var lesson = new Argument<string>("lesson") { Description = "Lesson id (L27, 27), its slug, or the path of a notebook." };
        var to = new Option<string>("--to") { Description = "cs: a C# file for 'dotnet run'.", DefaultValueFactory = _ => "cs" };
        to.AcceptOnlyFromAmong("cs");
        var output = new Option<string?>("--out") { Description = "Folder to write to. Default: artifacts/export/<notebook>." };
        var command = new Command("export", "Turn a notebook into another form.") { lesson, to, output };
        command.SetAction(parse =>
        {
            var root = AcademyRoot.FindOrExplain();
            var notebook = new LessonFinder(root).Find(parse.GetRequiredValue(lesson));
            var name = Path.GetFileNameWithoutExtension(notebook);
            var folder = Path.GetFullPath(parse.GetValue(output) ?? root.Combine("artifacts", "export", name));
            Export(root, notebook, folder);
            Console.WriteLine($"Wrote {Path.Combine(folder, name + ".cs")}. Run it there with: dotnet run {name}.cs");
            return ExitCode.Success;
        });
        return command.WithExamples("academy export L27 --to html --no-code", "academy export L27 --to cs");
    }

    private static void Export(AcademyRoot root, string notebook, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(notebook);
        try
        {
            var text = FileBasedApp.Of(NotebookReader.ReadFile(notebook), name);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, name + ".cs"), text);
            File.WriteAllText(Path.Combine(folder, "nuget.config"), PackageSource(root));
            // The file stands for itself: no rules of a folder above it may reach in.
            File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />\n");
            File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />\n");
            File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />\n");
        }
        catch (Exception e) when (e is NotebookFormatException or NotSupportedException)
        {
            throw new UserMistakeException(e.Message, e);
        }
    }

    private static string PackageSource(AcademyRoot root)
    {
        var feed = root.IsRepository ? root.Combine("artifacts", "feed") : root.Combine("packages");
        return $"""
            <configuration>
              <packageSources>
                <add key="academy" value="{System.Security.SecurityElement.Escape(feed)}" />
              </packageSources>
            </configuration>

            """;
    }
}
