using System.Diagnostics;

namespace AlgoAcademy.ShopLoad;

/// <summary>The shop as an operator starts it, on a free loopback port.</summary>
public sealed class ShopProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ShopProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>The processor time it has used.</summary>
    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    /// <summary>Its resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ShopProcess> StartAsync(LoadPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        // What an operator starts is the shop's own program, which lies beside this one's references.
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "AlgoAcademy.Storefront.dll"));
        string[] arguments = ["serve", "--urls", "http://127.0.0.1:0", .. plan.ShopArguments];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The shop could not be started.");
        const string Ready = "AlgoAcademy shop: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ShopProcess(process, new Uri(line[Ready.Length..]));
        }

        throw new InvalidOperationException($"The shop ended with {process.ExitCode} before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
