using AlgoAcademy.Jupyter.Tests.Support;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class WarmUpTests
{
    [Fact]
    public async Task An_idle_kernel_warms_its_engine_up()
    {
        var warmed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernel = new TestKernel(engine => engine.WarmUp = _ =>
        {
            warmed.SetResult();
            return Task.CompletedTask;
        });
        await warmed.Task.WaitAsync(TestKernel.Patience);
    }

    [Fact]
    public async Task A_waiting_cell_cuts_the_warm_up_short()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernel = new TestKernel(engine => engine.WarmUp = token =>
        {
            started.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        });
        await started.Task.WaitAsync(TestKernel.Patience);
        Assert.Contains(await kernel.ExecuteAsync("x"), m => m.Line == "execute_reply ok");
    }

    [Fact]
    public async Task A_client_that_sends_at_once_is_not_delayed_by_a_warm_up()
    {
        // Long against any stall of a busy machine between start and request.
        var idle = TimeSpan.FromSeconds(2);
        var warmUps = 0;
        await using var kernel = new TestKernel(
            engine => engine.WarmUp = _ => Task.FromResult(Interlocked.Increment(ref warmUps)), idleBeforeWarmUp: idle);
        await kernel.ExecuteAsync("x");
        await Task.Delay(idle + TimeSpan.FromSeconds(0.5));
        Assert.Equal(0, warmUps);
    }

    [Fact]
    public async Task A_failed_warm_up_is_logged_and_the_cell_still_runs()
    {
        var tried = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernel = new TestKernel(engine => engine.WarmUp = _ =>
        {
            tried.SetResult();
            throw new InvalidOperationException("cold");
        });
        await tried.Task.WaitAsync(TestKernel.Patience);
        Assert.Contains(await kernel.ExecuteAsync("x"), m => m.Line == "execute_reply ok");
        Assert.Contains("cold", kernel.Log.ToString(), StringComparison.Ordinal);
    }
}
