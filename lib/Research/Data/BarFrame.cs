using Deedle;

namespace AlgoAcademy.Research;

/// <summary>Bars to and from Deedle frames.</summary>
internal static class BarFrame
{
    public static Frame<DateTime, string> From(BarSeries bars)
    {
        DateTime[] keys = [.. bars.CloseTime];
        var frame = Frame.FromColumns(new[]
        {
            Column("Open", bars.Open, keys),
            Column("High", bars.High, keys),
            Column("Low", bars.Low, keys),
            Column("Close", bars.Close, keys),
            Column("Volume", bars.Volume, keys),
        });
        if (bars.AdjustedClose is { } adjusted)
        {
            frame.AddColumn("AdjustedClose", new Series<DateTime, double>(keys, adjusted.Values));
        }

        return frame;
    }

    public static BarSeries ToBars(Frame<DateTime, string> frame, string symbol, Frequency frequency)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new BarSeries(symbol, frequency, new BarColumns
        {
            CloseTime = [.. frame.RowKeys],
            Open = Values(frame, "Open"),
            High = Values(frame, "High"),
            Low = Values(frame, "Low"),
            Close = Values(frame, "Close"),
            Volume = frame.ColumnKeys.Contains("Volume") ? Values(frame, "Volume") : null,
            AdjustedClose = frame.ColumnKeys.Contains("AdjustedClose") ? Values(frame, "AdjustedClose") : null,
        });
    }

    private static KeyValuePair<string, Series<DateTime, double>> Column(string name, Series column, DateTime[] keys) =>
        KeyValuePair.Create(name, new Series<DateTime, double>(keys, column.Values));

    private static double[] Values(Frame<DateTime, string> frame, string name)
    {
        if (!frame.ColumnKeys.Contains(name))
        {
            throw new ArgumentException(
                $"Frame must have a column '{name}'; it has {string.Join(", ", frame.ColumnKeys)}. Rename with frame.RenameColumns.", nameof(frame));
        }

        var column = frame.GetColumn<double>(name);
        var values = new double[frame.RowCount];
        var i = 0;
        foreach (var item in column.ObservationsAll)
        {
            // A missing cell becomes NaN, which the rules of BarSeries refuse for prices and accept for volume.
            values[i++] = item.Value.HasValue ? item.Value.Value : double.NaN;
        }

        return values;
    }
}
