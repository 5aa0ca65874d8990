using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Drawdowns as spells, their depth and their length.</summary>
public class DrawdownTests
{
    private static readonly Gen<Series> Equity = Gen.Double[-0.1, 0.1].Array[1, 80].Select(returns => Cases.Series(returns).Growth());

    [Fact]
    public void Spells_by_hand()
    {
        // 100 → 90 → 95 → 100 (recovered after 3 bars); 120 → 60 → 80, still under water after 2.
        var spells = Cases.Series(double.NaN, 100, 90, 95, 100, 120, 60, 80).DrawdownSpells();
        Assert.Equal(
            [new DrawdownSpell(1, 2, 4, (90.0 / 100) - 1, true), new DrawdownSpell(5, 6, 7, (60.0 / 120) - 1, false)], spells);
        Assert.Equal([3, 2], spells.Select(spell => spell.Bars));
    }

    [Fact]
    public void Averages_and_longest_by_hand()
    {
        // Depths −0.1 and −0.5, lengths 3 and 2.
        var equity = Cases.Series(100, 90, 95, 100, 120, 60, 80);
        Near.Equal(-0.3, equity.AverageDrawdown(), 1e-12);
        Assert.Equal(2.5, equity.AverageDrawdownBars());
        Assert.Equal(3, equity.MaxDrawdownBars());
    }

    [Fact]
    public void Ulcer_index_by_hand() =>
        // Drawdowns 0, −0.1, 0, −0.25: √((0.01 + 0.0625)/4).
        Near.Equal(Math.Sqrt(0.0725 / 4), Cases.Series(100, 90, 120, 90).UlcerIndex(), 1e-12);

    [Fact]
    public void Equity_that_only_rises_has_no_spells()
    {
        var equity = Cases.Series(1, 2, 2, 3);
        Assert.Empty(equity.DrawdownSpells());
        Assert.Equal(0, equity.AverageDrawdown());
        Assert.Equal(0, equity.AverageDrawdownBars());
        Assert.Equal(0, equity.MaxDrawdownBars());
        Assert.Equal(0, equity.UlcerIndex());
    }

    [Fact]
    public void Deepest_spell_is_the_maximum_drawdown() => Equity.Sample(equity =>
        Assert.Equal(equity.MaxDrawdown(), equity.DrawdownSpells().Select(spell => spell.Depth).DefaultIfEmpty(0).Min()));

    [Fact]
    public void Spells_cover_exactly_the_bars_under_water() => Equity.Sample(equity =>
    {
        var under = equity.Drawdown().Select((depth, t) => (depth, t)).Where(bar => bar.depth < 0).Select(bar => bar.t);
        var covered = equity.DrawdownSpells().SelectMany(spell =>
            Enumerable.Range(spell.PeakIndex + 1, spell.EndIndex - spell.PeakIndex - (spell.Recovered ? 1 : 0)));
        Assert.Equal(under, covered);
    });

    [Fact]
    public void Ulcer_index_lies_between_zero_and_the_deepest_drawdown() => Equity.Sample(equity =>
        Assert.InRange(equity.UlcerIndex(), 0, -equity.MaxDrawdown() + 1e-15));

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    public void Equity_that_does_not_start_above_zero_has_no_drawdown(double first)
    {
        var equity = Cases.Series(first, 50, 40);
        Assert.All(equity.Drawdown(), depth => Assert.True(double.IsNaN(depth)));
        Assert.All(
            [equity.MaxDrawdown(), equity.UlcerIndex(), equity.AverageDrawdown(), equity.AverageDrawdownBars(), equity.MaxDrawdownBars()],
            value => Assert.True(double.IsNaN(value)));
        Assert.Contains("start above zero", Assert.Throws<ArgumentException>(() => equity.DrawdownSpells()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Account_in_debt_is_deeper_than_the_whole() => Near.Equal(-1.5, Cases.Series(100, -50).MaxDrawdown(), 1e-12);

    [Fact]
    public void Spells_of_equity_with_a_hole_are_refused_with_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => Cases.Series(100, double.NaN, 90).DrawdownSpells());
        Assert.Contains("value 1 was NaN", error.Message, StringComparison.Ordinal);
        Assert.True(double.IsNaN(Cases.Series(100, double.NaN, 90).AverageDrawdown()));
    }
}
