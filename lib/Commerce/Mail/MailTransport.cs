namespace AlgoAcademy.Commerce;

/// <summary>How mails leave the shop.</summary>
public enum MailTransport
{
    /// <summary>As .eml files in the pickup folder.</summary>
    Pickup,

    /// <summary>By a mail server with STARTTLS.</summary>
    Smtp,

    /// <summary>Not at all: they are marked as sent.</summary>
    None,
}
