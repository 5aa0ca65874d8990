using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlgoAcademy.Jupyter.Kernel;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed partial class StaticPictureTests
{
    [Fact]
    public void An_inline_svg_becomes_an_image_with_its_title_as_alternative_text()
    {
        var html = StaticPicture.WithImages("<figure><svg viewBox=\"0 0 3 2\"><title>A &amp; \"B\"</title><rect width=\"3\"/></svg><p>after</p></figure>");
        Assert.StartsWith("<figure><img alt=\"A &amp; &quot;B&quot;\" width=\"3\" src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
        Assert.EndsWith("\"><p>after</p></figure>", html, StringComparison.Ordinal);
        Assert.Equal("{http://www.w3.org/2000/svg}svg", Images(html).Single().Name.ToString());
    }

    [Fact]
    public void A_picture_with_a_width_of_its_own_keeps_it()
    {
        var html = StaticPicture.WithImages("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"60\"></svg>");
        Assert.DoesNotContain("100%", html, StringComparison.Ordinal);
        Assert.Equal("300", Images(html).Single().Attribute("width")!.Value);
    }

    [Theory]
    [InlineData("width=\"100%\" viewBox=\"0 0 700.5 400\"", "width=\"700\"")]
    [InlineData("viewBox='-5,-5,90,40'", "width=\"90\"")]
    [InlineData("class=\"x\"", "width=\"100%\"")]
    public void A_picture_that_only_knows_its_proportions_gets_a_width(string attributes, string expected) =>
        Assert.Contains($"<img alt=\"\" {expected} src", StaticPicture.WithImages($"<svg {attributes}></svg>"), StringComparison.Ordinal);

    [Fact]
    public void The_standalone_form_is_taken_for_the_first_picture()
    {
        var html = StaticPicture.WithImages("<svg id=\"inline\"></svg><svg id=\"icon\"></svg>", "<?xml version=\"1.0\"?>\n<svg id=\"file\"></svg>");
        Assert.Equal(["file", "icon"], Images(html).Select(image => image.Attribute("id")!.Value));
    }

    [Fact]
    public void Nested_pictures_stay_inside_theirs_and_neighbours_become_images_of_their_own()
    {
        var html = StaticPicture.WithImages("<svg id=\"1\"><svg id=\"2\"></svg></svg> and <svg id=\"3\"></svg>");
        Assert.Equal(["1", "3"], Images(html).Select(image => image.Attribute("id")!.Value));
        Assert.Single(Images(html)[0].Elements());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    [InlineData("<p>a <svg that never ends")]
    public void What_holds_no_whole_picture_is_not_touched(string html) => Assert.Equal(html, StaticPicture.WithImages(html));

    private static List<XElement> Images(string html) =>
        [.. Base64().Matches(html).Select(m => XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["data"].Value))))];

    [GeneratedRegex("base64,(?<data>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Base64();
}
