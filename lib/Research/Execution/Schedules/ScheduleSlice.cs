namespace AlgoAcademy.Research;

/// <summary>A part of a parent order.</summary>
/// <param name="Start">From when it is to be traded, UTC.</param>
/// <param name="End">When the next part begins, UTC.</param>
/// <param name="Quantity">Units, zero or more.</param>
public readonly record struct ScheduleSlice(DateTime Start, DateTime End, long Quantity)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Start:HH:mm:ss}-{End:HH:mm:ss}: {Quantity}");
}
