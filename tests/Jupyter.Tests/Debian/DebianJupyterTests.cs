using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AlgoAcademy.Jupyter.Tests.Support;

namespace AlgoAcademy.Jupyter.Tests.Debian;

/// <summary>The kernel as a process under Debian's real Jupyter.</summary>
public sealed class DebianJupyterTests(ITestOutputHelper notes)
{
    [Fact]
    public void Jupyter_lists_the_installed_kernel()
    {
        using var jupyter = DebianJupyter.OrSkip("jupyter_client", "");
        var (exitCode, output, error) = jupyter.KernelSpecCommand("list", "--json");
        Assert.True(exitCode == 0, error);
        using var list = JsonDocument.Parse(output);
        var ours = list.RootElement.GetProperty("kernelspecs").GetProperty(DebianJupyter.KernelName);
        Assert.Equal(jupyter.SpecFolder, ours.GetProperty("resource_dir").GetString());
        Assert.Equal("message", ours.GetProperty("spec").GetProperty("interrupt_mode").GetString());
    }

    [Fact]
    public void Nbclient_runs_a_notebook()
    {
        using var jupyter = DebianJupyter.OrSkip("nbclient", "");
        using var result = Json(jupyter.Run("run_notebook.py"));

        var outputs = result.RootElement.GetProperty("outputs");
        Assert.Equal("loaded 3\n", outputs[0][0].GetProperty("text").GetString());
        Assert.Equal("102", outputs[1][0].GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("301", outputs[2][0].GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("error", outputs[3][0].GetProperty("output_type").GetString());
        Assert.Contains("DivideByZero", outputs[3][0].GetProperty("ename").GetString(), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4], result.RootElement.GetProperty("counts").EnumerateArray().Select(c => c.GetInt32()));
        Assert.Equal("C#", result.RootElement.GetProperty("language").GetString());
    }

    [Fact]
    public void A_kernel_starts_is_interrupted_restarts_and_ends_as_its_manager_asks()
    {
        using var jupyter = DebianJupyter.OrSkip("jupyter_client", "");
        using var result = Json(jupyter.Run("manage_kernel.py"));
        notes.WriteLine(result.RootElement.GetRawText());
        var seen = result.RootElement;

        Assert.Equal("42", seen.GetProperty("first")[0].GetString());
        Assert.All(seen.GetProperty("interrupts").EnumerateArray(), interrupt =>
        {
            Assert.Equal("error", interrupt.GetProperty("status").GetString());
            Assert.InRange(interrupt.GetProperty("seconds").GetDouble(), 0, 3);
        });
        Assert.Equal("ADA", seen.GetProperty("typed")[0].GetString());
        Assert.Equal("41", seen.GetProperty("kept")[0].GetString());
        Assert.Equal("error", seen.GetProperty("after_restart").GetString());
        Assert.Equal("42", seen.GetProperty("runs_after_restart")[0].GetString());
        Assert.False(seen.GetProperty("alive_after_shutdown").GetBoolean());
        Assert.InRange(seen.GetProperty("shutdown_seconds").GetDouble(), 0, 4.5);
    }

    [Fact]
    public void The_conformance_suite_of_jupyter_passes()
    {
        using var jupyter = DebianJupyter.OrSkip("jupyter_kernel_test", "python3-jupyter-kernel-test");
        var (exitCode, output, error) = jupyter.Run("conformance.py");
        notes.WriteLine(error);
        Assert.True(exitCode == 0, output + error);
    }

    [Fact]
    public async Task A_kernel_ends_when_its_client_was_killed()
    {
        using var jupyter = DebianJupyter.OrSkip("jupyter_client", "");
        var (_, output, error) = jupyter.Run("orphan.py");
        Assert.True(int.TryParse(output.Trim(), CultureInfo.InvariantCulture, out var kernelId), output + error);

        var watch = Stopwatch.StartNew();
        while (IsAlive(kernelId) && watch.Elapsed < TestKernel.Patience)
            await Task.Delay(100);
        Assert.False(IsAlive(kernelId), $"The kernel {kernelId} outlived its client.");
    }

    // A process that ended but was not collected by its new parent is a zombie: state Z.
    private static bool IsAlive(int processId)
    {
        var status = $"/proc/{processId}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }

    private static JsonDocument Json((int ExitCode, string Output, string Error) run)
    {
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return JsonDocument.Parse(run.Output);
    }
}
