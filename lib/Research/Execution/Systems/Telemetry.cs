using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Research;

/// <summary>The counters, gauges and histograms of a program by their names, and all of them as text for a collector.</summary>
public sealed partial class Telemetry
{
    private static readonly double[] s_quantiles = [0.5, 0.9, 0.99, 0.999];
    private readonly SortedDictionary<string, (string Help, object Instrument)> _all = new(StringComparer.Ordinal);

    /// <summary>The counter of a name, made when it is not there.</summary>
    /// <param name="name">Letters, digits and underscores, such as orders_sent_total.</param>
    /// <param name="help">What it counts.</param>
    /// <exception cref="ArgumentException">A name that is none, or that belongs to another kind.</exception>
    public Counter Counter(string name, string help) => Get(name, help, static () => new Counter());

    /// <summary>The gauge of a name, made when it is not there.</summary>
    /// <param name="name">Letters, digits and underscores, such as position_units.</param>
    /// <param name="help">What it measures, with its unit.</param>
    /// <exception cref="ArgumentException">A name that is none, or that belongs to another kind.</exception>
    public Gauge Gauge(string name, string help) => Get(name, help, static () => new Gauge());

    /// <summary>The histogram of a name, made when it is not there.</summary>
    /// <param name="name">Letters, digits and underscores, such as tick_to_trade_ns.</param>
    /// <param name="help">What it measures, with its unit.</param>
    /// <exception cref="ArgumentException">A name that is none, or that belongs to another kind.</exception>
    public Histogram Histogram(string name, string help) => Get(name, help, static () => new Histogram());

    /// <summary>All instruments in the text format of Prometheus, sorted by name; histograms as summaries.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (name, (help, instrument)) in _all)
        {
            var kind = instrument switch { Research.Counter => "counter", Research.Gauge => "gauge", _ => "summary" };
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {kind}\n");
            if (instrument is not Histogram histogram)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name} {instrument}\n");
                continue;
            }

            foreach (var quantile in s_quantiles)
                text.Append(CultureInfo.InvariantCulture, $"{name}{{quantile=\"{quantile}\"}} {histogram.Quantile(quantile)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum {(histogram.Count == 0 ? 0 : histogram.Mean * histogram.Count)}\n{name}_count {histogram.Count}\n");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("\n", _all.Select(static one => $"{one.Key}: {one.Value.Instrument}"));

    private T Get<T>(string name, string help, Func<T> make)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(help);
        if (!Name().IsMatch(name))
            throw new ArgumentException($"A name must be of letters, digits and underscores and not begin with a digit; was '{name}'.", nameof(name));
        if (!_all.TryGetValue(name, out var known))
            _all[name] = known = (help.ReplaceLineEndings(" "), make());
        return known.Instrument as T ?? throw new ArgumentException($"{name} is a {known.Instrument.GetType().Name}, not a {typeof(T).Name}.", nameof(name));
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
