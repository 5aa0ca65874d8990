using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>A received message together with the way back: everything sent through it has the message as parent.</summary>
internal sealed class Request(ReceivedMessage message, JupyterChannel channel, MessageSender sender)
{
    public ReceivedMessage Message => message;

    public string Type => message.Type;

    /// <summary>Answers on the channel the request came from.</summary>
    public void Reply(byte[] content) => sender.Send(channel, message.Identities, ReplyType(Type), (message.HeaderBytes, content));

    /// <summary>Broadcasts on iopub.</summary>
    public void Publish(string type, byte[] content) => sender.Publish(type, message.HeaderBytes, content);

    /// <summary>Asks the client that sent this request, over stdin: the sockets of a client share one identity.</summary>
    /// <returns>The id of the question.</returns>
    public string Ask(string type, byte[] content) =>
        sender.Send(JupyterChannel.StdIn, message.Identities, type, (message.HeaderBytes, content));

    private static string ReplyType(string requestType) =>
        requestType.EndsWith("_request", StringComparison.Ordinal)
            ? requestType[..^"_request".Length] + "_reply"
            : throw new InvalidOperationException($"A message answered with a reply must be a request; was \"{requestType}\".");
}
