namespace AlgoAcademy.Documents.CSharp;

/// <summary>A piece of C# text. The pieces of a text, joined, are the text.</summary>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, string Text)
{
    public bool Is(string text) => Kind is CSharpTokenKind.Keyword or CSharpTokenKind.Punctuation or CSharpTokenKind.Identifier && Text == text;

    /// <summary>Code, as against space, comments and directives.</summary>
    public bool IsCode => Kind is not (CSharpTokenKind.Space or CSharpTokenKind.Comment or CSharpTokenKind.Directive);
}
