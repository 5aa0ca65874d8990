using System.Collections.Concurrent;
using System.Globalization;

namespace AlgoAcademy.ShopLoad;

/// <summary>How long each door took, in milliseconds, and what went wrong.</summary>
public sealed class Latencies
{
    private readonly ConcurrentDictionary<Door, ConcurrentBag<double>> _times = new();
    private readonly ConcurrentDictionary<string, int> _faults = new(StringComparer.Ordinal);

    /// <summary>All requests that were answered as they should.</summary>
    public int Count => _times.Values.Sum(bag => bag.Count);

    /// <summary>All that were not.</summary>
    public int Faults => _faults.Values.Sum();

    public void Took(Door door, TimeSpan time) => _times.GetOrAdd(door, _ => []).Add(time.TotalMilliseconds);

    public void Failed(Door door, string why) => _faults.AddOrUpdate($"{door}: {why}", 1, (_, count) => count + 1);

    /// <summary>Writes a Markdown table: nearest-rank percentiles (Hyndman and Fan 1996, definition 1).</summary>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("| door | requests | p50 ms | p95 ms | p99 ms | max ms |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Row(output, "**pages**", door => door <= Door.Account);
        Row(output, "**API**", door => door is >= Door.AccessApi and <= Door.UpdatesApi);
        foreach (var door in Enum.GetValues<Door>())
            Row(output, door.ToString(), other => other == door);
        foreach (var (what, count) in _faults.OrderByDescending(pair => pair.Value))
            output.WriteLine($"fault {what}: {count.ToString(CultureInfo.InvariantCulture)}");
    }

    private void Row(TextWriter output, string name, Func<Door, bool> which)
    {
        double[] sorted = [.. _times.Where(pair => which(pair.Key)).SelectMany(pair => pair.Value).Order()];
        if (sorted.Length == 0)
            return;
        string At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)].ToString("F1", CultureInfo.InvariantCulture);
        output.WriteLine($"| {name} | {sorted.Length.ToString("N0", CultureInfo.InvariantCulture)} | {At(0.5)} | {At(0.95)} | {At(0.99)} | {At(1)} |");
    }
}
