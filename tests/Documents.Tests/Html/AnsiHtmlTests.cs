using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tests.Html;

public sealed class AnsiHtmlTests
{
    [Theory]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("\u001b[31mred\u001b[0m plain", "<span class=\"ansi-fg1\">red</span> plain")]
    [InlineData("\u001b[1;32mboth\u001b[39m bold\u001b[22m.", "<span class=\"ansi-1 ansi-fg2\">both</span><span class=\"ansi-1\"> bold</span>.")]
    [InlineData("\u001b[38;5;196mpalette\u001b[m", "palette")]
    [InlineData("\u001b[2K\u001b[1Gcleared", "cleared")]
    [InlineData("10 %\r50 %\r100 %\ndone", "100 %\ndone")]
    [InlineData("windows\r\nlines", "windows\nlines")]
    [InlineData("\u001b]8;;http://x\u0007link", "link")]
    [InlineData("bell\u0007", "bell\uFFFD")]
    public void Terminal_text_becomes_this_html(string text, string html) => Assert.Equal(html, AnsiHtml.Of(text));
}
