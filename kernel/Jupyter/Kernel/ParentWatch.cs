using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Tells when the client that started this kernel has died without a shutdown: a kernel must not outlive it.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The variable jupyter_client sets: the parent's process id, on Windows an inherited handle to it.</summary>
    public const string Variable = "JPY_PARENT_PID";

    /// <summary>Completes when the parent named by <see cref="Variable"/> is gone; never when the variable is not set.</summary>
    public static Task ParentDiedAsync(string? parent, CancellationToken cancellationToken)
    {
        if (!long.TryParse(parent, CultureInfo.InvariantCulture, out var number) || number <= 1)
            return Task.Delay(Timeout.Infinite, cancellationToken);
        return OperatingSystem.IsWindows()
            ? WaitForHandleAsync((nint)number, cancellationToken)
            : PollAsync((int)number, cancellationToken);
    }

    private static async Task PollAsync(int processId, CancellationToken cancellationToken)
    {
        while (IsAlive(processId))
            await Task.Delay(Interval, cancellationToken);
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Task WaitForHandleAsync(nint handle, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var parent = new ManualResetEvent(initialState: false);
            parent.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: true);
            WaitHandle.WaitAny([parent, cancellationToken.WaitHandle]);
        },
        cancellationToken);
}
