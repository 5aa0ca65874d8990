namespace AlgoAcademy.Notebooks.Tests;

/// <summary>
/// Debian's real Jupyter with our kernel installed in a data folder of its own, and a copy of the notebooks to open:
/// Jupyter saves what it runs, and the clone must stay as it is.
/// </summary>
public sealed class JupyterHome : IAsyncLifetime
{
    private const string Missing = "needs Jupyter: apt-get install jupyter-notebook python3-nbclient python3-nbconvert jupyter-nbconvert";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("academy-jupyter-");

    /// <summary>Debian's Python, the one its Jupyter belongs to.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>A copy of the clone's notebooks and diagrams.</summary>
    public string Work => Path.Combine(_folder.FullName, "work");

    /// <summary>The lesson under test inside <see cref="Work"/>.</summary>
    public string Lesson => Path.Combine(Work, "notebooks", "M05-momentum-strategies", "L27-what-is-a-trend.ipynb");

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(_folder.FullName, "data"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder.FullName, "runtime"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(_folder.FullName, "config"),
    };

    private static bool IsInstalled { get; } = File.Exists("/usr/bin/jupyter") && File.Exists("/usr/bin/jupyter-nbconvert") && Directory.Exists("/usr/lib/python3/dist-packages/nbclient");

    public static void SkipUnlessInstalled() => Assert.SkipUnless(IsInstalled, Missing);

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled)
            return;
        foreach (var name in (string[])["notebooks", "diagrams"])
            Copy(Path.Combine(Clone.Root, name), Path.Combine(Work, name));
        var feed = Path.Combine(Clone.Root, "artifacts", "feed");
        await File.WriteAllTextAsync(
            Path.Combine(Work, "notebooks", "nuget.config"),
            $"""<configuration><packageSources><add key="academy" value="{feed}" /></packageSources></configuration>""");
        var (exitCode, output) = await Clone.RunAsync("dotnet", ["exec", Clone.Runner, "kernel", "install"], Work, Environment);
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
