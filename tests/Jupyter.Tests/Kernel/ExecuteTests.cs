using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class ExecuteTests
{
    [Fact]
    public async Task A_cell_is_announced_shown_and_answered_between_busy_and_idle()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("1+1", output =>
        {
            output.WriteStream(OutputStream.Stdout, "working\n");
            return FakeEngine.Value("2");
        }));

        var messages = await kernel.ExecuteAsync("1+1");

        Assert.Equal(
            ["status busy", "execute_input 1+1", "stream stdout working", "execute_result", "execute_reply ok", "status idle"],
            messages.Select(m => m.Line));
        Assert.Equal("2", messages[3].Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal(1, messages[3].Content.GetProperty("execution_count").GetInt32());
    }

    [Fact]
    public async Task The_reply_goes_to_the_identity_of_the_client_that_asked()
    {
        await using var kernel = new TestKernel();
        var messages = await kernel.ExecuteAsync("x");
        Assert.Equal("client-identity", messages.Single(m => m.Type == "execute_reply").FirstIdentity);
    }

    [Fact]
    public async Task A_cell_without_value_sends_no_execute_result()
    {
        await using var kernel = new TestKernel();
        var messages = await kernel.ExecuteAsync("var x = 1;");
        Assert.DoesNotContain(messages, m => m.Type == "execute_result");
    }

    [Fact]
    public async Task Counting_goes_up_by_one_with_each_stored_cell()
    {
        await using var kernel = new TestKernel();
        var counts = new List<int>();
        for (var i = 0; i < 3; i++)
            counts.Add(Count(await kernel.ExecuteAsync("x")));
        Assert.Equal([1, 2, 3], counts);
    }

    [Fact]
    public async Task A_cell_outside_the_history_does_not_count()
    {
        await using var kernel = new TestKernel();
        Assert.Equal(1, Count(await kernel.ExecuteAsync("x", ",\"store_history\":false")));
        Assert.Equal(1, Count(await kernel.ExecuteAsync("x")));
    }

    [Fact]
    public async Task A_silent_cell_neither_counts_nor_announces_nor_shows_its_value()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("quiet", _ => FakeEngine.Value("2")));
        await kernel.ExecuteAsync("x");

        var messages = await kernel.ExecuteAsync("quiet", ",\"silent\":true,\"store_history\":true");

        Assert.Equal(["status busy", "execute_reply ok", "status idle"], messages.Select(m => m.Line));
        Assert.Equal(1, Count(messages));
    }

    [Fact]
    public async Task A_failing_cell_is_told_as_error_and_in_the_reply()
    {
        await using var kernel = new TestKernel(engine => engine.FailingCell("1/0"));

        var messages = await kernel.ExecuteAsync("1/0");

        Assert.Equal(["status busy", "execute_input 1/0", "error", "execute_reply error", "status idle"], messages.Select(m => m.Line));
        foreach (var content in new[] { messages[2].Content, messages[3].Content })
        {
            Assert.Equal("DivideByZeroException", content.GetProperty("ename").GetString());
            Assert.Equal("Attempted to divide by zero.", content.GetProperty("evalue").GetString());
            Assert.Equal(["In[1], line 1", "1/0"], content.GetProperty("traceback").EnumerateArray().Select(l => l.GetString()));
        }
    }

    [Fact]
    public async Task A_failure_aborts_the_cells_queued_behind_it()
    {
        await using var kernel = new TestKernel(FailWhenReleased(out var release));
        var failing = kernel.Execute("fail");
        var second = kernel.Execute("second");
        var third = kernel.Execute("third");
        release.SetResult();
        await kernel.IdleAfterAsync(third);

        Assert.Equal("execute_reply error", ReplyTo(kernel, failing).Line);
        Assert.Equal("execute_reply aborted", ReplyTo(kernel, second).Line);
        Assert.Equal("execute_reply aborted", ReplyTo(kernel, third).Line);
        Assert.Equal(["fail"], kernel.Engine.Ran.Select(c => c.Code));
    }

    [Fact]
    public async Task A_cell_sent_after_the_error_was_seen_runs()
    {
        await using var kernel = new TestKernel(engine => engine.FailingCell("fail"));
        await kernel.ExecuteAsync("fail");
        var messages = await kernel.ExecuteAsync("next");
        Assert.Contains(messages, m => m.Line == "execute_reply ok");
    }

    [Fact]
    public async Task Without_stop_on_error_the_queue_runs_on()
    {
        await using var kernel = new TestKernel(FailWhenReleased(out var release));
        kernel.Execute("fail", ",\"stop_on_error\":false");
        var second = kernel.Execute("second");
        release.SetResult();
        await kernel.IdleAfterAsync(second);
        Assert.Equal("execute_reply ok", ReplyTo(kernel, second).Line);
    }

    [Fact]
    public async Task An_abort_leaves_other_requests_answered()
    {
        await using var kernel = new TestKernel(FailWhenReleased(out var release));
        kernel.Execute("fail");
        var info = kernel.Send(JupyterChannel.Shell, "kernel_info_request", "{}");
        release.SetResult();
        await kernel.IdleAfterAsync(info);
        Assert.Equal("ok", ReplyTo(kernel, info).Text("status"));
    }

    [Fact]
    public async Task User_expressions_are_evaluated_one_by_one()
    {
        await using var kernel = new TestKernel(engine =>
        {
            engine.Cell("a", _ => FakeEngine.Value("1"));
            engine.FailingCell("b");
        });

        var messages = await kernel.ExecuteAsync("x", ",\"user_expressions\":{\"good\":\"a\",\"bad\":\"b\",\"empty\":\"c\"}");

        var expressions = messages.Single(m => m.Type == "execute_reply").Content.GetProperty("user_expressions");
        Assert.Equal("1", expressions.GetProperty("good").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("DivideByZeroException", expressions.GetProperty("bad").GetProperty("ename").GetString());
        Assert.Equal("NoValue", expressions.GetProperty("empty").GetProperty("ename").GetString());
    }

    [Fact]
    public async Task The_language_of_a_cell_comes_from_the_message_metadata()
    {
        await using var kernel = new TestKernel();
        await kernel.ExecuteAsync("a", metadata: """{"polyglot_notebook":{"kernelName":"html"},"dotnet_interactive":{"language":"csharp"}}""");
        await kernel.ExecuteAsync("b", metadata: """{"dotnet_interactive":{"language":"markdown"}}""");
        await kernel.ExecuteAsync("c", metadata: """{"cellId":"1234"}""");
        Assert.Equal(["html", "markdown", null], kernel.Engine.Ran.Select(c => c.Language));
    }

    [Fact]
    public async Task Cells_are_named_by_their_number_and_have_plain_line_ends()
    {
        await using var kernel = new TestKernel();
        await kernel.ExecuteAsync("a\r\nb");
        Assert.Equal(new CellSource("a\nb", "In[1]"), kernel.Engine.Ran.Single());
    }

    [Fact]
    public async Task A_fault_of_the_engine_is_told_and_the_kernel_lives_on()
    {
        await using var kernel = new TestKernel(engine =>
            engine.Cell("bug", (_, _) => throw new InvalidOperationException("engine bug 4711")));

        var messages = await kernel.ExecuteAsync("bug");

        Assert.Contains("engine bug 4711", messages.Single(m => m.Type == "error").Text("evalue"), StringComparison.Ordinal);
        Assert.Contains("engine bug 4711", kernel.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(await kernel.ExecuteAsync("next"), m => m.Line == "execute_reply ok");
    }

    [Fact]
    public async Task An_engine_that_cannot_start_says_why_in_every_cell()
    {
        await using var kernel = new TestKernel(create: () => throw new InvalidOperationException("no reference assemblies"));
        var messages = await kernel.ExecuteAsync("1");
        Assert.Contains("no reference assemblies", messages.Single(m => m.Type == "error").Text("evalue"), StringComparison.Ordinal);
    }

    private static Action<FakeEngine> FailWhenReleased(out TaskCompletionSource release)
    {
        var released = release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return engine => engine.Cell("fail", async (_, _) =>
        {
            await released.Task;
            return new CellResult(CellStatus.Error, Error: new CellError("Failure", "failed", []));
        });
    }

    private static SentMessage ReplyTo(TestKernel kernel, string id) =>
        kernel.Sent.Single(m => m.ParentId == id && m.Channel == JupyterChannel.Shell);

    private static int Count(IReadOnlyList<SentMessage> messages) =>
        messages.Single(m => m.Type == "execute_reply").Content.GetProperty("execution_count").GetInt32();
}
