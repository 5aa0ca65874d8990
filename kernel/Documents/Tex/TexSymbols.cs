namespace AlgoAcademy.Documents.Tex;

/// <summary>TeX's names of letters, operators, functions, accents and spaces.</summary>
internal static class TexSymbols
{
    /// <summary>Letters: <c>mi</c> elements.</summary>
    public static readonly Dictionary<string, string> Letters = Table(
        @"\alpha α \beta β \gamma γ \delta δ \epsilon ϵ \varepsilon ε \zeta ζ \eta η \theta θ \vartheta ϑ \iota ι \kappa κ \lambda λ
          \mu μ \nu ν \xi ξ \pi π \rho ρ \varrho ϱ \sigma σ \varsigma ς \tau τ \upsilon υ \phi ϕ \varphi φ \chi χ \psi ψ \omega ω
          \Gamma Γ \Delta Δ \Theta Θ \Lambda Λ \Xi Ξ \Pi Π \Sigma Σ \Upsilon Υ \Phi Φ \Psi Ψ \Omega Ω
          \infty ∞ \partial ∂ \nabla ∇ \ell ℓ \hbar ℏ \emptyset ∅ \varnothing ∅ \Re ℜ \Im ℑ \top ⊤ \bot ⊥ \aleph ℵ \% % \$ $ \# # \_ _ \degree °");

    /// <summary>Operators and relations: <c>mo</c> elements.</summary>
    public static readonly Dictionary<string, string> Operators = Table(
        @"\cdot · \times × \div ÷ \pm ± \mp ∓ \ast ∗ \star ⋆ \circ ∘ \bullet • \oplus ⊕ \otimes ⊗ \odot ⊙ \setminus ∖
          \le ≤ \leq ≤ \ge ≥ \geq ≥ \ne ≠ \neq ≠ \ll ≪ \gg ≫ \approx ≈ \equiv ≡ \sim ∼ \simeq ≃ \cong ≅ \propto ∝ \leqslant ⩽ \geqslant ⩾
          \lesssim ≲ \gtrsim ≳ \prec ≺ \succ ≻ \coloneqq ≔ \triangleq ≜
          \in ∈ \notin ∉ \ni ∋ \subset ⊂ \subseteq ⊆ \supset ⊃ \supseteq ⊇ \cup ∪ \cap ∩ \forall ∀ \exists ∃ \neg ¬ \lnot ¬ \land ∧ \wedge ∧
          \lor ∨ \vee ∨ \to → \rightarrow → \leftarrow ← \gets ← \leftrightarrow ↔ \Rightarrow ⇒ \Leftarrow ⇐ \Leftrightarrow ⇔ \iff ⟺
          \implies ⟹ \longrightarrow ⟶ \mapsto ↦ \uparrow ↑ \downarrow ↓ \mid ∣ \vert | \Vert ‖ \| ‖ \parallel ∥ \perp ⊥ \colon :
          \ldots … \dots … \cdots ⋯ \vdots ⋮ \ddots ⋱ \dotsc … \dotsb ⋯ \prime ′ \angle ∠ \therefore ∴ \because ∵ \& &");

    /// <summary>Operators whose scripts stand below and above in display style.</summary>
    public static readonly Dictionary<string, string> Large = Table(
        @"\sum ∑ \prod ∏ \coprod ∐ \bigcup ⋃ \bigcap ⋂ \bigoplus ⨁ \bigvee ⋁ \bigwedge ⋀");

    /// <summary>Integrals: large, with scripts beside them.</summary>
    public static readonly Dictionary<string, string> Integrals = Table(@"\int ∫ \iint ∬ \oint ∮");

    /// <summary>Brackets by command.</summary>
    public static readonly Dictionary<string, string> Brackets = Table(
        @"\{ { \} } \lbrace { \rbrace } \langle ⟨ \rangle ⟩ \lfloor ⌊ \rfloor ⌋ \lceil ⌈ \rceil ⌉ \lvert | \rvert | \lVert ‖ \rVert ‖ \lbrack [ \rbrack ]");

    /// <summary>Accents above their base; the first three stretch over it.</summary>
    public static readonly Dictionary<string, string> Accents = Table(
        @"\overline ‾ \widehat ^ \widetilde ~ \hat ^ \bar ‾ \tilde ~ \vec → \dot ˙ \ddot ¨ \check ˇ \breve ˘ \acute ´ \overrightarrow →");

    /// <summary>Functions set upright.</summary>
    public static readonly HashSet<string> Functions = Set(
        @"\log \ln \exp \sin \cos \tan \cot \sec \csc \arcsin \arccos \arctan \sinh \cosh \tanh \deg \dim \ker \arg \lg \hom");

    /// <summary>Functions whose subscript stands below in display style.</summary>
    public static readonly HashSet<string> LimitFunctions = Set(
        @"\max \min \sup \inf \lim \limsup \liminf \argmax \argmin \Pr \det \gcd");

    /// <summary>Widths of spaces.</summary>
    public static readonly Dictionary<string, string> Spaces = Table(
        @"\, 0.167em \: 0.222em \> 0.222em \; 0.278em \! -0.167em \quad 1em \qquad 2em \enspace 0.5em \thinspace 0.167em \medspace 0.222em");

    /// <summary>Commands that change size or layout only, which MathML decides by itself.</summary>
    public static readonly HashSet<string> Ignored = Set(
        @"\displaystyle \textstyle \scriptstyle \limits \nolimits \nonumber \notag \big \Big \bigg \Bigg \bigl \bigr \Bigl \Bigr \biggl \biggr \Biggl \Biggr \bigm \hfill");

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = Words(pairs);
        return words.Where((_, index) => index % 2 == 0)
            .Zip(words.Where((_, index) => index % 2 == 1))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static HashSet<string> Set(string words) => Words(words).ToHashSet(StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
