using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Tells a subscriber that a bill could not be paid, and until when access stays; once per bill.</summary>
internal static class PaymentFailedMail
{
    /// <summary>Adds the mail to the caller's transaction unless it was written.</summary>
    public static async Task AddAsync(ShopDb db, Subscription row, Bill bill, CancellationToken cancellation)
    {
        var key = $"payment-failed:{bill.InvoiceRef}";
        var email = await db.Users.Where(user => user.Id == row.UserId).Select(user => user.Email).FirstOrDefaultAsync(cancellation);
        if (email is null || await db.Outbox.AnyAsync(mail => mail.DedupeKey == key, cancellation))
            return;
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(bill.Now),
            DedupeKey = key,
            To = email,
            Subject = "Your AlgoAcademy payment did not go through",
            Body = $"""
                The payment for your subscription did not go through. We try again by ourselves.

                Please check your card under Account, Billing. {(bill.AccessEnd is { } end ? $"Your access stays open until {end:yyyy-MM-dd HH:mm} UTC." : "Your access rests until then.")}
                What you bought once stays yours in any case.
                """,
            CreatedAt = bill.Now,
        });
    }

    /// <summary>The bill, and until when access stays (UTC).</summary>
    internal sealed record Bill(string InvoiceRef, DateTimeOffset? AccessEnd, DateTimeOffset Now);
}
