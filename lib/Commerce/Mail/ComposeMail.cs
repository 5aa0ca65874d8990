using System.Text;
using MimeKit;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Makes the message of a row: plain text with a simple HTML twin. What a row holds can become no header: line breaks and other
/// control characters are taken out of subjects, and an address that is not exactly one address is refused (ASVS 5.0, 1.3.11).
/// </summary>
public sealed class ComposeMail(MailSettings settings, MailOptOuts optOuts)
{
    /// <summary>The message; null with the reason when the row cannot be one.</summary>
    public (MimeMessage? Mail, string Reason) Of(OutboxMail row)
    {
        if (!IsOneAddress(row.To) || !MailboxAddress.TryParse(row.To, out var to))
            return (null, "the address must be one address such as ada@example.com");
        var from = MailboxAddress.Parse(settings.From);
        var mail = new MimeMessage
        {
            Subject = OneLine(row.Subject),
            Date = row.CreatedAt,
            // The same id at every try: a server or reader that gets the mail twice can tell.
            MessageId = $"{row.Id:N}@{from.Domain}",
        };
        mail.From.Add(new MailboxAddress("AlgoAcademy", from.Address));
        mail.To.Add(to);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        var text = row.Body;
        if (row.DeclinableBy is { } user)
        {
            var link = new Uri(settings.Site, "mail/unsubscribe?token=" + optOuts.TokenOf(user)).AbsoluteUri;
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            text += $"\n\nNo more mails about new versions: {link}";
        }

        mail.Body = new MultipartAlternative
        {
            new TextPart("plain") { Text = text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            new TextPart("html") { Text = MailHtml.Of(text), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        return (mail, "");
    }

    private static bool IsOneAddress(string address) =>
        address.Length <= 254 && address.Count(letter => letter == '@') == 1 && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is ',' or ';' or '<' or '>');

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        return line.ToString().Trim();
    }
}
