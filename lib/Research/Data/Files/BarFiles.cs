using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>What all readers of files of bars agree on.</summary>
internal static class BarFiles
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static void RequireFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file '{path}' (looked in {Path.GetFullPath(path)}). Check the path; the shipped data sets load with MarketData.Load.", path);
        }
    }

    /// <summary>The file's name up to the first point.</summary>
    public static string SymbolOf(string path) => Path.GetFileName(path).Split('.')[0];

    /// <summary>The usual distance between rows: how long a bar is.</summary>
    /// <exception cref="FormatException">Fewer than two rows, which show no distance.</exception>
    public static TimeSpan MedianGap(DateTime[] times, string name)
    {
        if (times.Length < 2)
        {
            throw new FormatException($"{name} has {times.Length} rows, too few to see how long a bar is. Say it in CsvOptions.CloseDelay.");
        }

        var gaps = new TimeSpan[times.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = times[i + 1] - times[i];
        }

        Array.Sort(gaps);
        return gaps[gaps.Length / 2];
    }

    /// <summary>The frequency of bars of this length in a market that never closes.</summary>
    public static Frequency AroundTheClock(TimeSpan length)
    {
        var perYear = TimeSpan.FromDays(365) / length;
        return length switch
        {
            { TotalDays: >= 26 } => Frequency.Monthly,
            { TotalDays: >= 6 } => Frequency.Weekly,
            { TotalDays: >= 1 } => Frequency.Daily with { BarsPerYear = 365 },
            { TotalMinutes: 1 } => Frequency.Minute,
            _ => new Frequency(string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes}-minute"), perYear),
        };
    }
}
