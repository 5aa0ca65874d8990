using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>
/// The multipart form of a Jupyter message: identities…, the delimiter, signature, header, parent header, metadata,
/// content, buffers….
/// </summary>
internal sealed class WireFormat(MessageSigner signer)
{
    private const int JsonFrameCount = 4;

    /// <summary>The frame between routing identities and message.</summary>
    public static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>Reads a message and checks its signature.</summary>
    /// <exception cref="WireFormatException">The frames are not a message signed with this session's key.</exception>
    public ReceivedMessage Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
            delimiter++;
        if (delimiter == frames.Count)
            throw new WireFormatException($"A message must have the delimiter <IDS|MSG>; none in {frames.Count} frames.");

        var body = frames.Skip(delimiter + 1).ToArray();
        if (body.Length < 1 + JsonFrameCount)
            throw new WireFormatException($"A message must have 5 frames after <IDS|MSG>; had {body.Length}.");

        var json = body[1..(1 + JsonFrameCount)];
        if (!signer.Verifies(body[0], json))
            throw new WireFormatException("The signature is not the one of this connection file's key.");

        return new ReceivedMessage(
            [.. frames.Take(delimiter)],
            MessageHeader.Parse(ParseObject(json[0], "header")),
            json[0],
            ParseObject(json[1], "parent_header"),
            ParseObject(json[2], "metadata"),
            ParseObject(json[3], "content"),
            body[(1 + JsonFrameCount)..]);
    }

    /// <summary>The frames of a message, signed.</summary>
    public IReadOnlyList<byte[]> Write(OutgoingMessage message)
    {
        byte[][] json = [message.Header.ToBytes(), message.ParentHeader, JsonBytes.EmptyObject, message.Content];
        return [.. message.Identities, Delimiter.ToArray(), signer.Sign(json), .. json];
    }

    private static JsonElement ParseObject(byte[] utf8, string frame)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new WireFormatException($"{frame} must be a JSON object; was {document.RootElement.ValueKind}.");
        }
        catch (JsonException e)
        {
            throw new WireFormatException($"{frame} must be JSON: {e.Message}", e);
        }
    }
}
