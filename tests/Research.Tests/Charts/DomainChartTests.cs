using System.Text.Json.Nodes;

namespace AlgoAcademy.Research.Tests.Charts;

public sealed class DomainChartTests
{
    private static readonly BarSeries s_bars = MarketData.Load("sp500-daily").Before(new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    private static readonly BacktestResult s_result = Backtest.Run(s_bars, Cross.Above(s_bars.Close.Ema(10), s_bars.Close.Ema(30)), Costs.Bps(1, 2));

    [Fact]
    public void The_price_chart_marks_every_fill_at_its_price()
    {
        var traces = JsonNode.Parse(s_result.ToPriceChart(s_bars.Close.Ema(10)).ToPlotlyJson())!["data"]!.AsArray();
        var buys = traces.Single(t => (string)t!["name"]! == "buy")!["y"]!.AsArray().Select(v => (double)v!);
        var sells = traces.Single(t => (string)t!["name"]! == "sell")!["y"]!.AsArray().Select(v => (double)v!);

        Assert.Equal(s_result.Fills.Where(f => f.Quantity > 0).Select(f => f.Price), buys);
        Assert.Equal(s_result.Fills.Where(f => f.Quantity < 0).Select(f => f.Price), sells);
        Assert.Contains(traces, t => (string)t!["name"]! == "EMA 10");
    }

    [Fact]
    public void An_overlay_of_another_length_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => s_bars.ToPriceChart(s_bars.Slice(0, 10).Close));

        Assert.Contains("10", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_equity_chart_shows_net_gross_and_holding_above_the_drawdown()
    {
        var data = JsonNode.Parse(s_result.ToEquityChart().ToPlotlyJson())!["data"]!.AsArray();

        Assert.Equal(["net of costs", "gross", "buy and hold, no costs", "drawdown, net"], data.Select(t => (string)t!["name"]!));
        Assert.Equal(s_result.Equity.Last, (double)data[0]!["y"]!.AsArray()[^1]!);
        Assert.Equal(s_result.MaxDrawdown(), data[3]!["y"]!.AsArray().Min(v => (double)v!));
    }

    [Fact]
    public void A_price_chart_with_everything_stacks_panels_over_one_time_axis()
    {
        var options = new PriceChartOptions
        {
            Overlays = [s_bars.Close.Ema(10)],
            Indicators = [new IndicatorPanel("RSI", s_bars.Close.Rsi(14)) { Levels = [30, 70] }],
            Signal = Cross.Above(s_bars.Close.Ema(10), s_bars.Close.Ema(30)),
        };

        var chart = s_bars.ToPriceChart(options);

        Assert.Equal(["Price", "Volume", "RSI", "Target exposure"], chart.Panels.Select(p => p.YTitle));
        Assert.Equal(["Price", "Volume", "RSI", "Target exposure"], JsonNode.Parse(chart.ToPlotlyJson())!["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
        Assert.Equal(s_bars.Volume.Values, ((PointTrace)chart.Panels[1].Traces.Single()).Y);
        Assert.Contains("volume, RSI, target exposure", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Volume_that_is_not_there_is_refused_with_the_way_out()
    {
        var silent = new BarSeries("silent", s_bars.Frequency, new BarColumns
        {
            CloseTime = [.. s_bars.CloseTime],
            Open = [.. s_bars.Open],
            High = [.. s_bars.High],
            Low = [.. s_bars.Low],
            Close = [.. s_bars.Close],
        });

        Assert.Contains("ShowVolume", Assert.Throws<ArgumentException>(() => silent.ToPriceChart(new PriceChartOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_starts_where_the_equity_starts()
    {
        var data = JsonNode.Parse(s_result.Equity.ToEquityChart(s_bars.Close).ToPlotlyJson())!["data"]!.AsArray();

        Assert.Equal((double)data[0]!["y"]![0]!, (double)data[1]!["y"]![0]!, 9);
        Assert.Throws<ArgumentException>(() => s_result.Equity.ToEquityChart(s_bars.Slice(1, s_bars.Count - 1).Close));
    }

    [Fact]
    public void The_underwater_chart_marks_the_deepest_drawdown()
    {
        var chart = s_result.Equity.ToUnderwaterChart();

        Assert.Equal(s_result.MaxDrawdown(), chart.Traces.OfType<BandTrace>().Single().Low);
    }

    [Fact]
    public void A_result_looks_like_its_figures_net_and_gross()
    {
        var html = s_result.ToHtml();

        Assert.Contains("<th scope=\"col\">gross</th>", html, StringComparison.Ordinal);
        Assert.Contains("Sharpe ratio", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_tables_show_ten_rows_and_a_gap()
    {
        foreach (var html in new[] { s_bars.ToHtml(), s_bars.Close.ToHtml() })
        {
            Assert.Equal(12, html.Split("<tr>").Length - 1); // head, five rows, the gap, five rows
            Assert.Contains("2000-01-03", html, StringComparison.Ordinal);
            Assert.Contains("2000-12-29", html, StringComparison.Ordinal);
            Assert.Contains("<caption", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_frame_names_its_types_and_can_be_paged_without_script()
    {
        var html = FrameView.ToHtml(s_bars.ToFrame()); // 252 rows

        Assert.Contains(">double</td>", html, StringComparison.Ordinal);
        Assert.Contains("Page through rows 1 to 200 of 252", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Rows 176 to 200</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", FrameView.ToHtml(s_bars.Slice(0, 10).ToFrame()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_card_names_origin_licence_and_every_defect()
    {
        var card = MarketData.Card("sp500-daily");

        var html = card.ToHtml();

        Assert.Contains("BSD-3", html, StringComparison.Ordinal);
        Assert.All(card.KnownDefects.Select((_, i) => $"Defect {i + 1}"), label => Assert.Contains(label, html, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_a_frame_is_refused_by_name() =>
        Assert.Contains("String", Assert.Throws<ArgumentException>(() => FrameView.ToHtml("text")).Message, StringComparison.Ordinal);
}
