namespace AlgoAcademy.Documents.CSharp;

/// <summary>What a piece of C# text is, as far as colouring and splitting need to know.</summary>
internal enum CSharpTokenKind
{
    Space,
    Comment,
    Directive,
    Keyword,
    Identifier,
    Number,
    Text,
    Punctuation,
}
