namespace AlgoAcademy.Research;

/// <summary>What became of an order or a change, at once.</summary>
/// <param name="Status">
/// Working: lots rest in the book. Held: a stop, a pegged order without reference or an order for the next auction waits.
/// Cancelled: what was not filled is gone (market, IOC, self-match). Rejected: nothing happened, see the reason.
/// </param>
/// <param name="Filled">Lots of this order traded by this event; not those that stops traded afterwards.</param>
/// <param name="Open">Lots that still stand or wait.</param>
/// <param name="Reason">Why it was rejected or, for fill-or-kill, killed.</param>
public readonly record struct BookResult(OrderStatus Status, long Filled, long Open, RejectReason Reason = RejectReason.None)
{
    /// <inheritdoc/>
    public override string ToString() => Reason == RejectReason.None
        ? FormattableString.Invariant($"{Status}, {Filled} filled, {Open} open")
        : $"{Status}: {Reason}";

    internal static BookResult Rejected(RejectReason reason) => new(OrderStatus.Rejected, 0, 0, reason);
}
