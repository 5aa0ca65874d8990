using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Tells buyers that what they paid for can be fetched: once an order, when all of it is published.</summary>
public sealed class TellBuyers(ShopDb db, MailSettings settings, TimeProvider clock)
{
    // Older orders have been told, or were paid before the shop told anybody.
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

    /// <summary>Writes the mails that are due.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var since = now - LookBack;
        var paid = await db.Orders.AsNoTracking().Include(order => order.Lines)
            .Where(order => order.State == OrderState.Paid && order.PaidAt > since && order.SubscriptionRef == null).ToListAsync(cancellation);
        var published = (await db.Releases.Select(release => release.ProductId).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var users = paid.Select(order => order.UserId).Distinct().ToList();
        var addresses = await db.Users.Where(user => users.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Email, StringComparer.Ordinal, cancellation);
        var notices = paid.Where(order => order.Lines.All(line => published.Contains(line.ProductId)))
            .Select(order => (Order: order, Email: addresses.GetValueOrDefault(order.UserId)))
            .Where(told => told.Email is not null).Select(told => Notice(told.Order, told.Email!, now)).ToList();
        return await NoticeBook.AddNewAsync(db, notices, cancellation);
    }

    private OutboxMail Notice(Order order, string email, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        DedupeKey = $"download-ready:{order.Id:N}",
        To = email,
        Subject = "Your AlgoAcademy download is ready",
        Body = $"""
            What you bought is ready to be fetched:

            {string.Join('\n', order.Lines.Select(line => $"{line.Title}: {new Uri(settings.Site, $"api/downloads/{line.ProductId}")}"))}

            Sign in first. Everything you own, and its updates, are in your library: {new Uri(settings.Site, "library")}
            """,
        CreatedAt = now,
    };
}
