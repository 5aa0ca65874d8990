using System.Globalization;
using System.Text.Json;

namespace AlgoAcademy.Research;

/// <summary>Reads the bars of an exchange's answer: rows of numbers, some written as text.</summary>
internal static class ExchangeJson
{
    public static BarSeries ReadFile(string path, ExchangeFormat format, CsvOptions options)
    {
        BarFiles.RequireFile(path);
        var layout = ExchangeLayout.Of(format);
        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var rows = Rows(document.RootElement, format, name);
            return ToBars(rows, layout, name, options with { Symbol = options.Symbol ?? BarFiles.SymbolOf(path) });
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{name} is no JSON: {broken.Message} Save the exchange's answer as it came.", broken);
        }
    }

    private static List<JsonElement> Rows(JsonElement root, ExchangeFormat format, string name)
    {
        var unfinished = long.MaxValue;
        if (format == ExchangeFormat.Kraken)
        {
            (root, unfinished) = KrakenResult(root, name);
        }

        if (root.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{name}: {format} sends a list of rows; the file holds {Told(root)}");
        }

        // The format itself sends newest first: turning it round sorts nothing, and rows out of order are still refused below.
        var rows = root.EnumerateArray().ToList();
        if (rows.Count > 1 && format is ExchangeFormat.Coinbase or ExchangeFormat.Bitfinex && Time(rows[0]) > Time(rows[^1]))
        {
            rows.Reverse();
        }

        return unfinished == long.MaxValue ? rows : rows.FindAll(row => Time(row) <= unfinished);
    }

    private static (JsonElement Rows, long Last) KrakenResult(JsonElement root, string name)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object)
        {
            var last = result.TryGetProperty("last", out var id) && id.TryGetInt64(out var seconds) ? seconds : long.MaxValue;
            foreach (var property in result.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
            {
                return (property.Value, last);
            }
        }

        throw new FormatException($"{name}: Kraken sends an object with the rows under 'result'; the file holds {Told(root)}");
    }

    private static BarSeries ToBars(List<JsonElement> rows, ExchangeLayout layout, string name, CsvOptions options)
    {
        var opened = new DateTime[rows.Count];
        var columns = Enumerable.Range(0, layout.Fields).Select(_ => new double[rows.Count]).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].ValueKind != JsonValueKind.Array || rows[i].GetArrayLength() < layout.Fields)
            {
                throw new FormatException($"{name}, row {i}: a list of {layout.Fields} fields was expected; was {Told(rows[i])}");
            }

            opened[i] = CsvTimes.FromUnix(Time(rows[i])) ?? throw new FormatException($"{name}, row {i}: the first field must be a Unix time; was {Told(rows[i][0])}");
            foreach (var field in (ReadOnlySpan<int>)[layout.Open, layout.High, layout.Low, layout.Close, layout.Volume])
            {
                columns[field][i] = Number(rows[i][field], (name, i, field));
            }
        }

        var length = options.CloseDelay > TimeSpan.Zero ? options.CloseDelay : BarFiles.MedianGap(opened, name);
        var closes = Array.ConvertAll(opened, time => time + length);
        return new BarSeries(options.Symbol!, options.Frequency ?? BarFiles.AroundTheClock(length), new BarColumns
        {
            CloseTime = closes,
            Open = columns[layout.Open],
            High = columns[layout.High],
            Low = columns[layout.Low],
            Close = columns[layout.Close],
            Volume = columns[layout.Volume],
        });
    }

    private static long Time(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array && row.GetArrayLength() > 0 && row[0].ValueKind == JsonValueKind.Number && row[0].TryGetInt64(out var time) ? time : -1;

    private static double Number(JsonElement field, (string Name, int Row, int Field) at)
    {
        if (field.ValueKind == JsonValueKind.Number)
        {
            return field.GetDouble();
        }

        return field.ValueKind == JsonValueKind.String && double.TryParse(field.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"{at.Name}, row {at.Row}, field {at.Field}: a number was expected; was {Told(field)}");
    }

    // An exchange that refuses says why in its answer: the beginning of it is the best message there is.
    private static string Told(JsonElement found)
    {
        var text = found.GetRawText();
        return text.Length <= 120 ? text + "." : text[..120] + "….";
    }
}
