namespace AlgoAcademy.Scripting.Tests;

public class CompiledExtensionTests
{
    private static TestNotebook NotebookWith(string id, string onLoad, string? dependencies = null)
    {
        var notebook = new TestNotebook();
        File.WriteAllText(Path.Combine(notebook.Folder, "nuget.config"), "<configuration><packageSources><add key=\"local\" value=\"packages\" /></packageSources></configuration>");
        Add(notebook, id, onLoad, dependencies);
        return notebook;
    }

    private static void Add(TestNotebook notebook, string id, string onLoad, string? dependencies = null) =>
        new HandmadePackage(id, "1.0.0", $"namespace Made {{ public class {id}Value {{ }} }}")
        {
            Dependencies = dependencies,
            ExtensionSource = $$"""
                using System; using System.Threading.Tasks; using Microsoft.DotNet.Interactive; using Microsoft.DotNet.Interactive.Formatting;
                public class Extension{{id}} : IKernelExtension { public Task OnLoadAsync(Kernel kernel) { {{onLoad}} return Task.CompletedTask; } }
                public abstract class Unfinished : IKernelExtension { public abstract Task OnLoadAsync(Kernel kernel); }
                """,
        }.WriteTo(Path.Combine(notebook.Folder, "packages"));

    [Fact]
    public async Task It_runs_once_before_the_code_of_the_cell_with_the_root_kernel()
    {
        await using var notebook = NotebookWith("Once", "Console.WriteLine(ReferenceEquals(kernel, Kernel.Root) ? \"loaded\" : \"wrong kernel\");");
        await notebook.ValueAsync("#r \"nuget: Once, 1.0.0\"\nConsole.WriteLine(\"code\");");
        Assert.Equal("loaded\ncode\n", notebook.Output.Stdout);
        await notebook.ValueAsync("#r \"nuget: Once, 1.0.0\"\n1");
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Fact]
    public async Task What_it_registers_is_the_registry_of_the_notebook()
    {
        await using var notebook = NotebookWith("Shown", "Formatter.Register<TimeZoneInfo>(z => \"<b>\" + z.Id + \"</b>\", \"text/html\");");
        var result = await notebook.RunAsync("#r \"nuget: Shown, 1.0.0\"\nTimeZoneInfo.Utc");
        Assert.Equal("<b>UTC</b>", result.Value!.Data["text/html"]);
    }

    [Fact]
    public async Task That_of_a_dependency_runs_too()
    {
        await using var notebook = NotebookWith("Outer", "Console.WriteLine(\"outer\");", "<dependency id=\"Inner\" version=\"1.0.0\" />");
        Add(notebook, "Inner", "Console.WriteLine(\"inner\");");
        await notebook.ValueAsync("#r \"nuget: Outer, 1.0.0\"");
        Assert.Equal(["inner", "outer"], notebook.Output.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_one_line_and_the_cell_runs()
    {
        await using var notebook = NotebookWith("Failing", "throw new InvalidOperationException(\"first line\\nsecond line\");");
        Assert.Equal("1", await notebook.ValueAsync("#r \"nuget: Failing, 1.0.0\"\n1"));
        Assert.Equal("The extension of Failing 1.0.0 failed: InvalidOperationException: first line second line\n", notebook.Output.Stderr);
    }
}
