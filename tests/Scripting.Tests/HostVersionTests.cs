namespace AlgoAcademy.Scripting.Tests;

/// <summary>The kernel's own libraries must not stand in the way of those a notebook asks for, in other versions.</summary>
public class HostVersionTests
{
    [Fact]
    public async Task Roslyn_of_another_version_than_the_engines_is_the_one_that_runs()
    {
        await using var notebook = new TestNotebook();
        var text = await notebook.ValueAsync("""
            #r "nuget: Microsoft.CodeAnalysis.CSharp, 4.14.0"
            using Microsoft.CodeAnalysis.CSharp;
            var tree = CSharpSyntaxTree.ParseText("class C { void M() { } }");
            tree.GetDiagnostics().Count() + " " + typeof(CSharpSyntaxTree).Assembly.GetName().Version
            """);
        Assert.Equal("0 4.14.0.0", text);
    }

    [Theory]
    [InlineData("Newtonsoft.Json, 13.0.3", "Newtonsoft.Json.JsonConvert.SerializeObject(new { A = 1 }) + typeof(Newtonsoft.Json.JsonConvert).Assembly.GetName().Version", "{\"A\":1}13.0.0.0")]
    [InlineData("System.Text.Json, 9.0.19", "System.Text.Json.JsonSerializer.Serialize(new { A = 1 })", "{\"A\":1}")]
    [InlineData("System.Collections.Immutable, 9.0.4", "System.Collections.Immutable.ImmutableArray.Create(1, 2).Length", "2")]
    [InlineData("NetMQ, 4.0.4.5", "new NetMQ.NetMQMessage().FrameCount", "0")]
    [InlineData("System.CommandLine, 3.0.0", "new System.CommandLine.RootCommand(\"x\").Description", "x")]
    [InlineData("NuGet.Versioning, 7.0.1", "NuGet.Versioning.NuGetVersion.Parse(\"1.2.3\").Minor + \" \" + (typeof(NuGet.Versioning.NuGetVersion).Assembly.GetName().Version.Major < 8)", "2 True")]
    public async Task A_library_that_the_kernel_uses_too_is_the_notebooks_own(string package, string code, string expected)
    {
        await using var notebook = new TestNotebook();
        Assert.Equal(expected, await notebook.ValueAsync($"#r \"nuget: {package}\"\n{code}"));
    }
}
