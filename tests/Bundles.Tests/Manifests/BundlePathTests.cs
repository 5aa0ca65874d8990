namespace AlgoAcademy.Bundles.Tests.Manifests;

public class BundlePathTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb")]
    [InlineData(".academy-bundle")]
    [InlineData("packages/AlgoAcademy.Research.1.0.0-rc.1+x.nupkg")]
    public void A_plain_relative_path_may_stand_in_a_bundle(string path) => Assert.Null(BundlePath.FaultOf(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("folder/")]
    [InlineData("C:/windows")]
    [InlineData("a\\b")]
    [InlineData("a:stream")]
    [InlineData("a\0b")]
    [InlineData("a\r\nb")]
    [InlineData("name.")]
    [InlineData("name ")]
    [InlineData("NUL")]
    [InlineData("x/com1.txt")]
    [InlineData("caf\u00e9")]
    public void A_path_that_means_something_else_somewhere_is_refused(string path) => Assert.NotNull(BundlePath.FaultOf(path));

    [Fact]
    public void A_path_that_is_too_long_for_windows_is_refused() => Assert.NotNull(BundlePath.FaultOf(new string('a', 181)));
}
