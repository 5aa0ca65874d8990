using System.Diagnostics;

namespace AlgoAcademy.Scripting.Tests;

public class InterruptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("Thread.Sleep(60_000);")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("await Task.Delay(1); Thread.Sleep(60_000);")]
    [InlineData("while (true) { }")]
    [InlineData("while (true);")]
    [InlineData("for (;;) count++;")]
    [InlineData("await Task.Delay(1); while (true) count++;")]
    [InlineData("again: count++; goto again;")]
    [InlineData("void Spin() { do { count++; } while (true); } Spin();")]
    [InlineData("Task.Run(() => { while (true) { } }).Wait();")]
    [InlineData("await Task.Run(() => { while (true) count++; });")]
    [InlineData("Parallel.For(0, 4, _ => { while (true) { } });")]
    [InlineData("async Task Poll() { while (true) await Task.Delay(5); } await Poll();")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); _ = Fib(60);")]
    [InlineData("foreach (var x in Forever()) count++; IEnumerable<int> Forever() { while (true) yield return 1; }")]
    [InlineData("new object[1].Select(_ => { while (true) { } return 0; }).ToList();")]
    public async Task An_interrupt_stops_the_cell_and_keeps_the_state(string code)
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("long count = 0; var kept = 42;");
        using var interrupt = new CancellationTokenSource();
        var running = notebook.RunAsync($"var started = true; Console.Error.Write('!');\n{code}\nConsole.WriteLine(\"MUST NOT PRINT\");", interrupt.Token);
        while (notebook.Output.Stderr.Length == 0 && !running.IsCompleted) await Task.Delay(10);
        await Task.Delay(100);
        Assert.False(running.IsCompleted);
        var pressed = Stopwatch.GetTimestamp();
        await interrupt.CancelAsync();
        var result = await running;
        var elapsed = Stopwatch.GetElapsedTime(pressed);
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Equal("Interrupted", result.Error?.Name);
        Assert.True(elapsed < Limit, $"took {elapsed.TotalMilliseconds:0} ms");
        var output = notebook.Output;
        Assert.Equal("42", await notebook.ValueAsync("kept"));
        Assert.Equal("True", await notebook.ValueAsync("started"));
        Assert.Equal("", output.Stdout);
    }

    [Fact]
    public async Task An_await_that_was_let_go_does_not_go_on_later()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var gate = new TaskCompletionSource(); var later = 0;");
        using var interrupt = new CancellationTokenSource(2000);
        var result = await notebook.RunAsync("await gate.Task;\nlater = 1;", interrupt.Token);
        Assert.Equal(CellStatus.Interrupted, result.Status);
        await notebook.ValueAsync("gate.SetResult(); await Task.Delay(100);");
        Assert.Equal("0", await notebook.ValueAsync("later"));
    }

    [Fact]
    public async Task A_loop_that_sleeps_after_an_await_has_really_stopped()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var rounds = 0;");
        using var interrupt = new CancellationTokenSource(1500);
        var result = await notebook.RunAsync("await Task.Delay(1);\nwhile (true) { rounds++; Thread.Sleep(20); }", interrupt.Token);
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.DoesNotContain("until the kernel is restarted", result.Error?.Message, StringComparison.Ordinal);
        var rounds = await notebook.ValueAsync("rounds");
        await Task.Delay(200);
        Assert.Equal(rounds, await notebook.ValueAsync("rounds"));
    }

    [Fact]
    public async Task A_restore_can_be_interrupted()
    {
        await using var notebook = new TestNotebook();
        using var interrupt = new CancellationTokenSource();
        var running = notebook.RunAsync("#r \"nuget: AlgoAcademy.NoSuchPackage\"", interrupt.Token);
        while (notebook.Output.Displays.Count == 0) await Task.Delay(10);
        await interrupt.CancelAsync();
        Assert.Equal(CellStatus.Interrupted, (await running).Status);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task Interrupts_may_come_a_hundred_times_in_a_row()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var n = 0;");
        string[] codes = ["n++; Console.Write(1); Thread.Sleep(60_000);", "n++; Console.Write(1); while (true) { }", "n++; Console.Write(1); await Task.Delay(60_000);", "await Task.Yield(); n++; Console.Write(1); Thread.Sleep(60_000);"];
        for (var i = 0; i < 100; i++)
        {
            using var interrupt = new CancellationTokenSource();
            var running = notebook.RunAsync(codes[i % codes.Length], interrupt.Token);
            while (notebook.Output.Stdout.Length == 0) await Task.Delay(5);
            await interrupt.CancelAsync();
            var result = await running;
            Assert.Equal(CellStatus.Interrupted, result.Status);
            Assert.DoesNotContain("until the kernel", result.Error?.Message, StringComparison.Ordinal);
        }

        Assert.Equal("100", await notebook.ValueAsync("n"));
    }

    [Fact]
    public async Task An_interrupt_of_one_cell_leaves_the_background_loop_of_another_alone()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("long beats = 0; var stop = false; var loop = Task.Run(() => { while (!Volatile.Read(ref stop)) beats++; });");
        using var interrupt = new CancellationTokenSource(1500);
        await notebook.RunAsync("while (true) { }", interrupt.Token);
        Assert.Equal("False", await notebook.ValueAsync("loop.IsCompleted"));
        await notebook.ValueAsync("stop = true; await loop;");
    }

    [Fact]
    public async Task Code_that_cannot_be_stopped_is_let_go_and_said_so()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var seen = new List<int>();");
        using var interrupt = new CancellationTokenSource(1500);
        // An expression lambda inside a library's loop: there is no place for a check.
        var result = await notebook.RunAsync("Enumerable.Range(0, int.MaxValue).Select(x => x + 1.0).Where(x => x < 0).Count() + Enumerable.Range(0, int.MaxValue).Max(x => (long)x * 2)", interrupt.Token);
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Contains("until the kernel is restarted", result.Error?.Message, StringComparison.Ordinal);
        Assert.Equal("0", await notebook.ValueAsync("seen.Count"));
    }

    [Theory]
    [InlineData("int Down(int n) { return Down(n + 1) + 1; } Down(0)")]
    [InlineData("int Down(int n) => Down(n + 1) + 1; Down(0)")]
    [InlineData("void Down(int n) => Down(n + 1); Down(0);")]
    [InlineData("bool IsEven(int n) => n == 0 || IsOdd(n - 1); bool IsOdd(int n) => n != 0 && IsEven(n - 1); IsEven(-1)")]
    [InlineData("class Order { public int Quantity => Quantity; } new Order().Quantity + 1")]
    [InlineData("class Order { int _quantity; public int Quantity { get { return _quantity; } set => Quantity = value; } } new Order().Quantity = 1;")]
    [InlineData("Func<int, int> down = null; down = n => { return down(n + 1); }; down(0)")]
    [InlineData("class Node { public Node Next; public int Depth => 1 + (Next?.Depth ?? 0); } var n = new Node(); n.Next = n; n.Depth + 1")]
    public async Task A_runaway_recursion_is_an_error_and_not_the_end_of_the_process(string code)
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(code);
        Assert.Equal("InsufficientExecutionStackException", result.Error?.Name);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_formatter_that_meets_its_own_value_again_is_an_error_and_not_the_end_of_the_process()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("""
            using Microsoft.DotNet.Interactive.Formatting;
            using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;
            class Person { public string Name = "x"; public List<Person> Friends = new(); }
            Formatter.Register<List<Person>>((people, writer) => { foreach (var person in people) writer.Write(span(b(person))); }, "text/html");
            """);
        var result = await notebook.RunAsync("var people = new List<Person> { new Person() }; people[0].Friends = people; people");
        Assert.NotEqual(CellStatus.Ok, result.Status);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }
}
