namespace Microsoft.DotNet.Interactive;

/// <summary>A secret the user typed. Printing it shows stars, so that it does not end up in a saved notebook by accident.</summary>
public sealed class PasswordString
{
    private readonly string _clearText;

    /// <summary>A secret.</summary>
    public PasswordString(string clearText) => _clearText = clearText;

    /// <summary>The secret itself.</summary>
    public string GetClearTextPassword() => _clearText;

    /// <inheritdoc/>
    public override string ToString() => new('*', 8);
}
