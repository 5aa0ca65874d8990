namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_that_holds_names_its_figure()
    {
        var claim = Claim.Near("Sharpe ratio", 0.3349, 0.335, 0.0005).And("months", 231, 231, 0);

        Assert.Equal("✓ Sharpe ratio = 0.335 · ✓ months = 231", claim.ToString());
    }

    [Theory]
    [InlineData(0.34)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_claim_that_drifted_throws_and_names_both_values(double actual)
    {
        var error = Assert.Throws<ClaimException>(() => Claim.Near("Sharpe ratio", actual, 0.335, 0.0005));

        Assert.Contains("Sharpe ratio", error.Message);
        Assert.Contains("0.335", error.Message);
        Assert.Contains(actual.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), error.Message);
    }

    [Fact]
    public void A_later_claim_that_drifted_throws_too() =>
        Assert.Throws<ClaimException>(() => Claim.Near("right", 1, 1, 0).And("wrong", 2, 1, 0.5));

    [Fact]
    public void With_changed_parameters_the_new_value_stands_beside_the_published_one()
    {
        var claim = Claim.When(asPublished: false).And("Sharpe ratio", 0.41, 0.335, 0.0005);

        Assert.Equal("~ Sharpe ratio = 0.41 with your parameters (0.335 as published)", claim.ToString());
        Assert.Throws<ClaimException>(() => Claim.When(asPublished: true).And("Sharpe ratio", 0.41, 0.335, 0.0005));
    }

    [Theory]
    [InlineData("", 0.1)]
    [InlineData("x", -0.1)]
    public void A_claim_without_words_or_with_a_negative_tolerance_is_refused(string text, double tolerance) =>
        Assert.ThrowsAny<ArgumentException>(() => Claim.Near(text, 1, 1, tolerance));

    [Fact]
    public void Html_encodes_the_text() => Assert.Contains("a &lt; b", Claim.Near("a < b", 1, 1, 0).ToHtml());
}
