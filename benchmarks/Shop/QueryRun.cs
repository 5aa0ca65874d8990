using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Commerce;
using AlgoAcademy.Storefront;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlgoAcademy.ShopLoad;

/// <summary>What the visits ask of a database with the crowd in it: every statement, with its slowest time.</summary>
public static class QueryRun
{
    private const int Visits = 400;

    /// <summary>Lets one visitor after the other walk without thinking, and writes the slowest statements.</summary>
    public static async Task<int> RunAsync(LoadPlan plan, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(output);
        using var statements = new StatementTimes();
        await using var app = ShopHost.Build(["--urls", "http://127.0.0.1:0", .. plan.ShopArguments]);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await app.StartAsync();
        var url = ((IServiceProvider)app.Services).GetService(typeof(ShopAddress)) is ShopAddress address ? address.Own : throw new InvalidOperationException("no address");
        var catalog = CourseCatalog.Load();
        for (var number = 0; number < 10; number++)
        {
            using var visitor = new VirtualVisitor(number, url, catalog, new Latencies());
            await visitor.SignInAsync(CancellationToken.None);
            await visitor.VisitAsync(Visits / 10, CancellationToken.None);
            if (number == 1)
                statements.Forget();
        }

        await app.StopAsync();
        statements.Write(output);
        return 0;
    }

    private sealed class StatementTimes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentDictionary<string, List<double>> _times = new(StringComparer.Ordinal);
        private readonly List<IDisposable> _subscriptions = [];

        public StatementTimes() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandExecutedEventData done)
                return;
            var times = _times.GetOrAdd(done.Command.CommandText.ReplaceLineEndings(" "), _ => []);
            lock (times)
                times.Add(done.Duration.TotalMilliseconds);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Forget() => _times.Clear();

        public void Write(TextWriter output)
        {
            output.WriteLine($"{_times.Count.ToString(CultureInfo.InvariantCulture)} statements, the ten slowest by their slowest time:");
            output.WriteLine("| max ms | median ms | times | statement |");
            output.WriteLine("| --- | --- | --- | --- |");
            foreach (var (text, times) in _times.OrderByDescending(pair => pair.Value.Max()).Take(10))
            {
                times.Sort();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {times[^1]:F1} | {times[times.Count / 2]:F2} | {times.Count} | `{text[..Math.Min(140, text.Length)]}` |"));
            }
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
