using System.Runtime.InteropServices;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// The runtime identifiers whose files serve this machine, the best first, as in .NET's portable graph:
/// linux-x64, linux, unix-x64, unix, any.
/// </summary>
internal static class RuntimeIds
{
    public static IReadOnlyList<string> Compatible { get; } = For(RuntimeInformation.RuntimeIdentifier);

    /// <summary>The chain of one identifier; of an unknown one, itself and "any".</summary>
    public static IReadOnlyList<string> For(string runtimeIdentifier)
    {
        var dash = runtimeIdentifier.LastIndexOf('-');
        if (dash < 0) return [runtimeIdentifier, "any"];
        var (system, architecture) = (runtimeIdentifier[..dash], runtimeIdentifier[dash..]);
        return system switch
        {
            "win" => [runtimeIdentifier, "win", "any"],
            "linux" or "osx" or "freebsd" => [runtimeIdentifier, system, "unix" + architecture, "unix", "any"],
            "linux-musl" => [runtimeIdentifier, "linux-musl", "linux" + architecture, "linux", "unix" + architecture, "unix", "any"],
            _ => [runtimeIdentifier, "any"],
        };
    }
}
