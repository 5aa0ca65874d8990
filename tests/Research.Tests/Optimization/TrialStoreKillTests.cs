using System.Diagnostics;
using System.Globalization;

namespace AlgoAcademy.Research.Tests.Optimization;

/// <summary>A process that is killed while it writes loses nothing that a write had reported as done.</summary>
public sealed class TrialStoreKillTests : IDisposable
{
    private const string Target = "ACADEMY_TEST_TRIAL_STORE";

    private static readonly BarSeries s_bars = GeometricBrownianMotion.Simulate(3, 0.05, 0.2, new PathOptions { Count = 200 });

    private readonly string folder = Directory.CreateTempSubdirectory("trials").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_killed_writer_loses_nothing_committed_and_the_next_goes_on()
    {
        var path = Path.Combine(folder, "trials.sqlite");
        var token = TestContext.Current.CancellationToken;
        var rng = new Rng(1);
        for (var round = 0; round < 3; round++)
        {
            using var child = Start(path);
            var reported = 0;
            while (reported < 10 + rng.NextInt(20))
            {
                var line = await child.StandardOutput.ReadLineAsync(token);
                Assert.NotNull(line);
                reported = line.StartsWith("done ", StringComparison.Ordinal) ? int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture) : reported;
            }

            child.Kill();
            var rest = await child.StandardOutput.ReadToEndAsync(token);
            await child.WaitForExitAsync(token);
            var last = rest.Split('\n').Where(line => line.StartsWith("done ", StringComparison.Ordinal)).Select(line => int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture)).DefaultIfEmpty(reported).Max();

            using var store = TrialStore.Open(path);
            var again = Problem(1, last).Grid(new SearchOptions { Store = store });
            Assert.Equal(0, again.Summary.Computed);
            Assert.True(store.CountFor(s_bars) >= last);
        }
    }

    /// <summary>Not a test: the process that the test above starts and kills.</summary>
    [Fact(Explicit = true)]
    public void Child_that_writes_until_it_is_killed()
    {
        using var store = TrialStore.Open(Environment.GetEnvironmentVariable(Target) ?? throw new InvalidOperationException($"{Target} must name the store; it is not set."));
        for (var n = 1; n < 1_000_000; n++)
        {
            Problem(n, n).Grid(new SearchOptions { Store = store, Threads = 1 });
            Console.Out.WriteLine(FormattableString.Invariant($"done {n}"));
            Console.Out.Flush();
        }
    }

    private static Process Start(string store)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(TrialStoreKillTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(TrialStoreKillTests).FullName}.{nameof(Child_that_writes_until_it_is_killed)}", "-noLogo", "-noColor" },
            Environment = { [Target] = store },
        };
        return Process.Start(start)!;
    }

    private static OptimizationProblem Problem(int from, int to) => OptimizationProblem.ForStrategy(
        new ParameterSpace().Int("n", from, to), s_bars, new ParametricStrategy((bars, p) => Signal.Constant(bars, p.Int("n") / 1e6)).Named("constant", 1), Costs.None);
}
