using System.Text.Json;

namespace AlgoAcademy.Jupyter;

/// <summary>A kernelspec on this machine that says it speaks C#.</summary>
/// <param name="Name">The folder's name, by which notebooks ask for it.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="DisplayName">What front ends show.</param>
/// <param name="CommandLine">How it is started; empty when the file cannot be read.</param>
/// <param name="Fault">Why the file cannot be used; null when it can.</param>
public sealed record InstalledKernel(string Name, string Folder, string DisplayName, IReadOnlyList<string> CommandLine, string? Fault)
{
    /// <summary>
    /// The C# kernelspecs of the user, of the active environment (VIRTUAL_ENV, CONDA_PREFIX) and of the system, in Jupyter's
    /// order: of two with one name, Jupyter takes the first.
    /// </summary>
    public static IReadOnlyList<InstalledKernel> All()
    {
        List<string> roots = [.. Variable("JUPYTER_PATH"), JupyterDataDirectory.OfUser()];
        roots.AddRange(Variable("VIRTUAL_ENV").Concat(Variable("CONDA_PREFIX")).Select(prefix => Path.Combine(prefix, "share", "jupyter")));
        if (OperatingSystem.IsWindows())
            roots.AddRange(Variable("PROGRAMDATA").Select(data => Path.Combine(data, "jupyter")));
        else
            roots.AddRange(["/usr/local/share/jupyter", "/usr/share/jupyter"]);
        return [.. roots.Distinct(StringComparer.Ordinal).Select(root => Path.Combine(root, "kernels")).Where(Directory.Exists).SelectMany(In)];
    }

    /// <summary>The C# kernelspec that lies in a folder; null when there is none.</summary>
    public static InstalledKernel? At(string folder) => Directory.Exists(folder) ? Read(folder) : null;

    /// <summary>The C# kernelspecs in one folder of kernelspecs.</summary>
    internal static IEnumerable<InstalledKernel> In(string kernels) =>
        Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal).Select(Read).OfType<InstalledKernel>();

    private static InstalledKernel? Read(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = Path.Combine(folder, "kernel.json");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var json = document.RootElement;
            var language = json.TryGetProperty("language", out var said) ? said.GetString() : null;
            if (language is not ("C#" or "csharp") && !LooksLikeOurs(name))
                return null;
            return new InstalledKernel(
                name,
                folder,
                json.TryGetProperty("display_name", out var shown) ? shown.GetString() ?? name : name,
                [.. json.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString() ?? "")],
                null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // A broken file of another language is none of ours to report.
            return LooksLikeOurs(name) ? new InstalledKernel(name, folder, name, [], $"kernel.json cannot be used: {e.Message}") : null;
        }
    }

    private static bool LooksLikeOurs(string name) => name.Contains("csharp", StringComparison.OrdinalIgnoreCase);

    private static string[] Variable(string name) =>
        (Environment.GetEnvironmentVariable(name) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
