using System.CommandLine;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary>Whose signatures count. Never what a bundle says of itself: a forger would bring his own key along.</summary>
internal static class KeysOption
{
    private const string FileName = "trusted-keys.txt";

    public static Option<string?> Create() => new("--keys")
    {
        Description = $"File with the academy's public keys. Default: {FileName} in {AcademyHome.Description}.",
    };

    /// <summary>Reads the keys.</summary>
    /// <exception cref="IOException">There is no such file; the message says where to get one.</exception>
    public static TrustedKeys Read(string? named)
    {
        var file = named ?? DefaultFile;
        return File.Exists(file)
            ? TrustedKeys.Parse(File.ReadAllText(file))
            : throw new FileNotFoundException(
                $"The academy's public keys must lie in {file}; there is no such file. Run 'academy login', save them from the shop's address /trusted-keys.txt, or name another file with --keys.", file);
    }

    /// <summary>Where the keys lie when no file is named.</summary>
    public static string DefaultFile => Path.Combine(AcademyHome.Folder, FileName);
}
