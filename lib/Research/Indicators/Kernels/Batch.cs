using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>Runs a streaming indicator over whole columns: the batch form of all that have no kernel of their own.</summary>
internal static class Batch
{
    private const int Block = 256;

    public static void Run<TIndicator, TOutput>(TIndicator indicator, ReadOnlySpan<double> source, Span<TOutput> destination)
        where TIndicator : IIndicator<double, TOutput>
    {
        Window.RequireLength(source.Length, destination.Length);
        for (var t = 0; t < source.Length; t++)
        {
            destination[t] = indicator.Next(source[t]);
        }
    }

    public static void Run<TIndicator, TOutput>(TIndicator indicator, BarSpans bars, Span<TOutput> destination)
        where TIndicator : IIndicator<Bar, TOutput>
    {
        Window.RequireLength(bars.Count, destination.Length);
        for (var t = 0; t < bars.Count; t++)
        {
            destination[t] = indicator.Next(bars[t]);
        }
    }

    public static void Run<TIndicator>(TIndicator indicator, ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
        where TIndicator : IIndicator<(double X, double Y), double>
    {
        Window.RequireLength(x.Length, y.Length);
        Window.RequireLength(x.Length, destination.Length);
        for (var t = 0; t < x.Length; t++)
        {
            destination[t] = indicator.Next((x[t], y[t]));
        }
    }

    /// <summary>The fields of a record of numbers as columns, by way of a small block: no second copy of the whole.</summary>
    public static double[][] Columns<TOutput>(IIndicator<double, TOutput> indicator, Series source)
        where TOutput : struct
    {
        var columns = Allocate<TOutput>(source.Count);
        Span<TOutput> block = new TOutput[Block];
        for (var start = 0; start < source.Count; start += Block)
        {
            var part = block[..Math.Min(Block, source.Count - start)];
            Run(indicator, source.Values.AsSpan().Slice(start, part.Length), part);
            Scatter(part, columns, start);
        }

        return columns;
    }

    /// <inheritdoc cref="Columns{TOutput}(IIndicator{double, TOutput}, Series)"/>
    public static double[][] Columns<TOutput>(IIndicator<Bar, TOutput> indicator, BarSeries bars)
        where TOutput : struct
    {
        var columns = Allocate<TOutput>(bars.Count);
        var spans = new BarSpans(bars);
        Span<TOutput> block = new TOutput[Block];
        for (var start = 0; start < bars.Count; start += Block)
        {
            var part = block[..Math.Min(Block, bars.Count - start)];
            for (var i = 0; i < part.Length; i++)
            {
                part[i] = indicator.Next(spans[start + i]);
            }

            Scatter(part, columns, start);
        }

        return columns;
    }

    private static double[][] Allocate<TOutput>(int count)
    {
        var columns = new double[Unsafe.SizeOf<TOutput>() / sizeof(double)][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new double[count];
        }

        return columns;
    }

    private static void Scatter<TOutput>(Span<TOutput> values, double[][] columns, int start)
        where TOutput : struct
    {
        var numbers = MemoryMarshal.Cast<TOutput, double>(values);
        for (var column = 0; column < columns.Length; column++)
        {
            var target = columns[column].AsSpan(start, values.Length);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = numbers[(i * columns.Length) + column];
            }
        }
    }
}
