using CsCheck;

namespace AlgoAcademy.Research.Tests;

/// <summary>Bars and series that tests are made of.</summary>
internal static class Cases
{
    public static readonly DateTime Start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime[] Days(int count) => [.. Enumerable.Range(0, count).Select(day => Start.AddDays(day))];

    public static Series Series(params double[] values) => new("x", new TimeAxis(Days(values.Length), Frequency.Daily), values);

    /// <summary>Bars given by open and close; high and low follow.</summary>
    public static BarSeries Bars(params (double Open, double Close)[] bars) => new("test", Frequency.Daily, new BarColumns
    {
        CloseTime = Days(bars.Length),
        Open = [.. bars.Select(bar => bar.Open)],
        High = [.. bars.Select(bar => Math.Max(bar.Open, bar.Close))],
        Low = [.. bars.Select(bar => Math.Min(bar.Open, bar.Close))],
        Close = [.. bars.Select(bar => bar.Close)],
    });

    public static Signal Signal(BarSeries bars, params double[] exposure) =>
        new(new Series("signal", bars.Axis, exposure), Math.Max(1, exposure.Where(x => !double.IsNaN(x)).Select(Math.Abs).DefaultIfEmpty(1).Max()));

    /// <summary>Random bars with gaps between close and open.</summary>
    public static readonly Gen<BarSeries> AnyBars =
        Gen.Select(Gen.Double[-0.05, 0.05], Gen.Double[-0.05, 0.05]).Array[2, 60].Select(moves =>
        {
            var price = 100.0;
            var bars = new (double, double)[moves.Length];
            for (var i = 0; i < moves.Length; i++)
            {
                var open = price * (1 + moves[i].Item1);
                price = open * (1 + moves[i].Item2);
                bars[i] = (open, price);
            }

            return Bars(bars);
        });

    /// <summary>Random bars with random exposures, some NaN, some repeated, leverage up to 2 both ways.</summary>
    public static readonly Gen<(BarSeries Bars, Signal Signal)> AnyStrategy =
        AnyBars.SelectMany(bars => Exposure.Array[bars.Count].Select(exposure => (bars, Signal(bars, exposure))));

    public static readonly Gen<Costs> AnyCosts = Gen.Select(Gen.Double[0, 50], Gen.Double[0, 50], Costs.Bps);

    private static Gen<double> Exposure => Gen.Frequency(
        (1, Gen.Const(double.NaN)), (2, Gen.Const(0.0)), (3, Gen.Const(1.0)), (1, Gen.Const(-1.0)), (2, Gen.Double[-2, 2]));
}
