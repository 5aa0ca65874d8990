using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>All that decides what a restore finds.</summary>
/// <param name="Packages">What is asked for.</param>
/// <param name="Sources">Sources added with <c>#i</c>.</param>
/// <param name="WorkingDirectory">Where NuGet's search for its configuration starts.</param>
/// <param name="ConfigurationFiles">The configuration files from there upwards.</param>
internal sealed record RestoreInput(
    IReadOnlyList<PackageRequest> Packages,
    IReadOnlyList<string> Sources,
    string WorkingDirectory,
    IReadOnlyList<string> ConfigurationFiles)
{
    /// <summary>True when the answer may change from one day to the next: a version is missing or floats.</summary>
    public bool IsFloating => Packages.Any(p => p.Version is null || p.Version.Contains('*', StringComparison.Ordinal));

    /// <summary>The same for equal inputs on the same runtime: the name of the cache entry.</summary>
    public string Key()
    {
        var text = new StringBuilder()
            .AppendLine(Environment.Version.ToString())
            .AppendLine(RuntimeInformation.RuntimeIdentifier);
        foreach (var line in Packages.Select(p => p.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal)) text.AppendLine(line);
        text.Append(SourcesKey());
        return Hash(text.ToString());
    }

    /// <summary>The same wherever packages come from the same places.</summary>
    public string SourcesKey()
    {
        var text = new StringBuilder();
        foreach (var source in Sources) text.AppendLine(source);
        foreach (var file in ConfigurationFiles) text.AppendLine(file).AppendLine(File.ReadAllText(file));
        return Hash(text.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
