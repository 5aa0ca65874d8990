using System.Text;
using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;
using CsCheck;

namespace AlgoAcademy.Jupyter.Tests.Wire;

public sealed class WireFormatTests
{
    private static readonly WireFormat Format = new(new MessageSigner("key"));

    [Fact]
    public void What_is_written_is_read_back()
    {
        // Half surrogate pairs cannot travel as UTF-8: OutputTests says what becomes of them.
        var text = Gen.String.Where(s => s == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(s)));
        Gen.Select(text, text, Gen.Byte.Array.Array[0, 3]).Sample((id, content, identities) =>
        {
            // An identity equal to the delimiter would end the routing prefix; ZeroMQ makes none.
            var header = new MessageHeader(id, "s", "u", "2026-01-02T03:04:05Z", "stream");
            var body = JsonBytes.Object(writer => writer.WriteString("text", content));
            var read = Format.Read(Format.Write(new OutgoingMessage(identities, header, JsonBytes.EmptyObject, body)));
            return read.Header == header
                && read.Content.GetProperty("text").GetString() == content
                && read.Identities.SequenceEqual(identities)
                && read.Buffers.Count == 0;
        });
    }

    [Fact]
    public void Any_changed_byte_of_header_or_content_is_noticed()
    {
        var header = new MessageHeader("id", "s", "u", "d", "execute_request");
        var frames = Format.Write(new OutgoingMessage([], header, JsonBytes.EmptyObject, """{"code":"x"}"""u8.ToArray()));
        Gen.Select(Gen.Int[2, 5], Gen.Int[0, 1000], Gen.Int[1, 255]).Sample((frame, position, change) =>
        {
            var changed = frames.Select(f => f.ToArray()).ToArray();
            changed[frame][position % changed[frame].Length] ^= (byte)change;
            Assert.Throws<WireFormatException>(() => Format.Read(changed));
        });
    }

    [Fact]
    public void Buffers_follow_the_signed_frames()
    {
        var header = new MessageHeader("id", "s", "u", "d", "comm_msg");
        var frames = Format.Write(new OutgoingMessage([], header, JsonBytes.EmptyObject, JsonBytes.EmptyObject));
        var read = Format.Read([.. frames, [1, 2], [3]]);
        Assert.Equal([[1, 2], [3]], read.Buffers);
    }

    [Fact]
    public void The_parent_header_is_the_request_header_byte_for_byte()
    {
        var parent = """{"msg_id":"a","extra":{"kept":true},"msg_type":"execute_request"}"""u8.ToArray();
        var header = new MessageHeader("id", "s", "u", "d", "status");
        var frames = Format.Write(new OutgoingMessage([], header, parent, JsonBytes.EmptyObject));
        Assert.Equal(parent, frames[3]);
        Assert.True(Format.Read(frames).ParentHeader.GetProperty("extra").GetProperty("kept").GetBoolean());
    }

    [Fact]
    public void A_header_says_the_protocol_version()
    {
        using var header = JsonDocument.Parse(new MessageHeader("id", "s", "u", "d", "status").ToBytes());
        Assert.Equal("5.3", header.RootElement.GetProperty("version").GetString());
    }
}
