namespace AlgoAcademy.Research.Tests.Charts;

public sealed class PanelViewTests
{
    [Fact]
    public void Wide_panel_shows_eight_columns_and_says_how_many_more_there_are()
    {
        var html = MarketData.LoadPanel("dow30-daily").ToHtml();
        Assert.Contains("22 more columns: see Names", html, StringComparison.Ordinal);
        Assert.Equal(9, html.Split("scope=\"col\"").Length - 1);
    }

    [Fact]
    public void Check_shows_kind_and_rule_of_each_defect()
    {
        var html = MarketData.Load("szse-daily").Check().ToHtml();
        Assert.Contains("6 RangeBroken", html, StringComparison.Ordinal);
        Assert.Contains("low ≤ open, close ≤ high does not hold", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_without_defects_is_a_sentence() =>
        Assert.Equal("<p>flat: nothing suspicious in 0 bars</p>", BarCheck.Of(new BarColumns { CloseTime = [], Open = [], High = [], Low = [], Close = [] }, "flat").ToHtml());
}
