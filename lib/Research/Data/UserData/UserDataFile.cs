namespace AlgoAcademy.Research;

/// <summary>Reads a user's file by its ending.</summary>
internal static class UserDataFile
{
    public static BarSeries Read(string path, CsvOptions options)
    {
        BarFiles.RequireFile(path);
        var name = Path.GetFileName(path).ToLowerInvariant();
        var plain = name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;
        return Path.GetExtension(plain) switch
        {
            ".parquet" or ".pq" when plain == name => BarSeries.FromParquet(path, options),
            ".csv" or ".txt" or ".tsv" => BarSeries.FromCsv(path, options),
            ".json" => throw new ArgumentException(
                $"'{Path.GetFileName(path)}' is JSON: the exchange it came from must be said. Use BarSeries.FromExchangeJson, then UserData.Save.", nameof(path)),
            var other => throw new ArgumentException($"A file of bars ends in .csv, .txt, .tsv (also .gz) or .parquet; was '{other}'.", nameof(path)),
        };
    }
}
