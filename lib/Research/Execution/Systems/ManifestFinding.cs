namespace AlgoAcademy.Research;

/// <summary>What is wrong with a deployment manifest.</summary>
/// <param name="Rule">Name of the rule, such as runs-as-root.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
public sealed record ManifestFinding(string Rule, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Text}";
}
