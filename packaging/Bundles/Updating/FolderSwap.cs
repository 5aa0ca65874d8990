using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>Puts a verified new folder in the place of the old one and loses nothing of the owner's.</summary>
/// <remarks>
/// Two renames: a crash between them leaves the old folder whole under its kept name and the new one beside it. What is not
/// part of a bundle (the tool's own folder, results, the licence) moves along.
/// </remarks>
internal static class FolderSwap
{
    /// <summary>Where the old folder lies afterwards; null when it held nothing of the owner's and was removed.</summary>
    /// <param name="folder">The old folder.</param>
    /// <param name="made">The new one, verified, on the same disk.</param>
    /// <param name="installed">The old release, for the name the folder is kept under.</param>
    /// <param name="keep">True when the old folder holds files of the owner's.</param>
    public static string? Run(string folder, string made, BundleVersion installed, bool keep)
    {
        var kept = FreeName($"{folder}.before-{installed}");
        Directory.Move(folder, kept);
        try
        {
            Directory.Move(made, folder);
        }
        catch (IOException)
        {
            Directory.Move(kept, folder);
            throw;
        }

        foreach (var name in FolderBundleFiles.Buyers)
            MoveAlong(Path.Combine(kept, name), Path.Combine(folder, name));
        if (keep)
            return kept;
        Directory.Delete(kept, recursive: true);
        return null;
    }

    private static void MoveAlong(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else if (File.Exists(from))
            File.Move(from, to);
    }

    private static string FreeName(string wish) => Enumerable.Range(1, 1000)
        .Select(i => i == 1 ? wish : string.Create(CultureInfo.InvariantCulture, $"{wish}-{i}"))
        .First(name => !Path.Exists(name));
}
