namespace AlgoAcademy.Scripting.Tests;

public class ConsoleTests
{
    [Fact]
    public async Task Output_after_the_cell_ended_still_belongs_to_it()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var gate = new TaskCompletionSource();");
        await notebook.ValueAsync("Task.Run(async () => { await gate.Task; Console.Write(\"late\"); }); new Thread(() => { gate.Task.Wait(); Console.Error.Write(\"thread\"); }).Start();");
        var first = notebook.Output;
        await notebook.ValueAsync("gate.SetResult(); await Task.Delay(300);");
        Assert.Equal("late", first.Stdout);
        Assert.Equal("thread", first.Stderr);
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Fact]
    public async Task Many_short_writes_become_few_messages()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");
        Assert.Equal(10_000, notebook.Output.Stdout.Count(c => c == '\n'));
        Assert.True(notebook.Output.Order.Count < 50, $"{notebook.Output.Order.Count} messages");
    }

    [Fact]
    public async Task Output_comes_while_the_cell_runs()
    {
        await using var notebook = new TestNotebook();
        var running = notebook.RunAsync("Console.Write(\"now\"); await Task.Delay(1500);");
        for (var i = 0; i < 100 && notebook.Output.Stdout.Length == 0; i++) await Task.Delay(10);
        Assert.Equal("now", notebook.Output.Stdout);
        Assert.False(running.IsCompleted);
        await running;
    }

    [Fact]
    public async Task ReadLine_and_GetInputAsync_ask_the_user()
    {
        await using var notebook = new TestNotebook();
        var output = new CollectedOutput { Answer = "AAPL" };
        await notebook.RunAsync("var a = Console.ReadLine(); var b = await GetInputAsync(\"Symbol?\"); Console.Write(a + b);", output);
        Assert.Equal("AAPLAAPL", output.Stdout);
        Assert.Equal(new InputRequest("Symbol?", false), output.LastRequest);
    }

    [Fact]
    public async Task Where_nobody_can_answer_the_cell_says_so()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("Console.ReadLine()");
        Assert.Equal("InvalidOperationException", result.Error?.Name);
        Assert.Equal("Nobody can answer here.", result.Error?.Message);
    }

    [Fact]
    public async Task Numbers_are_written_alike_everywhere()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("Console.Write(1234.5); Console.Write($\" {0.5:P0} \"); await Task.Delay(1); Console.Write(System.Globalization.CultureInfo.CurrentCulture.Name == \"\");");
        Assert.Equal("1234.5 50 % True", notebook.Output.Stdout);
    }
}
