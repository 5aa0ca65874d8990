using System.Text.RegularExpressions;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Turns NuGet's errors into one line that says what is missing and what to do.</summary>
internal static partial class RestoreFailure
{
    public static RestoreException Explain(RestoreInput input, IReadOnlyList<RestoreMessage> messages, string output)
    {
        var error = messages.FirstOrDefault(m => m.IsError) ?? FromOutput(output);
        var unreachable = messages.Where(m => m.IsUnreachable).Select(m => OneLine(m.Text)).FirstOrDefault();
        var hint = unreachable is null ? "" : $" A source could not be reached ({unreachable}): check the network.";
        return new RestoreException(error.Code switch
        {
            "NU1101" => $"Package '{error.PackageId}' does not exist{SourcesIn(error.Text)}. Check the spelling of its name.{hint}",
            "NU1102" => $"Package '{error.PackageId}' has no version {VersionIn(error.Text)}{NearestIn(error.Text)}. Ask for one that exists.{hint}",
            "NU1103" => $"Package '{error.PackageId}' has only previews{NearestIn(error.Text)}. Ask for one by its version, or for *-*.",
            "" => $"The packages {string.Join("; ", input.Packages)} could not be restored: {OneLine(output)}{hint}",
            _ => $"{error.Code}: {OneLine(error.Text)}{hint}",
        })
        {
            IsOffline = unreachable is not null,
        };
    }

    private static RestoreMessage FromOutput(string output)
    {
        var match = ErrorLine().Match(output);
        if (!match.Success) return new RestoreMessage("", output, "", IsError: true);
        var text = match.Groups["text"].Value;
        return new RestoreMessage(match.Groups["code"].Value, text, PackageName().Match(text).Groups["id"].Value, IsError: true);
    }

    private static string SourcesIn(string text) =>
        Sources().Match(text) is { Success: true } match ? $" in {match.Groups["list"].Value.TrimEnd('.', ' ')}" : "";

    private static string VersionIn(string text) => Version().Match(text).Groups["range"].Value;

    private static string NearestIn(string text) =>
        Nearest().Match(text) is { Success: true } match ? $"; the nearest is {match.Groups["version"].Value}" : "";

    private static string OneLine(string text) => Whitespace().Replace(text, " ").Trim();

    [GeneratedRegex(@"error (?<code>NU\d+|NETSDK\d+|MSB\d+): (?<text>.*?)(\s*\[[^\]\r\n]*proj\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"[Pp]ackage '?(?<id>[\w.\-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PackageName();

    [GeneratedRegex(@"source\(s\): (?<list>[^\r\n]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();

    [GeneratedRegex(@"with version \((?<range>[^)]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"[Nn]earest version: (?<version>[\w.\-+]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nearest();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Whitespace();
}
