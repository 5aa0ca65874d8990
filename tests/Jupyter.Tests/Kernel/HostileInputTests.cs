using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class HostileInputTests
{
    private static readonly MessageHeader Header = new("m", "s", "u", "d", "execute_request");

    [Fact]
    public async Task A_wrong_signature_is_logged_and_the_code_does_not_run()
    {
        await using var kernel = new TestKernel();
        var frames = TestKernel.Frames(Header, """{"code":"evil"}""").ToArray();
        frames[2] = TestKernel.Bytes(new string('0', 64));
        kernel.Deliver(JupyterChannel.Shell, frames);
        await StillAnswersAsync(kernel);
        Assert.DoesNotContain(kernel.Engine.Ran, c => c.Code == "evil");
        Assert.Contains("signature", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_content_is_dropped()
    {
        await using var kernel = new TestKernel();
        var frames = TestKernel.Frames(Header, """{"code":"good"}""").ToArray();
        frames[6] = TestKernel.Bytes("""{"code":"evil"}""");
        kernel.Deliver(JupyterChannel.Shell, frames);
        await StillAnswersAsync(kernel);
        Assert.Empty(kernel.Engine.Ran);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_message_cut_short_is_dropped(int frameCount)
    {
        await using var kernel = new TestKernel();
        kernel.Deliver(JupyterChannel.Shell, [.. TestKernel.Frames(Header, "{}").Take(frameCount)]);
        await StillAnswersAsync(kernel);
        Assert.Contains("Dropped a message on Shell", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"code\":")]
    [InlineData("\u0000")]
    public async Task Content_that_is_not_a_json_object_is_dropped(string content)
    {
        await using var kernel = new TestKernel();
        kernel.Deliver(JupyterChannel.Shell, TestKernel.Frames(Header, content));
        await StillAnswersAsync(kernel);
        Assert.Contains("content must be", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "\"code\" must be a string; was missing.")]
    [InlineData("{\"code\":1}", "\"code\" must be a string; was 1.")]
    [InlineData("{\"code\":\"x\",\"silent\":\"yes\"}", "\"silent\" must be true or false; was \"yes\".")]
    public async Task A_request_with_wrong_members_gets_an_error_reply(string content, string reason)
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "execute_request", content);
        Assert.Equal("error", reply.Text("status"));
        Assert.Equal(reason, reply.Text("evalue"));
        await StillAnswersAsync(kernel);
    }

    [Theory]
    [InlineData(nameof(JupyterChannel.Shell))]
    [InlineData(nameof(JupyterChannel.Control))]
    public async Task An_unknown_message_type_is_logged_and_dropped(string channel)
    {
        await using var kernel = new TestKernel();
        kernel.Send(Enum.Parse<JupyterChannel>(channel), "make_coffee_request", "{}");
        await kernel.RequestAsync(Enum.Parse<JupyterChannel>(channel), "kernel_info_request", "{}");
        Assert.Contains("make_coffee_request", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"value\":5}")]
    public async Task A_malformed_answer_leaves_the_question_open(string content)
    {
        await using var kernel = new TestKernel(engine => engine.Cell("ask", async (output, interrupt) =>
            FakeEngine.Value(await output.ReadInputAsync(new("?", IsPassword: false), interrupt))));
        var cell = kernel.Execute("ask");
        await kernel.MessageAsync(m => m.Type == "input_request");
        kernel.Send(JupyterChannel.StdIn, "input_reply", content);
        kernel.Send(JupyterChannel.StdIn, "input_reply", """{"value":"good"}""");
        var messages = await kernel.IdleAfterAsync(cell);
        Assert.Equal("good", messages.Single(m => m.Type == "execute_result").Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    private static async Task StillAnswersAsync(TestKernel kernel) =>
        Assert.Equal("ok", (await kernel.RequestAsync(JupyterChannel.Shell, "kernel_info_request", "{}")).Text("status"));
}
