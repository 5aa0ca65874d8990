namespace AlgoAcademy.Research;

/// <summary>Something has no content to be known by; whoever asked for the hash says where it was found.</summary>
internal sealed class UnknownContentException(Type type) : Exception($"a {type.Name} cannot be known by its content")
{
    internal Type Type { get; } = type;
}
