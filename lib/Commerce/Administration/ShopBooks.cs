using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The shop's books, a slice at a time, the newest first.</summary>
public sealed class ShopBooks(ShopDb db)
{
    /// <summary>How many rows a slice has.</summary>
    public const int SliceSize = 50;

    /// <summary>The highest slice number: beyond it the way is a narrower search.</summary>
    public const int MaxNumber = 10_000;

    /// <summary>Accounts; by a part of the address, or by the id of an account, an order or the provider's payment, session or subscription.</summary>
    public Task<Slice<ShopUser>> CustomersAsync(string? search, int number, CancellationToken cancellation)
    {
        var users = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var text = search.Trim();
            var address = text.ToUpperInvariant();
            var order = Guid.TryParse(text, out var id) ? id : Guid.Empty;
            users = users.Where(user => user.NormalizedEmail!.Contains(address) || user.Id == text
                || db.Orders.Any(row => row.UserId == user.Id && (row.Id == order || row.ProviderRef == text || row.PaymentRef == text || row.SubscriptionRef == text)));
        }

        return CutAsync(users.OrderByDescending(user => user.CreatedAt).ThenBy(user => user.Id), number, cancellation);
    }

    /// <summary>Paid orders, for those who pay back.</summary>
    public Task<Slice<Order>> OrdersAsync(int number, CancellationToken cancellation) => CutAsync(
        db.Orders.AsNoTracking().Include(order => order.Lines).Where(order => order.PaidAt != null)
            .OrderByDescending(order => order.PaidAt).ThenBy(order => order.Id), number, cancellation);

    /// <summary>Refunds; only those that wait for a person, or all.</summary>
    public Task<Slice<RefundRow>> RefundsAsync(bool flaggedOnly, int number, CancellationToken cancellation) => CutAsync(
        from refund in db.Refunds.AsNoTracking()
        join payment in db.Payments on refund.PaymentId equals payment.Id
        where refund.Flagged || !flaggedOnly
        orderby refund.CreatedAt descending, refund.Id
        select new RefundRow(refund, payment.OrderId, payment.SubscriptionRef), number, cancellation);

    /// <summary>Disputes.</summary>
    public Task<Slice<DisputeRow>> DisputesAsync(int number, CancellationToken cancellation) => CutAsync(
        from dispute in db.Disputes.AsNoTracking()
        join payment in db.Payments on dispute.PaymentId equals payment.Id
        orderby dispute.CreatedAt descending, dispute.Id
        select new DisputeRow(dispute, payment.OrderId), number, cancellation);

    /// <summary>Received events, of one state or of all.</summary>
    public Task<Slice<InboxEvent>> EventsAsync(InboxState? state, int number, CancellationToken cancellation) => CutAsync(
        db.Inbox.AsNoTracking().Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Id), number, cancellation);

    /// <summary>One received event; null when there is none.</summary>
    public Task<InboxEvent?> FindEventAsync(Guid id, CancellationToken cancellation) =>
        db.Inbox.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Releases of every state: drafts and withdrawn ones too.</summary>
    public Task<Slice<Release>> ReleasesAsync(string? productId, int number, CancellationToken cancellation) => CutAsync(
        db.Releases.IgnoreQueryFilters().AsNoTracking().Where(row => productId == null || row.ProductId == productId)
            .OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Id), number, cancellation);

    /// <summary>The audit; lines whose action begins with these letters, about or by one account, or all.</summary>
    public Task<Slice<AuditEntry>> AuditAsync(string? action, string? userId, int number, CancellationToken cancellation)
    {
        var lines = db.Audit.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(action))
            lines = lines.Where(line => line.Action.StartsWith(action.Trim()));
        if (!string.IsNullOrWhiteSpace(userId))
            lines = lines.Where(line => line.UserId == userId || line.By == userId);
        return CutAsync(lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id), number, cancellation);
    }

    /// <summary>Mails; only those that wait, or all.</summary>
    public Task<Slice<OutboxMail>> MailsAsync(bool waitingOnly, int number, CancellationToken cancellation) => CutAsync(
        db.Outbox.AsNoTracking().Where(mail => mail.SentAt == null || !waitingOnly)
            .OrderByDescending(mail => mail.CreatedAt).ThenBy(mail => mail.Id), number, cancellation);

    /// <summary>What one account downloaded.</summary>
    public Task<Slice<DownloadRow>> DownloadsAsync(string userId, int number, CancellationToken cancellation) => CutAsync(
        from row in db.Downloads.AsNoTracking()
        where row.UserId == userId
        join release in db.Releases.IgnoreQueryFilters() on row.ReleaseId equals release.Id into known
        from release in known.DefaultIfEmpty()
        orderby row.At descending, row.Id
        select new DownloadRow(row, release), number, cancellation);

    private static async Task<Slice<T>> CutAsync<T>(IQueryable<T> rows, int number, CancellationToken cancellation)
    {
        number = Math.Clamp(number, 1, MaxNumber);
        // One more than is shown tells whether there is more, without counting a million rows.
        var items = await rows.Skip((number - 1) * SliceSize).Take(SliceSize + 1).ToListAsync(cancellation);
        return new Slice<T>([.. items.Take(SliceSize)], number, items.Count > SliceSize);
    }
}
