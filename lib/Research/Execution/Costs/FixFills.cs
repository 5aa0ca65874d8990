namespace AlgoAcademy.Research;

/// <summary>Fills out of a log of FIX messages.</summary>
public static class FixFills
{
    /// <summary>The fills of one order, each ExecID once, however often it was sent.</summary>
    /// <param name="log">Messages in the order of arrival; only ExecutionReports of trades are looked at.</param>
    /// <param name="clOrdId">The order.</param>
    /// <param name="feePerUnit">Fee in currency per unit; FIX reports carry none.</param>
    /// <exception cref="ArgumentException">No order id, or a fee that is no number.</exception>
    /// <exception cref="FormatException">A report of a trade without quantity, price or time.</exception>
    public static IReadOnlyList<ChildFill> Of(IEnumerable<FixMessage> log, string clOrdId, double feePerUnit = 0)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentException.ThrowIfNullOrWhiteSpace(clOrdId);
        OptionRules.Require(OptionRules.Within(feePerUnit, double.MinValue, double.MaxValue), nameof(feePerUnit));
        return [.. log.Where(message => message.Type == FixMessageType.ExecutionReport && message[FixTag.ExecType] == "F" && message[FixTag.ClOrdId] == clOrdId)
            .DistinctBy(static message => message[FixTag.ExecId]).Select(message => Read(message, feePerUnit))];
    }

    private static ChildFill Read(FixMessage report, double feePerUnit)
    {
        if (report.Number(FixTag.LastQty) is not { } quantity || report.Number(FixTag.LastPx) is not { } price || (report.Time(FixTag.TransactTime) ?? report.Time(FixTag.SendingTime)) is not { } time)
            throw new FormatException($"The report {report[FixTag.ExecId]} of a trade must have LastQty (32), LastPx (31) and a time (60 or 52).");
        return new ChildFill(time, (double)quantity, (double)price, (double)quantity * feePerUnit);
    }
}
