using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class OutputTests
{
    [Fact]
    public async Task A_display_and_its_update_carry_the_same_display_id()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("show", output =>
        {
            output.Display(new DisplayData(FakeEngine.Bundle(("text/plain", "10 %")), "progress-1"));
            output.Update(new DisplayData(FakeEngine.Bundle(("text/plain", "90 %")), "progress-1"));
            return FakeEngine.Nothing;
        }));

        var messages = await kernel.ExecuteAsync("show");

        var display = messages.Single(m => m.Type == "display_data");
        var update = messages.Single(m => m.Type == "update_display_data");
        Assert.Equal("10 %", display.Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("90 %", update.Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("progress-1", display.Content.GetProperty("transient").GetProperty("display_id").GetString());
        Assert.Equal("progress-1", update.Content.GetProperty("transient").GetProperty("display_id").GetString());
    }

    [Fact]
    public async Task A_display_without_id_has_an_empty_transient()
    {
        var messages = await ShowAsync(FakeEngine.Bundle(("text/plain", "x")));
        Assert.Equal("{}", messages.Single(m => m.Type == "display_data").Content.GetProperty("transient").GetRawText());
    }

    [Fact]
    public async Task Json_types_are_embedded_as_json_and_text_stays_text()
    {
        var messages = await ShowAsync(FakeEngine.Bundle(("application/json", """{"a":[1,2]}"""), ("text/plain", """{"a":1}""")));
        var data = messages.Single(m => m.Type == "display_data").Content.GetProperty("data");
        Assert.Equal(2, data.GetProperty("application/json").GetProperty("a")[1].GetInt32());
        Assert.Equal("""{"a":1}""", data.GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task Json_that_is_none_is_left_out_and_reported()
    {
        var messages = await ShowAsync(FakeEngine.Bundle(("application/json", "{\"a\":NaN}"), ("text/plain", "a")));
        var data = messages.Single(m => m.Type == "display_data").Content.GetProperty("data");
        Assert.Equal(["text/plain"], data.EnumerateObject().Select(p => p.Name));
        var fault = messages.Single(m => m.Type == "stream");
        Assert.Equal("stderr", fault.Text("name"));
        Assert.Contains("application/json must be JSON", fault.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_none_is_left_out_and_reported()
    {
        var messages = await ShowAsync(FakeEngine.Bundle(("image/svg+xml", "oops"), ("text/plain", "a")));
        var data = messages.Single(m => m.Type == "display_data").Content.GetProperty("data");
        Assert.Equal(["text/plain"], data.EnumerateObject().Select(p => p.Name));
        Assert.Contains("must hold an svg element", messages.Single(m => m.Type == "stream").Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Größe 🚀 \u0007 \"quoted\" \\ </script>\n")]
    [InlineData("\u001b[31mred\u001b[0m")]
    public async Task Text_arrives_as_it_was_written(string text)
    {
        await using var kernel = new TestKernel(engine => engine.Cell("print", output =>
        {
            output.WriteStream(OutputStream.Stderr, text);
            return FakeEngine.Nothing;
        }));
        var stream = (await kernel.ExecuteAsync("print")).Single(m => m.Type == "stream");
        Assert.Equal(text, stream.Text("text"));
        Assert.Equal("stderr", stream.Text("name"));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_not_break_the_message()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("print", output =>
        {
            output.WriteStream(OutputStream.Stdout, "a\ud83dz");
            return FakeEngine.Nothing;
        }));
        Assert.Equal("a\ufffdz", (await kernel.ExecuteAsync("print")).Single(m => m.Type == "stream").Text("text"));
    }

    [Fact]
    public async Task Output_is_sent_while_the_cell_still_runs()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernel = new TestKernel(engine => engine.Cell("slow", async (output, _) =>
        {
            output.WriteStream(OutputStream.Stdout, "first");
            await goOn.Task;
            return FakeEngine.Nothing;
        }));

        var id = kernel.Execute("slow");
        await kernel.MessageAsync(m => m.Line == "stream stdout first");
        Assert.DoesNotContain(kernel.Sent, m => m.Type == "execute_reply");
        goOn.SetResult();
        await kernel.IdleAfterAsync(id);
    }

    [Fact]
    public async Task What_a_background_task_prints_later_belongs_to_its_own_cell()
    {
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernel = new TestKernel(engine => engine.Cell("start", output =>
        {
            _ = late.Task.ContinueWith(done => output.WriteStream(OutputStream.Stdout, "late"), TaskScheduler.Default);
            return FakeEngine.Nothing;
        }));

        var first = kernel.Execute("start");
        await kernel.IdleAfterAsync(first);
        await kernel.ExecuteAsync("second");
        late.SetResult();

        Assert.Equal(first, (await kernel.MessageAsync(m => m.Type == "stream")).ParentId);
    }

    [Fact]
    public async Task Every_output_is_broadcast_on_iopub_with_its_type_as_topic()
    {
        var messages = await ShowAsync(FakeEngine.Bundle(("text/plain", "x")));
        var display = messages.Single(m => m.Type == "display_data");
        Assert.Equal(JupyterChannel.IoPub, display.Channel);
        Assert.EndsWith(".display_data", display.FirstIdentity, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<SentMessage>> ShowAsync(MimeBundle bundle)
    {
        await using var kernel = new TestKernel(engine => engine.Cell("show", output =>
        {
            output.Display(new DisplayData(bundle));
            return FakeEngine.Nothing;
        }));
        return await kernel.ExecuteAsync("show");
    }
}
