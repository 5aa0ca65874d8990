using System.Diagnostics;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Packages;
using AlgoAcademy.Scripting.Packages.Direct;

namespace AlgoAcademy.Scripting.Tests;

/// <summary>What is resolved on disk must be what NuGet restores: same packages, same versions, same files.</summary>
public sealed class DirectResolutionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("direct-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Deedle, 8.1.0")]
    [InlineData("Plotly.NET.CSharp, 0.14.0")]
    [InlineData("MathNet.Numerics, 5.0.0; XPlot.Plotly, 4.1.0")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite, 10.0.15")]
    [InlineData("Microsoft.CodeAnalysis.CSharp, 5.12.0; NetMQ, 4.0.4.5; System.CommandLine, 3.0.0")]
    [InlineData("Deedle, 8.1.0; Plotly.NET.CSharp, 0.14.0; MathNet.Numerics, 5.0.0; Microsoft.EntityFrameworkCore.Sqlite, 10.0.15; Spectre.Console, 0.57.2")]
    [InlineData("Microsoft.ML, 5.0.1; Microsoft.ML.LightGbm, 5.0.1")]
    [InlineData("ScottPlot, 5.1.59")]
    [InlineData("Microsoft.Data.Analysis, 0.23.1")]
    [InlineData("System.Text.Json, 9.0.19; Newtonsoft.Json, 13.0.3")]
    public async Task Packages_on_disk_are_resolved_as_NuGet_does(string requests)
    {
        var (restored, direct, elapsed) = await BothAsync(requests);
        Assert.NotNull(direct);
        Assert.Equal(Lines(restored), Lines(direct));
        TestContext.Current.TestOutputHelper?.WriteLine($"{requests}: {restored.Count} packages in {elapsed.TotalMilliseconds:0} ms");
    }

    [Theory]
    [InlineData("Deedle")]
    [InlineData("Deedle, 8.*")]
    [InlineData("Deedle, (1.0, 9.0)")]
    [InlineData("Deedle, 999.0.0")]
    [InlineData("AlgoAcademy.NoSuchPackage, 1.0.0")]
    public void What_the_disk_cannot_answer_is_left_to_NuGet(string requests) => Assert.Null(Direct(requests));

    // FSharp.Core is wanted by Deedle in a newer version than the one written: NuGet refuses the downgrade.
    [Fact]
    public void A_contradiction_is_left_to_NuGet() => Assert.Null(Direct("Deedle, 8.1.0; FSharp.Core, 5.0.0"));

    private async Task<(IReadOnlyList<ResolvedPackage> Restored, IReadOnlyList<ResolvedPackage>? Direct, TimeSpan Elapsed)> BothAsync(string requests)
    {
        var restored = await new NuGetRestore(_folder, TimeProvider.System).RunAsync(Input(requests), TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        var direct = Direct(requests);
        return (restored.Packages, direct, Stopwatch.GetElapsedTime(started));
    }

    private IReadOnlyList<ResolvedPackage>? Direct(string requests) =>
        new DirectResolution(GlobalPackages.Find(NuGetSettings.Find(_folder)), FrameworkPackages.Find()!, new NuGetRestore(_folder, TimeProvider.System).RaisedIn(Input(requests))).Resolve(Requests(requests));

    private RestoreInput Input(string requests) => new(Requests(requests), [], _folder, []);

    private static List<PackageRequest> Requests(string text) =>
        [.. text.Split("; ").Select(r => r.Split(", ", 2)).Select(r => new PackageRequest(r[0], r.Length == 2 ? r[1] : null))];

    private static List<string> Lines(IReadOnlyList<ResolvedPackage> packages) =>
        [.. packages.OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase).SelectMany(p => new[] { $"{p.Id.ToLowerInvariant()} {p.Version}" }
            .Concat(Files("compile", p.CompileFiles)).Concat(Files("runtime", p.RuntimeFiles)).Concat(Files("native", p.NativeFiles)))];

    private static IEnumerable<string> Files(string kind, IReadOnlyList<string> files) => files.Order(StringComparer.Ordinal).Select(f => $"  {kind} {f}");
}
