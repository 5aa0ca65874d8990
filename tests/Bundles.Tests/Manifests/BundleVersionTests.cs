namespace AlgoAcademy.Bundles.Tests.Manifests;

/// <summary>Fault matrix M7: strict SemVer 2, ordered by precedence.</summary>
public class BundleVersionTests
{
    [Fact]
    public void Versions_order_as_in_the_example_of_semver_2_and_by_number_not_by_text()
    {
        // semver.org 2.0.0, rule 11.4, and the two cases of M7.
        string[] ascending =
        [
            "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
            "1.0.0-rc.9", "1.0.0-rc.10", "1.0.0", "1.9.0", "1.10.0", "2.0.0",
        ];

        var sorted = ascending.Reverse().Select(BundleVersion.Parse).Order().Select(version => version.ToString());

        Assert.Equal(ascending, sorted);
        Assert.True(BundleVersion.Parse("1.10.0") > BundleVersion.Parse("1.9.0"));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("v1.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0.1")]
    [InlineData("1.0.0 ")]
    [InlineData("")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-a..b")]
    [InlineData("../1.0.0")]
    [InlineData("1.0.0+build")]
    [InlineData("1.0.0-RC.1")]
    public void What_is_not_a_publishable_version_is_refused_and_named(string text)
    {
        var fault = Assert.Throws<FormatException>(() => BundleVersion.Parse(text));

        Assert.Contains($"was \"{text}\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_of_endless_length_is_refused() =>
        Assert.False(BundleVersion.TryParse("1.0.0-" + new string('a', 100), out _, out _));
}
