namespace AlgoAcademy.Scripting.Tests;

public class PackageAliasTests
{
    [Theory]
    [InlineData("MathNet.Numerics.Interactive, 5.0.0", "typeof(MathNet.Numerics.Constants).Assembly.GetName().Name", "MathNet.Numerics")]
    [InlineData("Deedle.Interactive, 8.1.0", "typeof(Deedle.Frame).Assembly.GetName().Name", "Deedle")]
    [InlineData("XPlot.Plotly.Interactive, 4.1.0", "typeof(XPlot.Plotly.Chart).Assembly.GetName().Name", "XPlot.Plotly")]
    public async Task A_lost_package_gives_the_plain_one_and_says_so(string request, string code, string plain)
    {
        await using var notebook = new TestNotebook();
        Assert.Equal(plain, await notebook.ValueAsync($"#r \"nuget: {request}\"\n{code}"));
        Assert.Equal($"{request.Split(',')[0]} is built in: {plain} was loaded, and its values are shown by the kernel.\n", notebook.Output.Stderr);
    }

    [Fact]
    public async Task A_version_that_only_the_lost_package_had_is_raised_and_said()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("#r \"nuget: Deedle.Interactive, 8.0.9\"");
        Assert.Equal(
            "Deedle.Interactive is built in: Deedle was loaded, and its values are shown by the kernel.\n"
            + "Deedle 8.0.9 was not found; 8.1.0, the next higher version, was loaded instead.\n",
            notebook.Output.Stderr);
    }

    [Fact]
    public async Task The_version_of_the_plain_package_that_the_cell_names_wins()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("#r \"nuget: Semver, 3.0.0\"\n#r \"nuget: MathNet.Numerics, 5.0.0\"\n#r \"nuget: MathNet.Numerics.Interactive, 9.9.9\"");
        Assert.StartsWith("MathNet.Numerics.Interactive is built in", notebook.Output.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_the_old_kernel_are_here_already()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("ok", await notebook.ValueAsync("#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.1\"\nusing Microsoft.DotNet.Interactive.Formatting;\n\"ok\""));
        Assert.Equal(
            "Microsoft.DotNet.Interactive.Formatting is a part of .NET Interactive, whose API this kernel brings itself: nothing was loaded.\n",
            notebook.Output.Stderr);
    }
}
