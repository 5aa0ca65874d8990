using System.Diagnostics;
using System.Text.Json;
using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Output of a script in tests/reference: as committed, and as it is when the script runs again.</summary>
internal static class ReferenceFile
{
    public static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(PathOf(name + ".json"))).RootElement;

    /// <summary>Runs the script with python3 and compares all numbers; skips the test where there is no python3.</summary>
    public static void RequireSameWhenRunAgain(string name)
    {
        var again = JsonDocument.Parse(RunAgain(name)).RootElement;

        // Mathematical functions of the C library may differ in the last bit between systems.
        Near.Equal(AllNumbers(Read(name)), AllNumbers(again), 1e-12);
    }

    private static IEnumerable<double> AllNumbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => AllNumbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllNumbers),
        JsonValueKind.Number => [element.GetDouble()],
        _ => [],
    };

    private static string RunAgain(string name)
    {
        if (!HasPython())
        {
            var reason = "python3 is not installed: apt-get install -y python3";
            Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }

        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(PathOf(name + ".py"));
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    public static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string PathOf(string file) => Path.Combine(RepositoryRoot.Path, "tests", "reference", file);

    private static bool HasPython() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "python3")));
}
