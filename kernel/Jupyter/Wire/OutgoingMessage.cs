namespace AlgoAcademy.Jupyter.Wire;

/// <summary>A message to be signed and sent.</summary>
/// <param name="Identities">ZeroMQ routing prefix; on iopub the topic.</param>
/// <param name="Header">Who sends what.</param>
/// <param name="ParentHeader">The request's header bytes, or an empty object.</param>
/// <param name="Content">The body as UTF-8 JSON.</param>
internal sealed record OutgoingMessage(
    IReadOnlyList<byte[]> Identities,
    MessageHeader Header,
    byte[] ParentHeader,
    byte[] Content);
