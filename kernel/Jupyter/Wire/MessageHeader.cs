using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>Who sent a message, and what it is.</summary>
/// <param name="MessageId">Unique per message.</param>
/// <param name="Session">The sender's session: constant while the sender lives.</param>
/// <param name="Username">Free text; the kernel sends "kernel".</param>
/// <param name="Date">Time of creation, ISO 8601, UTC.</param>
/// <param name="MessageType">For example "execute_request".</param>
internal sealed record MessageHeader(string MessageId, string Session, string Username, string Date, string MessageType)
{
    /// <summary>The version of the Jupyter message specification this kernel speaks.</summary>
    public const string ProtocolVersion = "5.3";

    /// <exception cref="WireFormatException">A demanded member is missing.</exception>
    public static MessageHeader Parse(JsonElement json) => new(
        json.RequiredString("msg_id"),
        json.OptionalString("session") ?? "",
        json.OptionalString("username") ?? "",
        json.OptionalString("date") ?? "",
        json.RequiredString("msg_type"));

    public byte[] ToBytes() => JsonBytes.Object(writer =>
    {
        writer.WriteString("msg_id"u8, MessageId);
        writer.WriteString("session"u8, Session);
        writer.WriteString("username"u8, Username);
        writer.WriteString("date"u8, Date);
        writer.WriteString("msg_type"u8, MessageType);
        writer.WriteString("version"u8, ProtocolVersion);
    });
}
