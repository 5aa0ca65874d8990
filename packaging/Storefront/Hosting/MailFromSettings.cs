using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>How this shop mails (section Shop:Mail): Pickup when nothing is said, Smtp, or None.</summary>
public static class MailFromSettings
{
    /// <summary>Reads and checks the section.</summary>
    /// <param name="mail">The section.</param>
    /// <param name="site">Where readers reach the shop.</param>
    /// <exception cref="ShopSettingsException">Mails cannot be sent by these settings; every fault is listed.</exception>
    public static MailSettings Read(IConfigurationSection mail, Uri site)
    {
        var transport = mail["Transport"] is { Length: > 0 } word ? Transport(word) : MailTransport.Pickup;
        var settings = new MailSettings
        {
            Transport = transport,
            Site = site,
            From = mail["From"] ?? (transport == MailTransport.Smtp ? "" : new MailSettings().From),
            Smtp = transport == MailTransport.Smtp ? Server(mail.GetSection("Smtp")) : null,
        };
        var faults = settings.Faults().Select(fault => "Shop:Mail:" + fault).ToList();
        return faults.Count == 0 ? settings : throw new ShopSettingsException(faults);
    }

    private static MailTransport Transport(string word) =>
        Enum.TryParse<MailTransport>(word, ignoreCase: true, out var transport) && Enum.IsDefined(transport)
            ? transport
            : throw new ShopSettingsException([$"Shop:Mail:Transport must be Pickup, Smtp or None; was '{word}'."]);

    private static SmtpSettings Server(IConfigurationSection smtp) => new(smtp["Host"] ?? "")
    {
        Port = smtp.GetValue("Port", 587),
        User = Text(smtp["User"]),
        Password = Text(smtp["Password"]) ?? FromFile(Text(smtp["PasswordFile"])),
        TrustedCertificate = Text(smtp["TrustedCertificate"]),
    };

    // A file of its own, as systemd's credentials and container secrets are.
    private static string? FromFile(string? file)
    {
        if (file is null)
            return null;
        return File.Exists(file)
            ? File.ReadAllText(file).Trim()
            : throw new ShopSettingsException([$"Shop:Mail:Smtp:PasswordFile must name a file; there is none at {file}."]);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
