using System.Collections.Concurrent;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Runs the whole corpus once: notebooks side by side, then one by one those that need the process to themselves.</summary>
public sealed class CorpusFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<CellReport>> _reports = new(StringComparer.Ordinal);

    /// <summary>The cells of a notebook that did not show what is expected.</summary>
    public IReadOnlyList<CellReport> this[string notebook] => _reports[notebook];

    public async ValueTask InitializeAsync()
    {
        var cache = Directory.CreateTempSubdirectory("corpus-cache-").FullName;
        try
        {
            var notebooks = CorpusFolder.Names.Select(name => (Name: name, Notebook: CorpusFolder.Read(name))).ToLookup(n => CorpusFolder.IsAlone(n.Notebook));
            await Parallel.ForEachAsync(notebooks[false], async (n, _) => _reports[n.Name] = await CorpusRun.RunAsync(n.Name, n.Notebook, cache));
            foreach (var n in notebooks[true]) _reports[n.Name] = await CorpusRun.RunAsync(n.Name, n.Notebook, cache);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
