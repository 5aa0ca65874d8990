namespace AlgoAcademy.Commerce;

/// <summary>How the shop sends its mails.</summary>
public sealed record MailSettings
{
    /// <summary>What mails to; a development shop picks them up from a folder.</summary>
    public MailTransport Transport { get; init; } = MailTransport.Pickup;

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "no-reply@algoacademy.invalid";

    /// <summary>Where readers reach the shop, with a slash at its end: links in mails begin with it.</summary>
    public Uri Site { get; init; } = new("http://127.0.0.1:5080/");

    /// <summary>The mail server; null unless the transport is <see cref="MailTransport.Smtp"/>.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Every fault, one sentence each; empty when mails can be sent by these settings.</summary>
    public IEnumerable<string> Faults()
    {
        if (!MimeKit.MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return $"From must be an address such as shop@example.com; was '{From}'.";
        if (Transport != MailTransport.Smtp)
            yield break;
        if (Smtp is null || string.IsNullOrWhiteSpace(Smtp.Host))
            yield return "Smtp:Host must name the mail server.";
        if (Smtp is { Port: < 1 or > 65535 })
            yield return $"Smtp:Port must be from 1 to 65535; was {Smtp.Port}.";
        if (Smtp is { User: not null, Password: null } or { User: null, Password: not null })
            yield return "Smtp:User and Smtp:Password (or Smtp:PasswordFile) must be given together.";
        if (Smtp?.TrustedCertificate is { } file && !File.Exists(file))
            yield return $"Smtp:TrustedCertificate must name a PEM file; there is none at {file}.";
    }
}
