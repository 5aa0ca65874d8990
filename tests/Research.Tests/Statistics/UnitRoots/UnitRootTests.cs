namespace AlgoAcademy.Research.Tests.Statistics.UnitRoots;

public class UnitRootTests
{
    [Fact]
    public void Dickey_fuller_by_hand()
    {
        // y = 1,2,1,2,1,2,1,2 without terms and lags: Δy = 1,−1,1,−1,1,−1,1 on y[t−1] = 1,2,1,2,1,2,1: Σ yΔy = 4 − 6 = −2, Σ y² = 4 + 12 = 16
        // γ = −0.125; Σ e² = Σ Δy² − γ Σ yΔy = 7 − 0.25 = 6.75; s² = 6.75/6; t = −0.125 / √(1.125/16).
        var test = AdfTest.Of(Cases.Series(1, 2, 1, 2, 1, 2, 1, 2), Deterministic.None, lags: 0);
        Near.Equal(-0.125 / Math.Sqrt(1.125 / 16), test.Statistic, 1e-12);
        Assert.Equal(7, test.Observations);
    }

    [Fact]
    public void Kpss_by_hand()
    {
        // 1..8 with 0 lags: residuals −3.5…3.5, running sums −3.5,−6,−7.5,−8,−7.5,−6,−3.5,0: squares sum 12.25·2 + 36·2 + 56.25·2 + 64 = 273;
        // s² = 42/8 = 5.25; η = 273 / (64 · 5.25) = 0.8125, above 0.739: p ≤ 0.01.
        var test = KpssTest.Of(Cases.Series(1, 2, 3, 4, 5, 6, 7, 8), lags: 0);
        Near.Equal(0.8125, test.Statistic, 1e-12);
        Assert.Equal(0.01, test.PValue);
    }

    [Fact]
    public void Asymptotic_critical_values_are_the_published_ones()
    {
        // MacKinnon (2010), table 2, T = ∞: −3.43, −2.86, −2.57; for two variables −3.90, −3.34, −3.04.
        var one = MacKinnon.Critical(Deterministic.Constant, 1, int.MaxValue);
        var two = MacKinnon.Critical(Deterministic.Constant, 2, int.MaxValue);
        Assert.Equal([-3.43, -2.86, -2.57, -3.90, -3.34, -3.04],
            new[] { one.OnePercent, one.FivePercent, one.TenPercent, two.OnePercent, two.FivePercent, two.TenPercent }.Select(x => Math.Round(x, 2)));
    }

    [Fact]
    public void P_value_at_the_five_percent_value_is_about_five_percent() =>
        Assert.All([Deterministic.None, Deterministic.Constant, Deterministic.Trend], terms =>
            Assert.InRange(MacKinnon.PValue(MacKinnon.Critical(terms, 1, int.MaxValue).FivePercent, terms, 1), 0.045, 0.055));

    [Fact]
    public void Random_walks_are_rejected_about_as_often_as_the_level_says()
    {
        // 400 walks, level 5 %: 20 expected, standard error 4.4.
        var rejected = Enumerable.Range(0, 400).Count(k => AdfTest.Of(Cases.Series(Walk((ulong)k + 1000, 250)), lags: 1).PValue < 0.05);
        Assert.InRange(rejected, 7, 33);
    }

    [Fact]
    public void Power_is_low_when_reversion_is_slow_and_high_when_it_is_fast()
    {
        Assert.InRange(Rejections(0.98), 0.05, 0.35);
        Assert.InRange(Rejections(0.80), 0.95, 1.0);

        static double Rejections(double phi) => Enumerable.Range(0, 200).Average(k =>
            AdfTest.Of(Cases.Series(Reverting((ulong)k + 5000, 250, phi)), lags: 1).PValue < 0.05 ? 1.0 : 0);
    }

    [Fact]
    public void Constant_series_have_no_statistic()
    {
        var rest = Cases.Series([.. Enumerable.Repeat(3.0, 50)]);
        Assert.True(double.IsNaN(AdfTest.Of(rest).PValue));
        Assert.True(double.IsNaN(KpssTest.Of(rest).Statistic));
    }

    [Fact]
    public void Hedge_ratio_and_speed_of_a_planted_pair_are_recovered()
    {
        // y = 1 + 0.8 x + z, z reverts by 10 % a bar, all in y: α = −0.10 for y, 0 for x. β̂ converges with 1/T (Stock 1987).
        var speeds = new List<double>();
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var x = Cases.Series(Walk(seed, 2000));
            var z = Cases.Series(Reverting(seed + 100, 2000, 0.9));
            var y = (x * 0.8) + z + 1;
            var fit = EngleGranger.Of(y, x);
            Assert.InRange(fit.HedgeRatio, 0.72, 0.88);
            Assert.True(fit.Test.PValue < 0.01, fit.ToString());
            speeds.Add(ErrorCorrection.Of(y, x, fit.Spread, lags: 0).Speed);
        }

        Assert.InRange(speeds.Average(), -0.115, -0.095);
    }

    [Fact]
    public void Residual_test_is_stricter_than_the_test_of_a_series()
    {
        var (x, y) = (Cases.Series(Walk(1, 300)), Cases.Series(Walk(2, 300)));
        var fit = EngleGranger.Of(y, Deterministic.Constant, 1, x);
        Assert.True(fit.Test.Critical.FivePercent < -3.3);
        Assert.True(fit.Test.PValue > AdfTest.Of(fit.Spread, Deterministic.None, 1).PValue);
    }

    [Fact]
    public void A_copy_has_no_spread_to_test() =>
        Assert.Contains("exactly a combination", Assert.Throws<ArgumentException>(() =>
            EngleGranger.Of(Cases.Series(Walk(1, 50)) * 2, Cases.Series(Walk(1, 50)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_lags_it_has_no_values_for_and_terms_it_does_not_know()
    {
        Assert.Contains("from 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => AdfTest.Of(Cases.Series(Walk(1, 10)), lags: 9)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => KpssTest.Of(Cases.Series(Walk(1, 10)), Deterministic.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => AdfTest.Of(Cases.Series(Walk(1, 10)), (Deterministic)9));
    }

    private static double[] Walk(ulong seed, int count) => Reverting(seed, count, 1);

    private static double[] Reverting(ulong seed, int count, double phi)
    {
        var rng = new Rng(seed);
        var values = new double[count];
        for (var t = 1; t < count; t++)
        {
            values[t] = (phi * values[t - 1]) + rng.NextGaussian();
        }

        return values;
    }
}
