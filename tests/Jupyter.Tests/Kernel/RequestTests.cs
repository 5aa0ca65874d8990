using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class RequestTests
{
    [Theory]
    [InlineData(nameof(JupyterChannel.Shell))]
    [InlineData(nameof(JupyterChannel.Control))]
    public async Task Kernel_info_says_what_the_kernel_is_on_both_channels(string channel)
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(Enum.Parse<JupyterChannel>(channel), "kernel_info_request", "{}");
        Assert.Equal("5.3", reply.Text("protocol_version"));
        Assert.NotEmpty(reply.Text("banner"));
        Assert.Matches(@"^\d+\.\d+\.\d+$", reply.Text("implementation_version"));
        var language = reply.Content.GetProperty("language_info");
        Assert.Equal("C#", language.GetProperty("name").GetString());
        Assert.Equal("text/x-csharp", language.GetProperty("mimetype").GetString());
        Assert.Equal(".cs", language.GetProperty("file_extension").GetString());
        Assert.Equal("csharp", language.GetProperty("pygments_lexer").GetString());
        Assert.All(reply.Content.GetProperty("help_links").EnumerateArray(), link => Assert.StartsWith("https://", link.GetProperty("url").GetString()));
    }

    [Theory]
    [InlineData("whole", "complete", null)]
    [InlineData("wrong", "invalid", null)]
    [InlineData("if (x) {", "incomplete", "    ")]
    [InlineData("  foo(\n  a,", "incomplete", "  ")]
    public async Task Is_complete_says_whether_to_run_and_how_to_indent(string code, string status, string? indent)
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "is_complete_request", $"{{\"code\":{TestKernel.Json(code)}}}");
        Assert.Equal(status, reply.Text("status"));
        Assert.Equal(indent, reply.Content.TryGetProperty("indent", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Comm_info_is_answered()
    {
        await using var kernel = new TestKernel();
        var comms = await kernel.RequestAsync(JupyterChannel.Shell, "comm_info_request", "{}");
        Assert.Equal("{}", comms.Content.GetProperty("comms").GetRawText());
    }

    [Fact]
    public async Task A_comm_for_an_unknown_target_is_closed()
    {
        await using var kernel = new TestKernel();
        var messages = await kernel.IdleAfterAsync(
            kernel.Send(JupyterChannel.Shell, "comm_open", """{"comm_id":"c1","target_name":"jupyter.widget","data":{}}"""));
        Assert.Equal("c1", messages.Single(m => m.Type == "comm_close").Text("comm_id"));
    }

    [Theory]
    [InlineData(nameof(JupyterChannel.Control), true)]
    [InlineData(nameof(JupyterChannel.Control), false)]
    [InlineData(nameof(JupyterChannel.Shell), false)]
    public async Task Shutdown_echoes_restart_on_reply_and_iopub_and_ends_the_kernel(string channelName, bool restart)
    {
        var channel = Enum.Parse<JupyterChannel>(channelName);
        await using var kernel = new TestKernel(engine => engine.EndlessCell("loop"));
        kernel.Execute("loop");
        await kernel.MessageAsync(m => m.Line == "execute_input loop");

        var id = kernel.Send(channel, "shutdown_request", restart ? """{"restart":true}""" : """{"restart":false}""");
        await kernel.Ended.WaitAsync(TestKernel.Patience);

        var replies = kernel.Sent.Where(m => m.ParentId == id && m.Type == "shutdown_reply").ToList();
        Assert.Equal([channel, JupyterChannel.IoPub], replies.Select(m => m.Channel));
        Assert.All(replies, reply => Assert.Equal(restart, reply.Content.GetProperty("restart").GetBoolean()));
        Assert.Contains(kernel.Sent, m => m.ParentId == id && m.Line == "status idle");
    }

    [Fact]
    public async Task The_kernel_says_that_it_is_starting()
    {
        await using var kernel = new TestKernel();
        var first = await kernel.MessageAsync(_ => true);
        Assert.Equal("status starting", first.Line);
        Assert.Null(first.ParentId);
    }
}
