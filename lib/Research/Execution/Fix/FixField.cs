namespace AlgoAcademy.Research;

/// <summary>One field of a FIX message, tag=value.</summary>
/// <param name="Tag">Number of the field, above zero.</param>
/// <param name="Value">Its text as on the wire (ISO 8859-1).</param>
public readonly record struct FixField(int Tag, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Tag}={Value}");
}
