namespace AlgoAcademy.Research;

/// <summary>What a delegate is known by.</summary>
/// <param name="Code">Hash of its code and of what it captures: the same after an update of the libraries it calls.</param>
/// <param name="Build">Hash that changes also with every library it calls: two equal ones compute the same.</param>
internal sealed record CodeIdentity(string Code, string Build)
{
    /// <exception cref="ArgumentException">Something it captures or calls cannot be known by its content; says what and how to mend it.</exception>
    internal static CodeIdentity Of(Delegate code) => new CodeWalk().Walk(code);

    /// <summary>A value by its content, and by the code of what it holds.</summary>
    /// <exception cref="ArgumentException">It cannot be known by its content.</exception>
    internal static string OfValue(string name, object value) => new CodeWalk().Walk(name, value).Build;
}
