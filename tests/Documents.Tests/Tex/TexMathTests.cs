using System.Xml.Linq;
using AlgoAcademy.Documents.Tex;
using CsCheck;

namespace AlgoAcademy.Documents.Tests.Tex;

public sealed class TexMathTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("x_t^2", "<msubsup><mi>x</mi><mi>t</mi><mn>2</mn></msubsup>")]
    [InlineData("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>")]
    [InlineData("1.96", "<mn>1.96</mn>")]
    [InlineData("-1", "<mo>−</mo><mn>1</mn>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\sqrt{252}", "<msqrt><mrow><mn>252</mn></mrow></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>")]
    [InlineData(@"\sum_{i=1}^n x_i", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>")]
    [InlineData(@"\Delta\sigma", "<mi mathvariant=\"normal\">Δ</mi><mi>σ</mi>")]
    [InlineData(@"\mathbb{E}", "<mi mathvariant=\"normal\">𝔼</mi>")]
    [InlineData(@"\mathbf{w}", "<mi mathvariant=\"normal\">𝐰</mi>")]
    [InlineData(@"\mathrm{SR} < 1", "<mi mathvariant=\"normal\">SR</mi><mo>&lt;</mo><mn>1</mn>")]
    [InlineData(@"\text{if } x", "<mtext>if\u00A0</mtext><mi>x</mi>")]
    [InlineData("f'", "<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>")]
    [InlineData(@"40\%", "<mn>40</mn><mi mathvariant=\"normal\">%</mi>")]
    public void Tex_becomes_this_mathml(string tex, string mathMl) => Assert.Equal(mathMl, new TexParser(tex).Formula());

    [Theory]
    [InlineData(@"\left(\frac{k}{q}\right]")]
    [InlineData(@"\left\{ x \;\middle|\; x > 0 \right\}")]
    [InlineData(@"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}")]
    [InlineData(@"\begin{aligned} a &= b \\ &= c \\ \end{aligned}")]
    [InlineData(@"\begin{pmatrix} 1 & \rho \\ \rho & 1 \end{pmatrix}^{-1}")]
    [InlineData(@"a &= b \\ &= c")]
    [InlineData(@"\underbrace{a+b}_{\text{net}} \overset{d}{=} \hat{\bar{x}}")]
    [InlineData(@"\operatorname*{arg\,max}_{w} \lVert w \rVert_2 \le \tfrac{1}{2}\binom{n}{k}")]
    [InlineData(@"\max_{s \le t} E_s \quad \log(1+r) \ldots \int_0^\infty e^{-x}\,\mathrm{d}x")]
    public void Whole_formulas_give_well_formed_mathml_that_keeps_the_tex(string tex)
    {
        var math = XElement.Parse(TexMath.ToMathMl(tex, isDisplay: true));

        Assert.Equal("math", math.Name.LocalName);
        Assert.Equal(tex, math.Descendants("annotation").Single().Value);
    }

    [Theory]
    [InlineData(@"\unknown{x}", "\\unknown")]
    [InlineData(@"\frac{a}", "argument is missing")]
    [InlineData("{a", "expected }")]
    [InlineData("a}", "nothing opened it")]
    [InlineData(@"\left( a", "expected \\right")]
    [InlineData(@"\begin{tikz}\end{tikz}", "environment tikz")]
    [InlineData(@"\begin{cases} a \end{matrix}", "closed by")]
    [InlineData("50%", "must be written")]
    public void What_lies_outside_the_subset_is_named(string tex, string fault) =>
        Assert.Contains(fault, Assert.Throws<TexException>(() => TexMath.ToMathMl(tex, isDisplay: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_either_well_formed_mathml_or_refused() =>
        Gen.OneOf(Tokens.Select(Gen.Const).ToArray()).Array[0, 12].Select(string.Concat).Sample(tex =>
        {
            try
            {
                XElement.Parse(TexMath.ToMathMl(tex, isDisplay: false));
            }
            catch (TexException)
            {
            }
        });

    [Fact]
    public void Endless_open_braces_are_refused_without_exhausting_the_stack() =>
        Assert.Throws<TexException>(() => TexMath.ToMathMl(new string('{', 100_000), isDisplay: false));

    [Fact]
    public void Endless_nested_commands_are_refused_without_exhausting_the_stack() =>
        Assert.Throws<TexException>(() => TexMath.ToMathMl(string.Concat(Enumerable.Repeat("\\hat", 100_000)), isDisplay: false));

    private static readonly string[] Tokens =
    [
        "{", "}", "_", "^", "&", "\\\\", "\\frac", "\\sqrt", "[", "]", "x", "12", "\\left", "\\right", "(", ")", "\\text{a}", "'", "\\sum", "\\hat", "<",
        "\\begin{cases}", "\\end{cases}", " ", "\\", "𝛼", "\\mathbf", ".", "|",
    ];
}
