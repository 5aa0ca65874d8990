namespace AlgoAcademy.Scripting;

/// <summary>One way to go on from the cursor.</summary>
/// <param name="Text">What replaces the text between <see cref="CompletionList.Start"/> and <see cref="CompletionList.End"/>.</param>
/// <param name="Kind">What it is, in Jupyter's words: function, property, class, instance, keyword, module, magic, path, package.</param>
/// <param name="Signature">How it is declared, or what it does; empty when there is nothing to say.</param>
public sealed record CompletionItem(string Text, string Kind, string Signature);
