using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The licence that names the buyer. It is a file of its own beside the zip: the zip is the same for every buyer and
/// signed, so nothing personal can be in it. The shop serves it as a small download of its own.
/// </summary>
public static class LicenseText
{
    /// <summary>The name under which the buyer keeps the licence, in or beside the unpacked bundle.</summary>
    public const string FileName = "LICENSE-ORDER.txt";

    /// <summary>The text for one order. It depends on the order only, so a second download gives the same bytes.</summary>
    /// <exception cref="ArgumentException">A text is empty or holds a control character, such as a line break.</exception>
    public static string For(LicenseOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        ProductId.Require(order.Product);
        var paidAt = order.PaidAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return $"""
            AlgoAcademy - licence of one buyer

            Order:    {OneLine(order.OrderNumber, "order number")}
            Buyer:    {OneLine(order.Buyer, "buyer")}
            Product:  {OneLine(order.ProductTitle, "product title")} ({order.Product})
            Paid:     {paidAt}

            This order gives the buyer named above the rights stated in the file LICENSE of every bundle of this
            product, in all its published versions, without end. The licence is for this buyer alone and cannot be
            handed on. It ends if the order is refunded in full.

            """.ReplaceLineEndings("\n");
    }

    private static string OneLine(string text, string what) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 200 || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            ? throw new ArgumentException($"The {what} of a licence must be one line of 1 to 200 characters; was \"{text}\".", nameof(text))
            : text;
}
