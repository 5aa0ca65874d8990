using System.Collections.Immutable;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Bid and ask prices named by dealers, in order of time; several may fall on one instant. Indicative: nobody promised to trade at them.
/// </summary>
/// <param name="Symbol">What is quoted.</param>
/// <param name="Times">UTC, not decreasing.</param>
/// <param name="Dealers">Who quoted, one for each time.</param>
/// <param name="Bids">Price at which the dealer would buy.</param>
/// <param name="Asks">Price at which the dealer would sell.</param>
public sealed record DealerQuotes(
    string Symbol, ImmutableArray<DateTime> Times, ImmutableArray<string> Dealers, ImmutableArray<double> Bids, ImmutableArray<double> Asks)
{
    /// <summary>Number of quotes.</summary>
    public int Count => Times.Length;

    /// <summary>Ask − bid of quote <paramref name="index"/>, in price units. Zero or below means a crossed or mistyped quote: it is not repaired.</summary>
    public double Spread(int index) => Asks[index] - Bids[index];

    /// <summary>(ask + bid) / 2 of quote <paramref name="index"/>.</summary>
    public double Mid(int index) => (Asks[index] + Bids[index]) / 2;

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Symbol}: no quotes"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Symbol}: {Count} quotes of {Dealers.Distinct().Count()} dealers {Times[0]:yyyy-MM-dd HH:mm}..{Times[^1]:yyyy-MM-dd HH:mm}");

    internal static DealerQuotes Read(Stream stream, string source, string symbol)
    {
        using var reader = new StreamReader(stream);
        var header = (reader.ReadLine() ?? "").Split(',');
        var columns = Array.ConvertAll(["time", "CONTRIBUTOR", "BID", "ASK"], name => Array.IndexOf(header, name));
        var clock = new CsvTimes(new CsvOptions());
        var rows = new List<(DateTime Time, string Dealer, double Bid, double Ask)>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var fields = text.Split(',');
            rows.Add(clock.TryRead(fields[columns[0]], out var time, out var problem)
                ? (time, fields[columns[1]], Price(fields[columns[2]]), Price(fields[columns[3]]))
                : throw new CsvFormatException(source, line, problem));
        }

        return new DealerQuotes(symbol, [.. rows.Select(row => row.Time)], [.. rows.Select(row => row.Dealer)],
            [.. rows.Select(row => row.Bid)], [.. rows.Select(row => row.Ask)]);
    }

    private static double Price(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
