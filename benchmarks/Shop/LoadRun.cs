using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.ShopLoad;

/// <summary>The crowd at the shop: the shop in a process of its own, the visitors in this one, all on the same machine.</summary>
public static class LoadRun
{
    // Code is compiled and caches are filled while the first of them walk; a shop that was just deployed is another figure.
    private const int WarmUpSeconds = 20;

    /// <summary>Runs the plan and writes the table.</summary>
    /// <returns>0 when every request was answered as it should.</returns>
    public static async Task<int> RunAsync(LoadPlan plan, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(output);
        await using var shop = await ShopProcess.StartAsync(plan);
        var catalog = CourseCatalog.Load();
        var latencies = new Latencies();
        var visitors = Enumerable.Range(0, plan.Users).Select(number => new VirtualVisitor(number, shop.Url, catalog, latencies)).ToList();
        var signIn = Stopwatch.StartNew();
        await Parallel.ForEachAsync(visitors, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (visitor, cancellation) => await visitor.SignInAsync(cancellation));
        signIn.Stop();

        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(WarmUpSeconds + plan.Seconds));
        var from = Stopwatch.GetTimestamp() + (WarmUpSeconds * Stopwatch.Frequency);
        var warm = WarmAsync(shop);
        await Task.WhenAll(visitors.Select(visitor => visitor.WalkAsync(from, end.Token)));
        var processor = shop.ProcessorTime - await warm;
        visitors.ForEach(visitor => visitor.Dispose());

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Users:N0} visitors, {plan.Seconds} s measured after {WarmUpSeconds} s of warming up: {latencies.Count / (double)plan.Seconds:F0} requests/s, {latencies.Faults} faults."));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Signing in: {signIn.Elapsed.TotalMilliseconds * 2 / plan.Users:F0} ms each (two at a time). The shop's processor time: {processor.TotalMilliseconds / latencies.Count:F2} ms a request; memory {shop.Memory / 1_048_576:N0} MB."));
        latencies.Write(output);
        return latencies.Faults == 0 ? 0 : 1;
    }

    private static async Task<TimeSpan> WarmAsync(ShopProcess shop)
    {
        await Task.Delay(TimeSpan.FromSeconds(WarmUpSeconds));
        return shop.ProcessorTime;
    }
}
