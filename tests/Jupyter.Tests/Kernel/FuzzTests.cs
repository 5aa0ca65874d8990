using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

/// <summary>Whatever arrives, the kernel lives on and answers the next honest message. Seeds are fixed: a failure repeats.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Types =
        ["execute_request", "complete_request", "inspect_request", "history_request", "is_complete_request", "comm_open", "comm_msg", "kernel_info_request", "input_reply", "nonsense"];

    private static readonly string[] Values =
        ["null", "5", "-1", "1e400", "\"\"", "\"text\"", "[]", "{}", "true", "\"\\ud800\"", "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "{\"a\":{\"a\":{\"a\":null}}}"];

    private static readonly string[] Members =
        ["code", "cursor_pos", "silent", "store_history", "user_expressions", "allow_stdin", "hist_access_type", "n", "session", "pattern", "detail_level", "comm_id", "value", "data"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_frames_are_dropped(int seed)
    {
        await using var kernel = new TestKernel();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var frames = new List<byte[]>();
            for (var count = random.Next(0, 9); count > 0; count--)
            {
                var frame = new byte[random.Next(0, 60)];
                random.NextBytes(frame);
                frames.Add(random.Next(4) == 0 ? WireFormat.Delimiter.ToArray() : frame);
            }

            kernel.Deliver((JupyterChannel)random.Next(0, 4), frames);
        }

        await AnswersAsync(kernel);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Signed_requests_with_random_members_are_answered_or_dropped(int seed)
    {
        await using var kernel = new TestKernel();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var members = Enumerable.Range(0, random.Next(0, 5)).Select(_ => $"\"{Pick(random, Members)}\":{Pick(random, Values)}");
            var channel = (JupyterChannel[])[JupyterChannel.Shell, JupyterChannel.Control, JupyterChannel.StdIn];
            kernel.Send(channel[random.Next(3)], Pick(random, Types), $"{{{string.Join(',', members)}}}", Pick(random, Values), Pick(random, Values));
        }

        await AnswersAsync(kernel);
    }

    [Fact]
    public async Task Json_nested_ten_thousand_deep_is_dropped()
    {
        await using var kernel = new TestKernel();
        kernel.Send(JupyterChannel.Shell, "execute_request", $"{{\"code\":{new string('[', 10_000)}{new string(']', 10_000)}}}");
        await AnswersAsync(kernel);
    }

    private static async Task AnswersAsync(TestKernel kernel)
    {
        var reply = await kernel.RequestAsync(JupyterChannel.Shell, "kernel_info_request", "{}");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Contains(await kernel.ExecuteAsync("honest"), m => m.Line == "execute_reply ok");
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
