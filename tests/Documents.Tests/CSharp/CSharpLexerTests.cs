using AlgoAcademy.Documents.CSharp;
using CsCheck;

namespace AlgoAcademy.Documents.Tests.CSharp;

public sealed class CSharpLexerTests
{
    [Fact]
    public void Tokens_joined_are_the_text_whatever_it_is() =>
        Gen.String[Gen.Char["ab1.0e+-_@$\"'{}\\/*#\n ;()"], 0, 40].Sample(text =>
            Assert.Equal(text, string.Concat(CSharpLexer.Tokenize(text).Select(token => token.Text))));

    [Theory]
    [InlineData("var", "Keyword")]
    [InlineData("variance", "Identifier")]
    [InlineData("@class", "Identifier")]
    [InlineData("1_000.5e-3", "Number")]
    [InlineData("0xFE", "Number")]
    [InlineData("// to the end", "Comment")]
    [InlineData("/* over\nlines */", "Comment")]
    [InlineData("#r \"nuget: X, 1.0\"", "Directive")]
    [InlineData("\"a \\\" b\"", "Text")]
    [InlineData("@\"a \"\" \\\"", "Text")]
    [InlineData("$\"x {name[\"key\"]:N2} {{ y\"", "Text")]
    [InlineData("$@\"{a} \"\" b\"", "Text")]
    [InlineData("\"\"\"raw \"quoted\" text\"\"\"", "Text")]
    [InlineData("'\\''", "Text")]
    public void One_token_of_this_kind(string text, string kind)
    {
        var token = Assert.Single(CSharpLexer.Tokenize(text));

        Assert.Equal(kind, token.Kind.ToString());
    }

    [Fact]
    public void A_range_and_a_call_on_a_number_are_not_part_of_the_number()
    {
        Assert.Equal(["1", ".", ".", "2"], CSharpLexer.Tokenize("1..2").Select(token => token.Text));
        Assert.Equal(["1", ".", "ToString"], CSharpLexer.Tokenize("1.ToString").Select(token => token.Text));
    }
}
