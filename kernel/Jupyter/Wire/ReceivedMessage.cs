using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>A message whose signature was checked.</summary>
/// <param name="Identities">ZeroMQ routing prefix: where an answer on the same socket must go.</param>
/// <param name="Header">The parsed header.</param>
/// <param name="HeaderBytes">The header as received; answers echo it as their parent header, unknown members included.</param>
/// <param name="ParentHeader">The header of the message this one answers, or an empty object.</param>
/// <param name="Metadata">Free-form; front ends put a cell's language here.</param>
/// <param name="Content">The body, by message type.</param>
/// <param name="Buffers">Binary attachments.</param>
internal sealed record ReceivedMessage(
    IReadOnlyList<byte[]> Identities,
    MessageHeader Header,
    byte[] HeaderBytes,
    JsonElement ParentHeader,
    JsonElement Metadata,
    JsonElement Content,
    IReadOnlyList<byte[]> Buffers)
{
    /// <summary>The message type, as the specification calls it.</summary>
    public string Type => Header.MessageType;
}
