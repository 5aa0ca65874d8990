namespace AlgoAcademy.Research;

/// <summary>What is wrong with a FIX message.</summary>
/// <param name="Reason">The reason as FIX numbers it.</param>
/// <param name="Tag">The field it is about; 0 when it is about the whole message.</param>
/// <param name="Text">One line in words.</param>
public sealed record FixFault(FixRejectReason Reason, int Tag, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Reason} ({(int)Reason}), tag {Tag}: {Text}");
}
