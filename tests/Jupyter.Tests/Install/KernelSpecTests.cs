using System.Text.Json;

namespace AlgoAcademy.Jupyter.Tests.Install;

public sealed class KernelSpecTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("academy-spec-").FullName;

    [Fact]
    public void The_spec_says_how_to_start_and_to_interrupt_the_kernel()
    {
        var folder = KernelSpec.Install(Options(), _data);

        Assert.Equal(Path.Combine(_data, "kernels", ".net-csharp"), folder);
        using var spec = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "kernel.json")));
        var root = spec.RootElement;
        Assert.Equal(["/opt/academy", "kernel", "run", "{connection_file}"], root.GetProperty("argv").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(".NET (C#)", root.GetProperty("display_name").GetString());
        Assert.Equal("C#", root.GetProperty("language").GetString());
        Assert.Equal("message", root.GetProperty("interrupt_mode").GetString());
        Assert.False(root.GetProperty("metadata").GetProperty("debugger").GetBoolean());
        Assert.Equal("1.2.3", root.GetProperty("metadata").GetProperty("academy").GetProperty("version").GetString());
    }

    [Fact]
    public void Plotly_is_copied_beside_the_spec()
    {
        var script = Path.Combine(_data, "bundle.js");
        File.WriteAllText(script, "window.Plotly = {};");
        var folder = KernelSpec.Install(Options() with { PlotlyScriptPath = script }, _data);
        Assert.Equal("window.Plotly = {};", File.ReadAllText(Path.Combine(folder, "plotly.min.js")));
    }

    [Fact]
    public void An_earlier_spec_of_ours_is_replaced_whole()
    {
        var folder = KernelSpec.Install(Options(), _data);
        File.WriteAllText(Path.Combine(folder, "left-over.txt"), "x");
        KernelSpec.Install(Options() with { DisplayName = "New" }, _data);
        Assert.False(File.Exists(Path.Combine(folder, "left-over.txt")));
        Assert.Contains("New", File.ReadAllText(Path.Combine(folder, "kernel.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"argv":["dotnet","interactive"],"display_name":".NET (C#)","language":"C#"}""")]
    [InlineData("""{"argv":[],"metadata":{"other":1}}""")]
    [InlineData("not json")]
    public void A_foreign_spec_is_left_alone_unless_forced(string theirs)
    {
        var file = Foreign(theirs);

        var error = Assert.Throws<InvalidOperationException>(() => KernelSpec.Install(Options(), _data));
        Assert.Contains("installed by another program", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => KernelSpec.Uninstall(".net-csharp", _data));
        Assert.Equal(theirs, File.ReadAllText(file));

        KernelSpec.Install(Options() with { Force = true }, _data);
        Assert.Contains("academy", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Uninstalling_removes_ours_and_tells_when_there_is_none()
    {
        var folder = KernelSpec.Install(Options(), _data);
        Assert.Equal(folder, KernelSpec.Uninstall(".net-csharp", _data));
        Assert.False(Directory.Exists(folder));
        Assert.Null(KernelSpec.Uninstall(".net-csharp", _data));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void A_name_that_is_no_folder_name_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => KernelSpec.Install(Options() with { Name = name }, _data));
        Assert.Throws<ArgumentException>(() => KernelSpec.Uninstall(name, _data));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data));
    }

    [Fact]
    public void A_command_line_without_connection_file_or_a_missing_script_is_refused_before_anything_is_written()
    {
        Assert.Throws<ArgumentException>(() => KernelSpec.Install(Options() with { CommandLine = ["/opt/academy"] }, _data));
        Assert.Throws<ArgumentException>(() => KernelSpec.Install(Options() with { PlotlyScriptPath = "/nowhere.js" }, _data));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data));
    }

    [Fact]
    public void The_data_directory_is_the_variable_or_the_place_of_the_operating_system()
    {
        Assert.Equal(Path.GetFullPath("chosen"), JupyterDataDirectory.Of(name => name == "JUPYTER_DATA_DIR" ? "chosen" : null, "/home/ada"));
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The remaining places are those of Linux.");
        Assert.Equal("/home/ada/.local/share/jupyter", JupyterDataDirectory.Of(_ => null, "/home/ada"));
        Assert.Equal("/data/jupyter", JupyterDataDirectory.Of(name => name == "XDG_DATA_HOME" ? "/data" : null, "/home/ada"));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static KernelSpecOptions Options() => new()
    {
        CommandLine = ["/opt/academy", "kernel", "run", "{connection_file}"],
        Version = "1.2.3",
    };

    private string Foreign(string content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "kernels", ".net-csharp")).FullName;
        var file = Path.Combine(folder, "kernel.json");
        File.WriteAllText(file, content);
        return file;
    }
}
