using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Research;

namespace AlgoAcademy.DataTool;

/// <summary><c>academy data import file.csv --name btc</c></summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("file") { Description = "A .csv, .txt, .tsv (also .gz), .parquet, or an exchange's .json." };
    private static readonly Option<string> Name = new("--name") { Description = "The name to load it by: lower-case letters, digits, dots, hyphens.", Required = true };
    private static readonly Option<string?> Symbol = new("--symbol") { Description = "Ticker for titles. Default: the name." };
    private static readonly Option<string?> Every = new("--frequency") { Description = "minute, daily, weekly or monthly. Default: seen from the dates." };
    private static readonly Option<double?> BarsPerYear = new("--bars-per-year") { Description = "Bars in a year of this market; needed for intraday bars." };
    private static readonly Option<string?> TimeFormat = new("--time-format") { Description = "How times are written, for example dd.MM.yyyy. Default: ISO 8601 or Unix time." };
    private static readonly Option<string?> Zone = new("--timezone") { Description = "Timezone of times without an offset, for example America/New_York. Default: UTC." };
    private static readonly Option<int> Delay = new("--close-after") { Description = "Seconds from the written time to the close: 60 for minutes stamped with their start." };
    private static readonly Option<string?> Delimiter = new("--delimiter") { Description = "Column delimiter. Default: the one the header shows." };
    private static readonly Option<bool> Comma = new("--decimal-comma") { Description = "Numbers are written 1,5 for three halves." };
    private static readonly Option<ExchangeFormat?> Exchange = new("--exchange") { Description = "Whose JSON it is." };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Overwrite the set of this name." };

    public static Command Create()
    {
        var command = new Command("import", "Read a file of bars, check it and keep it under a name.")
        {
            File, Name, Symbol, Every, BarsPerYear, TimeFormat, Zone, Delay, Delimiter, Comma, Exchange, Replace,
        };
        command.SetAction(parse => Said.By(parse, output => Run(parse, output)));
        return command;
    }

    private static void Run(ParseResult parse, TextWriter output)
    {
        var (file, name, options) = (parse.GetValue(File)!, parse.GetValue(Name)!, Options(parse));
        var card = parse.GetValue(Exchange) is { } exchange
            ? UserData.Save(BarSeries.FromExchangeJson(file, exchange, options with { Symbol = options.Symbol ?? name }), name, parse.GetValue(Replace))
            : UserData.Import(file, name, options, parse.GetValue(Replace));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Kept {card.Rows} {card.Frequency} bars, {card.First:yyyy-MM-dd} to {card.Last:yyyy-MM-dd}, as '{card.Name}'."));
        output.WriteLine(card.Defects == 0
            ? "No suspicious bar."
            : string.Create(CultureInfo.InvariantCulture, $"{card.Defects} suspicious bars: see them with academy data check {card.Name}"));
        output.WriteLine($"In a notebook: var bars = UserData.Load(\"{card.Name}\");");
    }

    private static CsvOptions Options(ParseResult parse) => new()
    {
        Symbol = parse.GetValue(Symbol),
        Frequency = FrequencyOf(parse.GetValue(Every), parse.GetValue(BarsPerYear)),
        TimeFormat = parse.GetValue(TimeFormat),
        TimeZone = parse.GetValue(Zone),
        CloseDelay = TimeSpan.FromSeconds(parse.GetValue(Delay)),
        Delimiter = DelimiterOf(parse.GetValue(Delimiter)),
        DecimalComma = parse.GetValue(Comma),
    };

    private static Frequency? FrequencyOf(string? name, double? perYear) => (name, perYear) switch
    {
        (null, null) => null,
        (null, { } count) => new Frequency("intraday", count),
        ({ } known, null) => Frequency.Parse(known),
        ({ } known, { } count) => Frequency.Parse(known) with { BarsPerYear = count },
    };

    private static char? DelimiterOf(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } => text[0],
        _ => throw new ArgumentException($"--delimiter must be one character or 'tab'; was '{text}'.", nameof(text)),
    };
}
