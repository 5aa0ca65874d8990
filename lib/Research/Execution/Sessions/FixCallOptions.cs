namespace AlgoAcademy.Research;

/// <summary>How an initiator calls.</summary>
public sealed record FixCallOptions
{
    /// <summary>How long to wait between calls.</summary>
    public BackOff BackOff { get; init; } = BackOff.Usual;

    /// <summary>Encryption, the client's side; null for none.</summary>
    public FixTls? Tls { get; init; }
}
