namespace AlgoAcademy.Bundles;

/// <summary>A manifest that cannot be read or that contradicts itself.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>Says what was found and what was expected.</summary>
    public ManifestException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
