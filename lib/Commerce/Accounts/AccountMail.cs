namespace AlgoAcademy.Commerce;

/// <summary>Mails about the account itself. They cannot be declined: they are how an owner learns that somebody else is at it.</summary>
internal static class AccountMail
{
    /// <summary>A mail of its own, each time.</summary>
    public static OutboxMail Of(ShopUser user, string subject, string body, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return New(id, $"account:{id:N}", user.Email!, (subject, body), now);
    }

    /// <summary>At most one mail of a kind to an address in ten minutes, so that nobody can flood a stranger's mailbox.</summary>
    public static OutboxMail Slowed(string kind, string to, (string Subject, string Body) text, DateTimeOffset now) =>
        New(Guid.CreateVersion7(now), $"{kind}:{to.ToUpperInvariant()}:{now.ToUnixTimeSeconds() / 600}", to, text, now);

    // Secret: most of them have a link in them, and none has to be kept.
    private static OutboxMail New(Guid id, string key, string to, (string Subject, string Body) text, DateTimeOffset now) => new()
    {
        Id = id,
        DedupeKey = key,
        To = to,
        Subject = text.Subject,
        Body = text.Body,
        CreatedAt = now,
        IsSecret = true,
    };
}
