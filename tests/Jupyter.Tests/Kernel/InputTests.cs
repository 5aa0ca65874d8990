using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class InputTests
{
    [Fact]
    public async Task A_question_goes_to_the_client_that_ran_the_cell_and_its_answer_comes_back()
    {
        await using var kernel = Asking();
        var cell = kernel.Execute("ask");
        var question = await kernel.MessageAsync(m => m.Type == "input_request");

        Assert.Equal(JupyterChannel.StdIn, question.Channel);
        Assert.Equal("client-identity", question.FirstIdentity);
        Assert.Equal(cell, question.ParentId);
        Assert.Equal("Your name?", question.Text("prompt"));
        Assert.False(question.Content.GetProperty("password").GetBoolean());

        kernel.Send(JupyterChannel.StdIn, "input_reply", """{"value":"Ada"}""");
        Assert.Contains(await kernel.IdleAfterAsync(cell), m => m.Line == "stream stdout Hello Ada");
    }

    [Fact]
    public async Task A_client_without_stdin_gets_a_clear_error()
    {
        await using var kernel = Asking();
        var messages = await kernel.ExecuteAsync("ask", ",\"allow_stdin\":false");
        Assert.Contains("allow_stdin false", messages.Single(m => m.Type == "stream").Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain(kernel.Sent, m => m.Type == "input_request");
    }

    [Fact]
    public async Task An_interrupt_ends_the_waiting_for_an_answer()
    {
        await using var kernel = Asking();
        var cell = kernel.Execute("ask");
        await kernel.MessageAsync(m => m.Type == "input_request");
        kernel.Send(JupyterChannel.Control, "interrupt_request", "{}");
        Assert.Contains(await kernel.IdleAfterAsync(cell), m => m.Line == "execute_reply error");
    }

    [Fact]
    public async Task The_answer_to_an_interrupted_question_is_not_taken_for_the_next_one()
    {
        await using var kernel = Asking();
        var first = kernel.Execute("ask");
        var old = await kernel.MessageAsync(m => m.Type == "input_request");
        kernel.Send(JupyterChannel.Control, "interrupt_request", "{}");
        await kernel.IdleAfterAsync(first);

        var second = kernel.Execute("ask");
        var question = await kernel.MessageAsync(m => m.Type == "input_request" && m.ParentId == second);
        Answer(kernel, old, "stale");
        Answer(kernel, question, "fresh");
        Assert.Contains(await kernel.IdleAfterAsync(second), m => m.Line == "stream stdout Hello fresh");
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_is_logged_and_dropped()
    {
        await using var kernel = new TestKernel();
        kernel.Send(JupyterChannel.StdIn, "input_reply", """{"value":"x"}""");
        Assert.Contains("answers no open input_request", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_question_says_so()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("secret", async (output, interrupt) =>
            FakeEngine.Value(await output.ReadInputAsync(new InputRequest("Key:", IsPassword: true), interrupt))));
        var cell = kernel.Execute("secret");
        var question = await kernel.MessageAsync(m => m.Type == "input_request");
        Assert.True(question.Content.GetProperty("password").GetBoolean());
        Answer(kernel, question, "k");
        await kernel.IdleAfterAsync(cell);
    }

    [Fact]
    public async Task After_its_end_a_cell_may_not_ask()
    {
        ICellOutput? kept = null;
        await using var kernel = new TestKernel(engine => engine.Cell("keep", output =>
        {
            kept = output;
            return FakeEngine.Nothing;
        }));
        await kernel.ExecuteAsync("keep");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => kept!.ReadInputAsync(new InputRequest("?", IsPassword: false), CancellationToken.None));
        Assert.Contains("The cell has ended", error.Message, StringComparison.Ordinal);
    }

    private static TestKernel Asking() => new(engine => engine.Cell("ask", async (output, interrupt) =>
    {
        try
        {
            var name = await output.ReadInputAsync(new InputRequest("Your name?", IsPassword: false), interrupt);
            output.WriteStream(OutputStream.Stdout, $"Hello {name}");
        }
        catch (InvalidOperationException e)
        {
            output.WriteStream(OutputStream.Stderr, e.Message);
        }

        return FakeEngine.Nothing;
    }));

    private static void Answer(TestKernel kernel, SentMessage question, string value) => kernel.Send(
        JupyterChannel.StdIn,
        "input_reply",
        $"{{\"value\":{TestKernel.Json(value)}}}",
        parent: $"{{\"msg_id\":{TestKernel.Json(question.Message.Header.MessageId)}}}");
}
