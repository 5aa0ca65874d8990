namespace Microsoft.DotNet.Interactive.Jupyter;

/// <summary>What notebooks call without a prefix to ask the user, as in IPython.</summary>
public static class TopLevelMethods
{
    /// <summary>Asks the user for a line of text and waits for it.</summary>
    /// <exception cref="InvalidOperationException">Nobody can answer, for example in a headless run.</exception>
    public static string input(string prompt = "") => Kernel.GetInputAsync(prompt).GetAwaiter().GetResult();

    /// <summary>Asks the user for a secret and waits for it; what is typed is not shown.</summary>
    /// <exception cref="InvalidOperationException">Nobody can answer, for example in a headless run.</exception>
    public static PasswordString password(string prompt = "") => Kernel.GetPasswordAsync(prompt).GetAwaiter().GetResult();
}
