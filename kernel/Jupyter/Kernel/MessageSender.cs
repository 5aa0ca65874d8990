using System.Globalization;
using System.Text;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Gives messages their header, signs them and hands them to the transport. Safe from any thread.</summary>
internal sealed class MessageSender(ITransport transport, WireFormat format, TimeProvider time)
{
    private long _sent;

    /// <summary>The kernel's session: new in each process, so that clients notice a restart.</summary>
    public string SessionId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Sends a message to one client.</summary>
    /// <param name="channel">The socket.</param>
    /// <param name="identities">The client's routing prefix.</param>
    /// <param name="type">The message type.</param>
    /// <param name="body">Parent and content.</param>
    /// <returns>The new message's id.</returns>
    public string Send(JupyterChannel channel, IReadOnlyList<byte[]> identities, string type, (byte[] ParentHeader, byte[] Content) body)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{SessionId}_{Interlocked.Increment(ref _sent)}");
        var date = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var header = new MessageHeader(id, SessionId, "kernel", date, type);
        transport.Send(channel, format.Write(new OutgoingMessage(identities, header, body.ParentHeader, body.Content)));
        return id;
    }

    /// <summary>Broadcasts a message to every client; the topic lets a subscriber filter by type.</summary>
    public void Publish(string type, byte[] parentHeader, byte[] content) =>
        Send(JupyterChannel.IoPub, [Encoding.UTF8.GetBytes($"kernel.{SessionId}.{type}")], type, (parentHeader, content));
}
