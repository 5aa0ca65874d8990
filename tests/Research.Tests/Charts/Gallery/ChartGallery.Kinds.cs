namespace AlgoAcademy.Research.Tests.Charts.Gallery;

public static partial class ChartGallery
{
    private static readonly OptimizationProblem s_problem = OptimizationProblem.ForStrategy(
        new ParameterSpace().Int("fast", 2, 48, 2).Int("slow", 10, 160, 10).Where(p => p["fast"] < p["slow"]),
        MarketData.Load("sp500-daily"),
        (bars, p) => Cross.Above(bars.Close.Ema((int)p["fast"]), bars.Close.Ema((int)p["slow"])),
        Costs.Bps(1, 2));

    private static readonly Lazy<OptimizationResult> s_search = new(() => s_problem.Grid());

    private static double[] DailyReturns => [.. s_bars.Close.Returns().AfterWarmUp()];

    private static IEnumerable<GalleryEntry> Samples()
    {
        yield return new("distribution", "How returns are spread, against the normal distribution of the same mean and deviation.",
            "new Chart(title, alt).X(\"Daily return\", ValueFormat.Percent).Y(\"Days\").Distribution(returns, \"daily returns\")",
            () => new Chart("Daily returns of the S&P 500", "Histogram of daily returns from 2000 to 2020: a narrow peak above the normal curve in the middle and longer tails on both sides.")
                .X("Daily return", ValueFormat.Percent).Y("Days").Distribution(DailyReturns, "daily returns"));
        yield return new("quantiles", "Whether the tails are those of a normal distribution: points on the line are.",
            "new Chart(title, alt).X(…).Y(…).NormalQuantiles(returns, \"daily returns\")",
            () => new Chart("Daily returns against the normal distribution", "Quantile plot of daily returns: on the line in the middle, far below it on the left and far above it on the right.")
                .X("Expected under normality", ValueFormat.Percent).Y("Observed daily return", ValueFormat.Percent).NormalQuantiles(DailyReturns, "daily returns"));
        yield return new("correlogram", "Whether values remember their past; inside the band they need not.",
            "returns.Map(r => r * r).ToCorrelogramChart(30)", () => s_bars.Close.Returns().Map(r => r * r).Named("squared daily returns").ToCorrelogramChart(30));
        yield return new("scatter", "How one value goes with another, with the least-squares line.",
            "new Chart(title, alt).X(…).Y(…).Scatter(x, y, \"years\")",
            () => new Chart("Range today and tomorrow", "Scatter plot of the daily range against that of the next day, both in percent: a rising cloud, wide at the right.")
                .X("Range of a day", ValueFormat.Percent).Y("Range of the next day", ValueFormat.Percent)
                .Scatter([.. Ranges().SkipLast(1)], [.. Ranges().Skip(1)], "days"));
        yield return new("boxes", "Several groups at a glance: middle half, median, extremes.",
            "new Chart(title, alt).Y(…).Boxes(groups)",
            () => new Chart("Daily returns by weekday", "Box plots of daily returns on the five weekdays: medians near zero, Mondays the widest with the lowest outliers.")
                .X("Weekday").Y("Daily return", ValueFormat.Percent).Boxes(ByWeekday()));
        yield return new("violins", "Several groups with the shape of each.",
            "new Chart(title, alt).Y(…).Violins(groups)",
            () => new Chart("Monthly returns by half-year", "Violin plots of monthly returns in winter and in summer half-years: both centred above zero, the summer one with a longer lower tail.")
                .X("Half-year").Y("Monthly return", ValueFormat.Percent).Violins(ByHalfYear()));
    }

    private static IEnumerable<GalleryEntry> Maps()
    {
        yield return new("correlations", "Which assets move together.",
            "panel.ToCorrelationChart()", () => new SeriesPanel("Dow", [.. MarketData.LoadPanel("dow30-daily").Columns.Take(10)]).ToCorrelationChart());
        yield return new("heatmap", "An objective over two parameters: look for plateaus, not for peaks.",
            "search.HeatMap(\"fast\", \"slow\").ToMapChart()", () => s_search.Value.HeatMap("fast", "slow").ToMapChart());
        yield return new("plateau", "Whether the neighbors of the best trial are good too.",
            "search.ToPlateauChart()", () => s_search.Value.ToPlateauChart());
        yield return new("trials", "Which combinations of many parameters did well.",
            "search.ToParallelChart()", () => s_search.Value.ToParallelChart());
        yield return new("walk-forward", "What one would have lived through, choosing anew as time went on.",
            "WalkForward.Run(problem, options).ToWalkForwardChart()",
            () => WalkForward.Run(s_problem.Over(new ParameterSpace().Int("fast", 5, 25, 10).Int("slow", 40, 160, 40)), new WalkForwardOptions { Train = 1000, Test = 400 }).ToWalkForwardChart());
    }

    private static IEnumerable<GalleryEntry> Paths()
    {
        yield return new("fan", "What chance could have made of the same rules: resampled or simulated paths.",
            "new Chart(title, alt).X(\"Month\").Y(\"Equity\").Fan(x, paths, \"paths\")",
            () => new Chart("A year of chance", "Fan of one thousand simulated equity paths over 252 days from 100: the middle half ends between about 95 and 120, the middle ninety percent between 80 and 145.")
                .X("Trading day").Y("Equity").Fan([.. Enumerable.Range(0, 253).Select(i => (double)i)], Walks(1000), "paths"));
        yield return new("parallel", "Which combinations of many parameters did well.",
            "new Chart(title, alt).Parallel(parameters, sharpe)",
            () => new Chart("Four parameters of 300 trials", "Parallel coordinates of three hundred trials over four parameters and the objective: the best fifth has a long lookback and a narrow stop.")
                .Parallel(Trials(out var objective), new("Sharpe", objective)));
        yield return new("waterfall", "How gross became net.",
            "new Chart(title, alt).Y(\"Currency\").Waterfall(steps, total: \"net profit\")",
            () => new Chart("From gross to net", "Waterfall from a gross profit of 12,400 down by commission, slippage and borrowing to a net profit of 6,150.")
                .Y("US dollars").Waterfall([new("gross profit", 12_400), new("commission", -2_100), new("slippage", -3_300), new("borrowing", -850)], "net profit"));
        yield return new("depth", "How much can be traded down to, and up to, a price.",
            "new Chart(title, alt).X(\"Price\").Y(\"Units\").Depth(bids, asks)",
            () => new Chart("Depth of an order book", "Depth chart of ten levels on each side of a book around 100: about 900 units down to 99.5 and about 700 units up to 100.6.")
                .X("Price").Y("Units to that price")
                .Depth([.. Enumerable.Range(0, 10).Select(i => (100 - (i * 0.05), 40.0 + (i * i * 2)))], [.. Enumerable.Range(0, 10).Select(i => (100.1 + (i * 0.05), 30.0 + (i * 9)))]));
        yield return new("spans", "Moments and spans of time behind a line.",
            "chart.VerticalBand(from, to, \"crisis\").VerticalLine(time, \"Lehman\")",
            () => new Chart("Two crises in the index", "Line chart of the S&P 500 from 2000 to 2020 with two shaded spans, 2000 to 2002 and late 2007 to early 2009, in which it halved.")
                .X("Close of the bar (UTC)").Y("Index level (points)").Line(s_bars.Close, "S&P 500")
                .VerticalBand(Utc(2000, 9), Utc(2002, 10), "after the bubble", new TraceStyle { Color = Palette.Orange })
                .VerticalBand(Utc(2007, 10), Utc(2009, 3), "financial crisis", new TraceStyle { Color = Palette.Vermillion })
                .VerticalLine(new DateTime(2008, 9, 15, 0, 0, 0, DateTimeKind.Utc), "Lehman Brothers file", new TraceStyle { Color = Palette.Purple, Dash = LineDash.Dash, Width = 1.6 }));
    }

    private static DateTime Utc(int year, int month) => new(year, month, 1, 0, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<double> Ranges() => Enumerable.Range(0, s_bars.Count).Select(i => (s_bars.High[i] / s_bars.Low[i]) - 1);

    private static KeyValuePair<string, IReadOnlyList<double>>[] ByWeekday()
    {
        var returns = s_bars.Close.Returns();
        return [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(day => new KeyValuePair<string, IReadOnlyList<double>>($"{day}", [.. Enumerable.Range(1, s_bars.Count - 1).Where(i => s_bars.CloseTime[i].DayOfWeek == day).Select(i => returns[i])]))];
    }

    private static KeyValuePair<string, IReadOnlyList<double>>[] ByHalfYear()
    {
        var monthly = s_bars.Close.Returns();
        var months = Enumerable.Range(1, s_bars.Count - 1).GroupBy(i => (s_bars.CloseTime[i].Year, s_bars.CloseTime[i].Month))
            .Select(g => (g.Key.Month, Return: g.Aggregate(1.0, (growth, i) => growth * (1 + monthly[i])) - 1)).ToList();
        bool IsWinter(int month) => month is >= 11 or <= 4;
        return
        [
            new("November to April", [.. months.Where(m => IsWinter(m.Month)).Select(m => m.Return)]),
            new("May to October", [.. months.Where(m => !IsWinter(m.Month)).Select(m => m.Return)]),
        ];
    }

    private static double[][] Walks(int count)
    {
        var random = new Rng(11);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var path = new double[253];
            path[0] = 100;
            for (var i = 1; i < path.Length; i++)
                path[i] = path[i - 1] * (1 + 0.0003 + (0.011 * random.NextGaussian()));
            return path;
        })];
    }

    private static KeyValuePair<string, IReadOnlyList<double>>[] Trials(out double[] objective)
    {
        var random = new Rng(5);
        double[] Draw(double low, double high) => [.. Enumerable.Range(0, 300).Select(_ => low + (random.NextUniform() * (high - low)))];
        var (lookback, threshold, stop, size) = (Draw(10, 200), Draw(0, 2), Draw(0.01, 0.1), Draw(0.1, 1));
        objective = [.. Enumerable.Range(0, 300).Select(i => (lookback[i] / 200) - (stop[i] * 6) + (0.2 * random.NextGaussian()))];
        return [new("lookback", lookback), new("threshold", threshold), new("stop", stop), new("size", size)];
    }
}
