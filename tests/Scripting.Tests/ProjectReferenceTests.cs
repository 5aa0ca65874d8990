namespace AlgoAcademy.Scripting.Tests;

public sealed class ProjectReferenceTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Fact]
    public async Task Project_is_built_and_used_and_a_change_asks_for_a_restart()
    {
        Write("lib/Tools.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Write("lib/Tool.cs", "namespace Tools; public static class Tool { public static int Two => 2; }");
        Assert.Equal("2", await notebook.ValueAsync("#r \"project: lib/Tools.csproj\"\nTools.Tool.Two"));
        Assert.Equal("3", await notebook.ValueAsync("#r \"project:lib\"\nTools.Tool.Two + 1"));
        Write("lib/Tool.cs", "namespace Tools; public static class Tool { public static int Two => 22; }");
        var changed = await notebook.RunAsync("#r \"project: lib/Tools.csproj\"");
        Assert.EndsWith("Tools.csproj has changed since it was loaded. Restart the kernel to use the new build.", changed.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("2", await notebook.ValueAsync("Tools.Tool.Two"));
    }

    [Fact]
    public async Task Project_that_does_not_build_tells_the_errors_of_its_files()
    {
        Write("lib/Tools.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Write("lib/Tool.cs", "class Tool { int X => \"text\"; }");
        var result = await notebook.RunAsync("#r \"project: lib/Tools.csproj\"");
        Assert.Contains("Tools.csproj does not build:", result.Error!.Message, StringComparison.Ordinal);
        Assert.Single(result.Error.Message.Split('\n').Skip(1), line => line.Contains("error CS0029", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_project_is_named_with_its_line() =>
        Assert.StartsWith("cell 1, line 2: #r \"project: none.csproj\": there is no project", (await notebook.RunAsync("\n#r \"project: none.csproj\"")).Error!.Message, StringComparison.Ordinal);

    private void Write(string name, string text)
    {
        var path = Path.Combine(notebook.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
