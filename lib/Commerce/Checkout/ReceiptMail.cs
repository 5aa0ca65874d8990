namespace AlgoAcademy.Commerce;

/// <summary>The receipt a buyer gets; at most one per order.</summary>
public static class ReceiptMail
{
    /// <summary>The mail for a paid order.</summary>
    public static OutboxMail For(Order order, string email, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        DedupeKey = $"receipt:{order.Id:N}",
        To = email,
        Subject = $"Your AlgoAcademy order: {order.Lines[0].Title}",
        Body = $"""
            Thank you for your order.

            {string.Join('\n', order.Lines.Select(line => $"{line.Title}: {new Money(line.AmountMinor, line.Currency)}"))}
            Total: {order.Amount}
            Order: {order.Id}

            {(order.SubscriptionRef is null
                ? "Your download waits in your library. What you bought stays yours, and its updates are free."
                : "Your plan is open now and renews by itself until you end it under your account.")}
            """,
        CreatedAt = now,
    };
}
