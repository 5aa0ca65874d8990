namespace AlgoAcademy.Scripting;

/// <summary>The text of one cell as the user wrote it, directives included.</summary>
/// <param name="Code">The cell's text with '\n' line ends.</param>
/// <param name="Name">How errors call the cell, for example "cell 3" or "In[3]".</param>
/// <param name="Language">The cell's language from its metadata ("csharp", "html", "markdown", …), or null for C#.</param>
public sealed record CellSource(string Code, string Name, string? Language = null);
