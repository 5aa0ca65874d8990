namespace AlgoAcademy.Scripting.Tests;

public sealed class SubmittedCodeTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Fact]
    public async Task Code_sent_to_the_kernel_runs_inside_of_the_cell_and_stays()
    {
        await notebook.RunAsync("""
            using Microsoft.DotNet.Interactive;
            using Microsoft.DotNet.Interactive.Commands;
            Console.Write("a ");
            await Kernel.Root.SendAsync(new SubmitCode("var sent = 5; Console.Write(\"b \");", "csharp"));
            Console.Write("c");
            """);
        Assert.Equal("a b c", notebook.Output.Stdout);
        Assert.Equal("5", await notebook.ValueAsync("sent"));
    }

    [Fact]
    public async Task Sent_code_of_another_language_is_shown()
    {
        await notebook.RunAsync("await Root.SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode(\"<b>x</b>\", \"html\"));");
        Assert.Equal("<b>x</b>", notebook.Output.Displays.Single().Bundle.Data["text/html"]);
    }

    [Fact]
    public async Task Failure_of_sent_code_is_told_in_its_result()
    {
        Assert.Equal("True", await notebook.ValueAsync("""
            var result = await Root.SubmitCodeAsync("int x = \"text\";");
            result.Events[^1] is Microsoft.DotNet.Interactive.Events.CommandFailed
            """));
    }

    [Fact]
    public async Task Kernel_knows_the_variables_of_earlier_cells()
    {
        await notebook.RunAsync("var n = 4;");
        Assert.Equal("True 4 False", await notebook.ValueAsync(
            "var found = Root.TryGetValue<int>(\"n\", out var n2); $\"{found} {n2} {Root.TryGetValue<string>(\"n\", out _)}\""));
    }

    [Fact]
    public async Task Kernel_is_found_by_its_name() =>
        Assert.Equal("True", await notebook.ValueAsync("using Microsoft.DotNet.Interactive;\nobject.ReferenceEquals(Kernel.Root.FindKernelByName(\"csharp\"), Kernel.Current) && KernelInvocationContext.Current.HandlingKernel == Kernel.Root"));

    [Fact]
    public async Task Published_events_are_shown()
    {
        await notebook.RunAsync("""
            using Microsoft.DotNet.Interactive;
            using Microsoft.DotNet.Interactive.Events;
            var context = KernelInvocationContext.Current;
            context.Publish(new DisplayedValueProduced(null, null, [new FormattedValue("text/html", "<i>e</i>")]));
            context.Publish(new StandardErrorValueProduced(null, [new FormattedValue("text/plain", "oops")]));
            """);
        Assert.Equal("<i>e</i>", notebook.Output.Displays.Single().Bundle.Data["text/html"]);
        Assert.Equal("oops", notebook.Output.Stderr);
    }

    [Fact]
    public async Task Input_and_password_ask_without_a_prefix()
    {
        var result = await notebook.RunAsync("input(\"Name? \") + password(\"Key? \").GetClearTextPassword()", new CollectedOutput { Answer = "x" });
        Assert.Equal("xx", result.Value!.Data["text/plain"]);
        Assert.Equal(new InputRequest("Key? ", IsPassword: true), notebook.Output.LastRequest);
    }

    [Fact]
    public async Task Several_inputs_come_by_name()
    {
        var result = await notebook.RunAsync("var all = await GetInputsAsync(\"a\", \"b\"); all[\"b\"]", new CollectedOutput { Answer = "y" });
        Assert.Equal("y", result.Value!.Data["text/plain"]);
    }
}
