using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("history-").FullName;
    private readonly StringWriter log = new();

    private string FilePath => Path.Combine(folder, "deep", "history.jsonl");

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        log.Dispose();
    }

    [Fact]
    public async Task Cells_of_the_session_before_are_found()
    {
        await using (var first = new TestKernel(historyFile: FilePath))
        {
            await first.ExecuteAsync("var old = 1;");
        }

        await using var second = new TestKernel(historyFile: FilePath);
        await second.ExecuteAsync("var new1 = 2;");
        Assert.Equal("[[1,1,\"var old = 1;\"],[2,1,\"var new1 = 2;\"]]", await AskAsync(second, """{"hist_access_type":"tail","n":5}"""));
        Assert.Equal("[[1,1,\"var old = 1;\"]]", await AskAsync(second, """{"hist_access_type":"range","session":-1,"start":1}"""));
        Assert.Equal("[[1,1,\"var old = 1;\"]]", await AskAsync(second, """{"hist_access_type":"search","pattern":"*old*"}"""));
        Assert.Equal("[[2,1,\"var new1 = 2;\"]]", await AskAsync(second, """{"hist_access_type":"range","session":0,"start":1}"""));
    }

    [Fact]
    public void Two_kernels_at_once_have_numbers_of_their_own_and_lose_no_cell()
    {
        var files = Enumerable.Range(0, 4).Select(_ => new HistoryFile(FilePath, log)).ToList();
        var numbers = files.AsParallel().WithDegreeOfParallelism(4).Select(file => file.Begin()).ToList();
        Assert.Equal([1, 2, 3, 4], numbers.Order());
        Parallel.ForEach(files, file =>
        {
            for (var i = 1; i <= 50; i++)
                file.Append(new HistoryEntry(1, i, "x", null));
        });
        Assert.Equal(200, files[0].Read().Count);
        Assert.Equal("", log.ToString());
    }

    [Fact]
    public void Broken_lines_are_left_out()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "{\"session\":3,\"line\":1,\"input\":\"a\"}\n{\"session\":3,\"li\n\0\0\0\n[]\n{\"session\":\"x\"}\n{\"session\":3,\"line\":2,\"input\":\"b\",\"output\":5}\n");
        var file = new HistoryFile(FilePath, log);
        Assert.Equal([new HistoryEntry(3, 1, "a", null)], file.Read());
        Assert.Equal(4, file.Begin());
    }

    [Fact]
    public void Large_file_is_cut_to_the_newest_cells_at_the_next_start()
    {
        var file = new HistoryFile(FilePath, log);
        file.Begin();
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var line = new string('x', 1000);
        File.WriteAllLines(FilePath, Enumerable.Range(1, 6000).Select(i => $"{{\"session\":1,\"line\":{i},\"input\":\"{line}\"}}"));
        Assert.Equal(2, file.Begin());
        Assert.Equal((HistoryFile.KeptEntries, 6000), (file.Read().Count, file.Read()[^1].Line));
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_logged_and_the_kernel_goes_on()
    {
        await using var kernel = new TestKernel(historyFile: Path.Combine("/proc", "history.jsonl"));
        await kernel.ExecuteAsync("1");
        Assert.Equal("[[1,1,\"1\"]]", await AskAsync(kernel, """{"hist_access_type":"tail"}"""));
        Assert.Contains("cannot be used", kernel.Log.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(TestKernel kernel, string content) =>
        (await kernel.RequestAsync(JupyterChannel.Shell, "history_request", content)).Content.GetProperty("history").GetRawText();
}
