using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class InterruptTests
{
    [Fact]
    public async Task An_interrupt_stops_the_running_cell_and_is_answered_at_once()
    {
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        var cell = kernel.Execute("loop");
        await kernel.MessageAsync(m => m.Line == "execute_input loop");

        var reply = await kernel.RequestAsync(JupyterChannel.Control, "interrupt_request", "{}");
        var messages = await kernel.IdleAfterAsync(cell);

        Assert.Equal("interrupt_reply", reply.Type);
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal("Interrupted", messages.Single(m => m.Type == "error").Text("ename"));
        Assert.Contains(messages, m => m.Line == "execute_reply error");
    }

    [Fact]
    public async Task The_next_cell_runs_after_an_interrupt()
    {
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        for (var round = 0; round < 100; round++)
        {
            var cell = kernel.Execute("loop");
            await kernel.MessageAsync(m => m.ParentId == cell && m.Type == "execute_input");
            kernel.Send(JupyterChannel.Control, "interrupt_request", "{}");
            await kernel.IdleAfterAsync(cell);
        }

        Assert.Contains(await kernel.ExecuteAsync("next"), m => m.Line == "execute_reply ok");
    }

    [Fact]
    public async Task An_interrupt_aborts_the_queue()
    {
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        kernel.Execute("loop");
        var second = kernel.Execute("second");
        await kernel.MessageAsync(m => m.Line == "execute_input loop");
        kernel.Send(JupyterChannel.Control, "interrupt_request", "{}");
        Assert.Contains(await kernel.IdleAfterAsync(second), m => m.Line == "execute_reply aborted");
    }

    [Fact]
    public async Task An_interrupt_of_an_idle_kernel_changes_nothing()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Control, "interrupt_request", "{}");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Contains(await kernel.ExecuteAsync("x"), m => m.Line == "execute_reply ok");
    }

    [Fact]
    public async Task The_signal_interrupts_as_the_message_does()
    {
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        var cell = kernel.Execute("loop");
        await kernel.MessageAsync(m => m.Line == "execute_input loop");
        kernel.Interrupt();
        Assert.Contains(await kernel.IdleAfterAsync(cell), m => m.Type == "error");
    }

    [Fact]
    public async Task Control_answers_while_a_cell_occupies_the_shell_and_the_thread_pool_is_full()
    {
        using var release = new ManualResetEventSlim();
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        kernel.Execute("loop");
        await kernel.MessageAsync(m => m.Line == "execute_input loop");
        for (var i = 0; i < 200; i++)
            _ = Task.Run(release.Wait);

        // The wait must not need the pool it has filled.
        var id = kernel.Send(JupyterChannel.Control, "kernel_info_request", "{}");
        var answered = SpinWait.SpinUntil(
            () => kernel.Sent.Any(m => m.ParentId == id && m.Type == "kernel_info_reply"), TestKernel.Patience);
        release.Set();
        Assert.True(answered);
    }
}
