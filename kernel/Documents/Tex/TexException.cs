namespace AlgoAcademy.Documents.Tex;

/// <summary>TeX outside the subset that becomes MathML. The page then shows the TeX itself.</summary>
internal sealed class TexException(string message) : Exception(message);
