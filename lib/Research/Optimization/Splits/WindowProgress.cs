namespace AlgoAcademy.Research;

/// <summary>Makes the searches of many windows one: the trials of the windows before are done already.</summary>
internal sealed class WindowProgress(IProgress<OptimizationProgress> listener, int windows) : IProgress<OptimizationProgress>
{
    private readonly TimeProvider time = TimeProvider.System;
    private readonly long start = TimeProvider.System.GetTimestamp();

    /// <summary>The window that is searched, from 0.</summary>
    internal int Window { get; set; }

    public void Report(OptimizationProgress value)
    {
        var elapsed = time.GetElapsedTime(start);
        var done = (Window * value.Total) + value.Done;
        listener.Report(value with { Done = done, Total = windows * value.Total, Elapsed = elapsed, Rate = done / Math.Max(elapsed.TotalSeconds, 1e-9) });
    }
}
