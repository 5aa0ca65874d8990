using System.CommandLine;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary>Whose signatures count. Never what a bundle says of itself: a forger would bring his own key along.</summary>
internal static class KeysOption
{
    private const string FileName = "trusted-keys.txt";

    public static Option<string?> Create() => new("--keys")
    {
        Description = $"File with the academy's public keys. Default: {FileName} in $ACADEMY_HOME, else in ~/.academy.",
    };

    /// <summary>Reads the keys.</summary>
    /// <exception cref="IOException">There is no such file; the message says where to get one.</exception>
    public static TrustedKeys Read(string? named)
    {
        var file = named ?? Path.Combine(Home, FileName);
        return File.Exists(file)
            ? TrustedKeys.Parse(File.ReadAllText(file))
            : throw new FileNotFoundException(
                $"The academy's public keys must lie in {file}; there is no such file. Save them from the shop's page, or name another file with --keys.", file);
    }

    private static string Home => Environment.GetEnvironmentVariable("ACADEMY_HOME") is { Length: > 0 } home
        ? Path.GetFullPath(home)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".academy");
}
