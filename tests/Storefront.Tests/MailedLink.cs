using System.Diagnostics;
using MimeKit;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>What a person finds in the mailbox: the shop's pickup folder.</summary>
internal static class MailedLink
{
    /// <summary>The newest mail to an address with these words in its subject; waits until it is there.</summary>
    public static async Task<string> TextAsync(RunningShop shop, string to, string subject)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            var files = new DirectoryInfo(Path.Combine(shop.Data, "mail")).GetFiles("*.eml").OrderByDescending(file => file.Name, StringComparer.Ordinal);
            foreach (var file in files)
            {
                var mail = await MimeMessage.LoadAsync(file.FullName);
                if (mail.To.Mailboxes.Single().Address == to && mail.Subject!.Contains(subject, StringComparison.Ordinal))
                    return mail.TextBody!;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"No mail '{subject}' to {to} came within 30 s.");
        return string.Empty;
    }

    /// <summary>The link in it, as a path of the shop.</summary>
    public static async Task<string> PathAsync(RunningShop shop, string to, string subject)
    {
        var text = await TextAsync(shop, to, subject);
        var link = text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal));
        return new Uri(link).PathAndQuery;
    }
}
