using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class AssistTests
{
    [Fact]
    public async Task Completions_come_with_kind_and_signature()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"Con","cursor_pos":3}""");
        Assert.Equal("""["Con!"]""", reply.Content.GetProperty("matches").GetRawText());
        Assert.Equal("""[{"start":0,"end":3,"text":"Con!","type":"function","signature":"void Con"}]""",
            reply.Content.GetProperty("metadata").GetProperty("_jupyter_types_experimental").GetRawText());
    }

    [Fact]
    public async Task Cursor_counts_code_points_in_and_out()
    {
        await using var kernel = new TestKernel();
        // Two rockets are two code points and four UTF-16 units.
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"🚀🚀a","cursor_pos":3}""");
        Assert.Equal(3, reply.Content.GetProperty("cursor_end").GetInt32());
        var inspect = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"🚀🚀a","cursor_pos":1}""");
        Assert.Equal(1, inspect.Content.GetProperty("cursor_end").GetInt32());
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 2, 2)]
    [InlineData("abc", 9, 3)]
    [InlineData("a🚀b", 2, 3)]
    [InlineData("🚀", 1, 2)]
    [InlineData("\ud83d", 1, 1)]
    public void Code_points_become_utf16_units(string text, int codePoints, int units)
    {
        Assert.Equal(units, CodePoints.ToUtf16(text, codePoints));
        Assert.Equal(Math.Min(codePoints, CodePoints.FromUtf16(text, text.Length)), CodePoints.FromUtf16(text, units));
    }

    [Fact]
    public async Task Cursor_that_is_not_named_is_the_end()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"Con"}""");
        Assert.Equal(3, reply.Content.GetProperty("cursor_end").GetInt32());
    }

    [Fact]
    public async Task Name_is_told_in_text_and_html()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "inspect_request", """{"code":"known","cursor_pos":2,"detail_level":1}""");
        Assert.True(reply.Content.GetProperty("found").GetBoolean());
        Assert.Equal("int known\n\nA number.\n\nValue: at 2\n\nNamespace: Numbers", reply.Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.StartsWith("<pre>int known</pre><p>A number.</p><dl>", reply.Content.GetProperty("data").GetProperty("text/html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Level_zero_leaves_out_where_a_name_comes_from()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "inspect_request", """{"code":"known","cursor_pos":2,"detail_level":0}""");
        Assert.DoesNotContain("Namespace", reply.Content.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_name_is_not_found_and_that_is_no_error()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "inspect_request", """{"code":"other","cursor_pos":2}""");
        Assert.Equal("ok", reply.Text("status"));
        Assert.False(reply.Content.GetProperty("found").GetBoolean());
    }

    [Fact]
    public async Task Question_is_answered_while_a_cell_runs_and_the_cell_stays_busy()
    {
        await using var kernel = new TestKernel(engine => engine.EndlessCell("endless"));
        var cell = kernel.Execute("endless");
        await kernel.MessageAsync(m => m.ParentId == cell && m.Type == "execute_input");
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"Con","cursor_pos":3}""");
        Assert.Equal("ok", reply.Text("status"));
        await kernel.MessageAsync(m => m.ParentId == cell && m.Line == "status busy" && kernel.Sent.Count(o => o.ParentId == cell && o.Line == "status busy") == 2);
        kernel.Interrupt();
        await kernel.IdleAfterAsync(cell);
        Assert.Equal("status idle", kernel.Sent.Last(m => m.Line.StartsWith("status", StringComparison.Ordinal)).Line);
    }

    [Theory]
    [InlineData("""{"cursor_pos":3}""")]
    [InlineData("""{"code":5}""")]
    [InlineData("""{"code":"a","cursor_pos":"b"}""")]
    public async Task Malformed_question_is_the_clients_error(string content)
    {
        await using var kernel = new TestKernel();
        Assert.Equal("error", (await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", content)).Text("status"));
    }
}
