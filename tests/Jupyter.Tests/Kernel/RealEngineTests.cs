using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

/// <summary>The kernel with the C# engine behind it, over memory.</summary>
public sealed class RealEngineTests : IDisposable
{
    private static readonly string[] Endless =
    [
        "await Task.Delay(60_000);",
        "while (true) { spins++; }",
        "Thread.Sleep(60_000);",
        "await foreach (var tick in Ticks()) spins++;",
        Restore,
    ];

    // A source that accepts and never answers: the restore runs until it is interrupted.
    private const string Restore = "#r \"nuget: Never.To.Be.Had, 1.0.*\"";

    private readonly string folder = Directory.CreateTempSubdirectory("kernel-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Hundred_cells_in_a_row_are_interrupted_and_the_variables_stay()
    {
        await using var kernel = Kernel();
        await kernel.ExecuteAsync("""
            long spins = 0; int kept = 0;
            async IAsyncEnumerable<int> Ticks() { while (true) { await Task.Delay(1); yield return 1; } }
            """);
        var slowest = TimeSpan.Zero;
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await kernel.ExecuteAsync($"#i \"nuget: http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/v3/index.json\"");
        for (var i = 0; i < 100; i++)
        {
            var endless = Endless[i % Endless.Length];
            // Packages come before the code: a cell that restores counts in the one before it.
            if (endless == Restore) await kernel.ExecuteAsync("kept++;");
            var cell = kernel.Execute(endless == Restore ? $"{Restore}\nkept = -1000;" : $"kept++; Console.Write(\"in\");\n{endless}\nkept = -1000;");
            await kernel.MessageAsync(m => m.ParentId == cell && m.Type == (endless == Restore ? "display_data" : "stream"));
            if (endless == Restore) await Task.Delay(300);
            var watch = Stopwatch.StartNew();
            kernel.Interrupt();
            var reply = (await kernel.IdleAfterAsync(cell)).Single(m => m.Type == "execute_reply");
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, watch.Elapsed.Ticks));
            Assert.Equal("error", reply.Text("status"));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(20), $"The slowest took {slowest}.");
        var result = (await kernel.ExecuteAsync("kept")).Single(m => m.Type == "execute_result");
        Assert.Equal("100", result.Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task Output_of_a_task_that_outlives_its_cell_belongs_to_that_cell()
    {
        await using var kernel = Kernel();
        var first = kernel.Execute("_ = Task.Run(async () => { await Task.Delay(300); Console.Write(\"late\"); });");
        await kernel.IdleAfterAsync(first);
        await kernel.ExecuteAsync("1 + 1");
        var late = await kernel.MessageAsync(m => m.Type == "stream" && m.Text("text") == "late");
        Assert.Equal(first, late.ParentId);
    }

    [Fact]
    public async Task Line_read_from_the_console_is_asked_of_the_client()
    {
        await using var kernel = Kernel();
        var cell = kernel.Execute("Console.ReadLine() + \"!\"", ",\"allow_stdin\":true");
        await kernel.MessageAsync(m => m.Channel == JupyterChannel.StdIn);
        kernel.Send(JupyterChannel.StdIn, "input_reply", """{"status":"ok","value":"typed"}""");
        var result = (await kernel.IdleAfterAsync(cell)).Single(m => m.Type == "execute_result");
        Assert.Equal("typed!", result.Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task Input_that_nobody_can_answer_fails_in_one_clear_line()
    {
        await using var kernel = Kernel();
        var reply = (await kernel.ExecuteAsync("input(\"Name? \")", ",\"allow_stdin\":false")).Single(m => m.Type == "execute_reply");
        Assert.Contains("This client cannot answer input", reply.Text("evalue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_that_waits_for_input_is_interrupted()
    {
        await using var kernel = Kernel();
        var cell = kernel.Execute("var kept = 5; var name = input(\"Name? \");", ",\"allow_stdin\":true");
        await kernel.MessageAsync(m => m.Channel == JupyterChannel.StdIn);
        kernel.Interrupt();
        Assert.Equal("error", (await kernel.IdleAfterAsync(cell)).Single(m => m.Type == "execute_reply").Text("status"));
        Assert.Equal("ok", (await kernel.ExecuteAsync("kept")).Single(m => m.Type == "execute_reply").Text("status"));
    }

    [Fact]
    public async Task Expressions_of_the_user_are_evaluated_after_the_cell()
    {
        await using var kernel = Kernel();
        var reply = (await kernel.ExecuteAsync("var a = 20;", ",\"user_expressions\":{\"sum\":\"a + 1\",\"wrong\":\"b\"}")).Single(m => m.Type == "execute_reply");
        var expressions = reply.Content.GetProperty("user_expressions");
        Assert.Equal("21", expressions.GetProperty("sum").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("error", expressions.GetProperty("wrong").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Display_is_updated_under_its_id()
    {
        await using var kernel = Kernel();
        var messages = await kernel.ExecuteAsync("var shown = display(\"a\"); shown.Update(\"b\");");
        var (first, second) = (messages.Single(m => m.Type == "display_data"), messages.Single(m => m.Type == "update_display_data"));
        Assert.Equal(DisplayId(first), DisplayId(second));
    }

    [Fact]
    public async Task Completion_and_inspection_know_the_cells_before()
    {
        await using var kernel = Kernel();
        await kernel.ExecuteAsync("var marketPrices = new List<double> { 1 };");
        var complete = await kernel.RequestAsync(JupyterChannel.Shell, "complete_request", """{"code":"marketP","cursor_pos":7}""");
        Assert.Equal("""["marketPrices"]""", complete.Content.GetProperty("matches").GetRawText());
        var inspect = await kernel.RequestAsync(JupyterChannel.Shell, "inspect_request", """{"code":"marketPrices","cursor_pos":3,"detail_level":0}""");
        Assert.Contains("Value: [ 1 ]", inspect.Content.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousand_cells_sent_at_once_are_answered_in_order()
    {
        await using var kernel = new TestKernel();
        var ids = Enumerable.Range(0, 1000).Select(i => kernel.Execute($"cell {i}")).ToList();
        await kernel.IdleAfterAsync(ids[^1]);
        Assert.Equal(ids, kernel.Sent.Where(m => m.Type == "execute_reply").Select(m => m.ParentId));
    }

    private static string? DisplayId(SentMessage message) => message.Content.GetProperty("transient").GetProperty("display_id").GetString();

    private TestKernel Kernel() => new(create: () => CellEngine.CSharp(new SessionOptions
    {
        WorkingDirectory = folder,
        CacheDirectory = Path.Combine(folder, "cache"),
        UseColor = false,
    }));
}
