using System.Globalization;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>How much memory a run takes above what the process holds already (Linux: VmHWM, reset before the run).</summary>
internal static class Peak
{
    public static long Of(Action run)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Field("VmRSS:");
        File.WriteAllText("/proc/self/clear_refs", "5");
        run();
        return Field("VmHWM:") - before;
    }

    private static long Field(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
