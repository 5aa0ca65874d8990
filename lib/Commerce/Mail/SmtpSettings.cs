namespace AlgoAcademy.Commerce;

/// <summary>A mail server. It must offer STARTTLS: a mail, or a password, never travels in the clear.</summary>
/// <param name="Host">Its name, as its certificate has it.</param>
public sealed record SmtpSettings(string Host)
{
    /// <summary>The port of submission.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Who signs in; null when the server asks nobody.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A PEM file with the authority that signed the server's certificate; null for the machine's own list.</summary>
    public string? TrustedCertificate { get; init; }

    /// <summary>How long to wait for an answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The server without its password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
