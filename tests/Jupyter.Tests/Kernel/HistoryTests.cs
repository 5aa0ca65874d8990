using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", "[[1,3,\"var b = 2;\"],[1,4,\"a\"]]")]
    [InlineData("""{"hist_access_type":"tail","n":1,"output":true}""", "[[1,4,[\"a\",\"1\"]]]")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":1,"stop":2}""", "[[1,1,\"var a = 1;\"]]")]
    [InlineData("""{"hist_access_type":"range","session":1,"start":4}""", "[[1,4,\"a\"]]")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":1,"stop":9}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"var*"}""", "[[1,1,\"var a = 1;\"],[1,3,\"var b = 2;\"]]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a","unique":true}""", "[[1,4,\"a\"]]")]
    [InlineData("""{"hist_access_type":"search","pattern":"?","n":1}""", "[[1,4,\"a\"]]")]
    public async Task Earlier_cells_are_found(string request, string expected)
    {
        await using var kernel = new TestKernel(engine => engine.Cell("a", _ => FakeEngine.Value("1")));
        foreach (var code in new[] { "var a = 1;", "a", "var b = 2;", "a" })
            await kernel.ExecuteAsync(code);
        await kernel.ExecuteAsync("not remembered", ",\"store_history\":false");

        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "history_request", request);

        Assert.Equal(expected, reply.Content.GetProperty("history").GetRawText());
    }

    [Fact]
    public async Task An_unknown_kind_of_access_is_the_clients_error()
    {
        await using var kernel = new TestKernel();
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "history_request", """{"hist_access_type":"all"}""");
        Assert.Equal("error", reply.Text("status"));
        Assert.Contains("tail, range or search; was \"all\"", reply.Text("evalue"), StringComparison.Ordinal);
    }
}
