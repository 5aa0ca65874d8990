using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// Packages that only taught .NET Interactive to show another package's types. They can no longer be loaded, and need not
/// be: the engine shows those types itself. Asking for one gives the package it was made for.
/// </summary>
internal static class PackageAliases
{
    private const string Interactive = "Microsoft.DotNet.Interactive";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Plotly.NET.Interactive"] = "Plotly.NET",
        ["XPlot.Plotly.Interactive"] = "XPlot.Plotly",
        ["Deedle.Interactive"] = "Deedle",
        ["Microsoft.Data.Analysis.Interactive"] = "Microsoft.Data.Analysis",
        ["ScottPlot.Interactive"] = "ScottPlot",
        ["ScottPlot.DotNet.Interactive"] = "ScottPlot",
        ["ScottPlot.Interactive.DotNet"] = "ScottPlot",
        ["MathNet.Numerics.Interactive"] = "MathNet.Numerics",
    };

    /// <summary>The requests with each lost package replaced, and a line for each that says so.</summary>
    public static (IReadOnlyList<PackageRequest> Requests, IReadOnlyList<string> Notices) Apply(IReadOnlyList<PackageRequest> requests)
    {
        var result = new List<PackageRequest>();
        var notices = new List<string>();
        foreach (var request in requests)
        {
            if (request.Id.Equals(Interactive, StringComparison.OrdinalIgnoreCase) || request.Id.StartsWith(Interactive + ".", StringComparison.OrdinalIgnoreCase))
            {
                notices.Add($"{request.Id} is a part of .NET Interactive, whose API this kernel brings itself: nothing was loaded.");
            }
            else if (!Plain.TryGetValue(request.Id, out var plain))
            {
                result.Add(request);
            }
            else
            {
                notices.Add($"{request.Id} is built in: {plain} was loaded, and its values are shown by the kernel.");
                // Who asks for the plain package too knows which version to have.
                if (!requests.Any(r => r.Id.Equals(plain, StringComparison.OrdinalIgnoreCase))) result.Add(request with { Id = plain });
            }
        }

        return (result, notices);
    }
}
