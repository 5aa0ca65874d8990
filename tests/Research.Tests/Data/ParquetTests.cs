using CsCheck;
using Parquet;
using Parquet.Schema;

namespace AlgoAcademy.Research.Tests.Data;

public sealed class ParquetTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"bars-{Guid.NewGuid():N}.parquet");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Bars_come_back_as_they_were_written() =>
        Cases.AnyBars.Sample(bars =>
        {
            bars.ToParquet(path);
            var back = BarSeries.FromParquet(path);
            Assert.Equal(bars.Symbol, back.Symbol);
            Assert.Equal(bars.Frequency, back.Frequency);
            Assert.Null(back.AdjustedClose);
            for (var i = 0; i < bars.Count; i++)
            {
                Assert.Equal(bars[i], back[i]);
            }
        }, iter: 20, threads: 1);

    [Fact]
    public void Adjusted_closes_and_microseconds_survive()
    {
        var bars = new BarSeries("x", Frequency.Minute, BarColumns.FromCloses([Cases.Start.AddMicroseconds(1), Cases.Start.AddSeconds(1)], [1, 2])
            with
        { AdjustedClose = [0.5, 2] });
        bars.ToParquet(path);
        var back = BarSeries.FromParquet(path);
        Assert.Equal(bars.CloseTime, back.CloseTime);
        Assert.Equal([0.5, 2], back.AdjustedClose!);
    }

    [Fact]
    public async Task Columns_of_other_writers_are_found_by_name_and_type()
    {
        // As data frames are often written: nullable columns, single precision, whole numbers, times without an offset, two row groups.
        var time = new DateTimeDataField("Datetime", DateTimeFormat.Timestamp, isAdjustedToUTC: false, DateTimeTimeUnit.Micros, isNullable: true);
        var close = new DataField<float>("Close", nullable: true);
        var volume = new DataField<long>("Volume", nullable: true);
        await WriteAsync(new ParquetSchema(time, close, volume), async (group, day) =>
        {
            await group.WriteAsync<DateTime>(time, new DateTime?[] { new(2020, 7, day, 9, 30, 0, DateTimeKind.Unspecified) }.AsMemory());
            await group.WriteAsync<float>(close, new float?[] { 1.5f }.AsMemory());
            await group.WriteAsync<long>(volume, new long?[] { null }.AsMemory());
        });
        var bars = BarSeries.FromParquet(path, new() { TimeZone = "America/New_York", Frequency = Frequency.Daily });
        Assert.Equal([1.5, 1.5], bars.Close);
        Assert.Equal(new DateTime(2020, 7, 1, 13, 30, 0, DateTimeKind.Utc), bars.CloseTime[0]);
        Assert.True(double.IsNaN(bars.Volume[0]));
    }

    [Fact]
    public async Task Missing_price_is_refused_like_any_other()
    {
        var time = new DataField<long>("timestamp");
        var close = new DataField<double>("close", nullable: true);
        await WriteAsync(new ParquetSchema(time, close), async (group, day) =>
        {
            await group.WriteAsync<long>(time, new long[] { 1_600_000_000 + day }.AsMemory());
            await group.WriteAsync<double>(close, new double?[] { day == 2 ? null : 1 }.AsMemory());
        });
        Assert.Contains("must be a finite price above zero; was NaN", Assert.Throws<InvalidBarsException>(() =>
            BarSeries.FromParquet(path, new() { Frequency = Frequency.Minute })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_without_close_is_refused_with_the_names_it_has()
    {
        var field = new DataField<double>("mid");
        await WriteAsync(new ParquetSchema(field), async (group, _) => await group.WriteAsync<double>(field, new[] { 1.0 }.AsMemory()));
        Assert.Contains("must have a time column and 'close'; it has mid", Assert.Throws<FormatException>(() =>
            BarSeries.FromParquet(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_no_parquet()
    {
        File.WriteAllText(path, "time,close\n2020-01-01,1\n");
        Assert.Contains("is no Parquet file", Assert.Throws<FormatException>(() => BarSeries.FromParquet(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_file_is_told() => Assert.Throws<FileNotFoundException>(() => BarSeries.FromParquet("no.parquet"));

    private async Task WriteAsync(ParquetSchema schema, Func<ParquetRowGroupWriter, int, Task> write)
    {
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file);
        for (var day = 1; day <= 2; day++)
        {
            using var group = writer.CreateRowGroup();
            await write(group, day);
        }
    }
}
