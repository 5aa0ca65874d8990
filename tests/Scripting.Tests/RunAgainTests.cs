namespace AlgoAcademy.Scripting.Tests;

/// <summary>Cells run again and again, as students do: each run takes the place of the one before where nothing is lost by it.</summary>
public class RunAgainTests
{
    [Fact]
    public async Task A_method_run_again_is_the_new_one_for_later_cells_and_the_old_one_for_older_values()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var start = 0;");
        await notebook.ValueAsync("int F(int n) => n + 1;");
        await notebook.ValueAsync("F(1)");
        await notebook.ValueAsync("Func<int, int> old = F;");
        await notebook.ValueAsync("int F(int n) => n + 10;");
        await notebook.ValueAsync("int F(int n) => n + 100;");
        Assert.Equal("101", await notebook.ValueAsync("F(1)"));
        Assert.Equal("2", await notebook.ValueAsync("old(1)"));
    }

    [Fact]
    public async Task An_overload_stays_when_another_one_is_declared()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var start = 0;");
        await notebook.ValueAsync("string F(int n) => \"int\";");
        await notebook.ValueAsync("string F(string s) => \"text\";");
        Assert.Equal("int text", await notebook.ValueAsync("F(1) + \" \" + F(\"\")"));
    }

    [Fact]
    public async Task Only_what_is_declared_again_gives_way()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var start = 0;");
        await notebook.ValueAsync("int a = 1; int.TryParse(\"7\", out var seven);");
        await notebook.ValueAsync("int a = 2;");
        await notebook.ValueAsync("int a = 3;");
        Assert.Equal("10", await notebook.ValueAsync("a + seven"));
    }

    [Fact]
    public async Task A_using_stays_open_though_its_cell_declared_nothing()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var start = 0;");
        await notebook.ValueAsync("using System.Globalization; 1 + 1");
        await notebook.ValueAsync("2 + 2");
        Assert.Equal("Monday", await notebook.ValueAsync("CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(DayOfWeek.Monday)"));
    }

    [Fact]
    public async Task A_run_that_throws_takes_the_place_of_the_run_before()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var start = 0;");
        await notebook.ValueAsync("var a = 1;");
        var failed = await notebook.RunAsync("var a = 2; throw new Exception(\"no\");");
        Assert.Equal(CellStatus.Error, failed.Status);
        Assert.Equal("2", await notebook.ValueAsync("a"));
    }

    [Fact]
    public async Task A_task_of_an_earlier_run_goes_on_with_its_own_variables()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var go = new TaskCompletionSource(); var seen = new List<int>();");
        await notebook.ValueAsync("var mine = 1; var running = Task.Run(async () => { await go.Task; seen.Add(mine); });");
        await notebook.ValueAsync("var first = running;");
        await notebook.ValueAsync("var mine = 2; var running = Task.Run(async () => { await go.Task; seen.Add(mine); });");
        await notebook.ValueAsync("go.SetResult(); await Task.WhenAll(first, running);");
        Assert.Equal("1, 2", await notebook.ValueAsync("string.Join(\", \", seen.Order())"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_order_of_declarations_leaves_the_newest_of_each_name(int seed)
    {
        // A model: a dictionary of the last value given to each of four names, by cells that declare one to three of them.
        var random = new Random(seed);
        await using var notebook = new TestNotebook();
        var model = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var cell = 0; cell < 25; cell++)
        {
            var first = random.Next(4);
            var names = Enumerable.Range(first, random.Next(1, 4)).Select(i => $"v{i % 4}").ToList();
            names.ForEach(name => model[name] = cell);
            await notebook.ValueAsync(string.Concat(names.Select(name => $"var {name} = {cell}; ")));
            await notebook.ValueAsync(names[0]);
        }

        foreach (var (name, value) in model)
            Assert.Equal($"{value}", await notebook.ValueAsync(name));
    }
}
