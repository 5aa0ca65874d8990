namespace AlgoAcademy.Scripting.Tests;

public sealed class SideBySideTests
{
    [Fact]
    public async Task Sessions_that_run_at_the_same_time_keep_their_types_apart()
    {
        var sums = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var notebook = new TestNotebook();
            await notebook.ValueAsync("var first = Task.Run(() => 20); var second = Task.Run(() => 22);");
            // Each cell binds the framework anew; a Task of an earlier cell must still be the same Task.
            for (var i = 0; i < 5; i++)
                await notebook.ValueAsync("await first + await second");
            return await notebook.ValueAsync("await first + await second");
        })));

        Assert.All(sums, sum => Assert.Equal("42", sum));
    }
}
