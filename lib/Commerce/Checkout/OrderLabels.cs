using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// What the payment provider keeps for us beside a session: enough to write the order again when the database was restored
/// from a backup that is older than the order (C5). Only the shop writes labels; buyers cannot.
/// </summary>
/// <param name="UserId">The buyer.</param>
/// <param name="PriceId">The price row of what was bought; of a bundle, the bundle's.</param>
/// <param name="Lines">"product=minor units" of each line, separated by spaces.</param>
public sealed record OrderLabels(string UserId, string PriceId, string Lines)
{
    /// <summary>The labels of an order.</summary>
    public static OrderLabels Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(order.UserId, order.Lines[0].PriceId.ToString("N"), string.Join(' ', order.Lines.Select(line =>
            string.Create(CultureInfo.InvariantCulture, $"{line.ProductId}={line.AmountMinor}"))));
    }

    /// <summary>
    /// Writes the order of a session again, in the caller's transaction; null unless user, prices and sum all agree with
    /// what was paid.
    /// </summary>
    internal async Task<Order?> RestoreAsync(ShopDb db, string provider, PaymentSession session, CancellationToken cancellation)
    {
        if (!Guid.TryParse(session.ClientReference, out var id) || !await db.Users.AnyAsync(user => user.Id == UserId, cancellation))
            return null;
        var price = Guid.TryParse(PriceId, out var priceId)
            ? await db.Prices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == priceId, cancellation)
            : null;
        if (price is null)
            return null;
        var lines = new List<OrderLine>();
        foreach (var label in Lines.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await LineAsync(db, (id, price), label, cancellation) is not { } line)
                return null;
            lines.Add(line);
        }

        var asked = session.Subtotal ?? session.Total;
        if (lines.Count == 0 || asked != new Money(lines.Sum(line => line.AmountMinor), lines[0].Currency))
            return null;
        var order = new Order
        {
            Id = id,
            UserId = UserId,
            ProductId = price.ProductId,
            AmountMinor = asked.AmountMinor,
            Currency = asked.Currency,
            Provider = provider,
            // The id is a version 7 one: the moment of the order is in it.
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16)),
            ProviderRef = session.Id,
            State = OrderState.Expired,
            Lines = lines,
        };
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellation);
        return order;
    }

    private static async Task<OrderLine?> LineAsync(
        ShopDb db, (Guid OrderId, Price Price) whole, string label, CancellationToken cancellation)
    {
        var parts = label.Split('=');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return null;
        var id = parts[0];
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        return product is null ? null : new OrderLine
        {
            Id = Guid.NewGuid(),
            OrderId = whole.OrderId,
            ProductId = product.Id,
            PriceId = whole.Price.Id,
            Title = product.Title,
            AmountMinor = amount,
            Currency = whole.Price.Currency,
        };
    }
}
