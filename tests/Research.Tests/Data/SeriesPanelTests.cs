namespace AlgoAcademy.Research.Tests.Data;

public sealed class SeriesPanelTests
{
    private static readonly TimeAxis Days = TimeAxis.Numbered(3, Frequency.Daily);
    private static readonly SeriesPanel Two = new("two", [new Series("a", Days, [1, 2, 3]), new Series("b", Days, [4, double.NaN, 8])]);

    [Fact]
    public void Column_is_found_by_name() => Assert.Equal([4, double.NaN, 8], Two["b"]);

    [Fact]
    public void Unknown_column_names_those_there_are() =>
        Assert.StartsWith("'two' has no column 'c'. It has a, b.", Assert.Throws<ArgumentException>(() => Two["c"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Returns_keep_names_and_let_missing_values_through()
    {
        var returns = Two.Returns();
        Assert.Equal(["a", "b"], returns.Names);
        Assert.Equal([double.NaN, 1, 0.5], returns["a"]);
        Assert.All(returns["b"], value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Rows_with_a_missing_value_can_be_left_out()
    {
        var whole = Two.WithoutGaps();
        Assert.Equal([1, 3], whole["a"]);
        Assert.Equal([4, 8], whole["b"]);
        Assert.Equal(Days.Times[2], whole.Axis.Times[1]);
    }

    [Fact]
    public void Same_name_twice_is_refused() =>
        Assert.StartsWith("Column names must differ; 'a' comes twice.",
            Assert.Throws<ArgumentException>(() => new SeriesPanel("x", [Two["a"], Two["a"]])).Message, StringComparison.Ordinal);

    [Fact]
    public void Columns_on_different_axes_are_refused() =>
        Assert.Contains("must share one time axis", Assert.Throws<ArgumentException>(() =>
            new SeriesPanel("x", [Two["a"], Two["b"].Slice(0, 2)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Closes_become_bars_without_a_range()
    {
        var bars = MarketData.LoadPanel("dow30-daily").ToBars("KO");
        Assert.Equal((2529, 9.88, 9.88), (bars.Count, bars.Close.First, bars.High.First));
    }

    [Fact]
    public void Missing_price_cannot_become_a_bar() =>
        Assert.Equal(1, Assert.Throws<InvalidBarsException>(() => Two.ToBars("b")).Index);

    [Fact]
    public void Frame_has_the_same_columns_and_rows()
    {
        var frame = Two.ToFrame();
        Assert.Equal((3, 2), (frame.RowCount, frame.ColumnCount));
        Assert.False(frame.GetColumn<double>("b").TryGet(Days.Times[1]).HasValue);
    }

    [Fact]
    public void Set_of_another_shape_says_how_to_load_it() =>
        Assert.StartsWith("'dow30-daily' holds panel, not bars: load it with MarketData.LoadPanel(\"dow30-daily\").",
            Assert.Throws<ArgumentException>(() => MarketData.Load("dow30-daily")).Message, StringComparison.Ordinal);

    [Fact]
    public void Futures_carry_open_interest_and_settlement() =>
        Assert.Equal((94967, 3782.4), (MarketData.LoadPanel("if-futures-daily")["openInterest"].Last, MarketData.LoadPanel("if-futures-daily")["settle"].Last));

    [Fact]
    public void Quotes_of_the_baht_have_63_dealers()
    {
        var quotes = MarketData.LoadQuotes("usdthb-quotes");
        Assert.Equal((2984, 63), (quotes.Count, quotes.Dealers.Distinct().Count()));
        Assert.Equal((0.2, 24.9), (Math.Round(quotes.Spread(0), 9), quotes.Mid(0)));
    }

    [Fact]
    public void Words_have_the_scores_of_their_source()
    {
        Assert.Equal(-2, MarketData.LoadWords("afinn-words")["abandon"]);
        Assert.Equal(3, MarketData.LoadWords("afinn-finance-words")["1-trending"]);
        Assert.Equal(-1.5, MarketData.LoadWords("vader-words")["$:"]);
        Assert.Equal((3382, 3555), (MarketData.LoadWords("afinn-words").Count, MarketData.LoadWords("afinn-finance-words").Count));
    }

    [Fact]
    public void Rows_without_dates_are_numbered_from_the_first_day_of_all() =>
        Assert.Equal([new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(1, 1, 2, 0, 0, 0, DateTimeKind.Utc), new(1, 1, 3, 0, 0, 0, DateTimeKind.Utc)], Days.Times);
}
