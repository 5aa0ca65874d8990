using System.Text;
using System.Text.Json;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>A message of the kernel as a client reads it.</summary>
internal sealed record SentMessage(JupyterChannel Channel, ReceivedMessage Message)
{
    public string Type => Message.Type;

    public JsonElement Content => Message.Content;

    public string? ParentId => Message.ParentHeader.OptionalString("msg_id");

    public string FirstIdentity => Encoding.UTF8.GetString(Message.Identities[0]);

    public string Text(string member) => Content.GetProperty(member).GetString()!;

    /// <summary>One line per message: what an expectation of an order compares.</summary>
    public string Line => Type switch
    {
        "status" => "status " + Text("execution_state"),
        "stream" => $"stream {Text("name")} {Text("text").TrimEnd('\n')}",
        "execute_reply" => "execute_reply " + Text("status"),
        "execute_input" => "execute_input " + Text("code"),
        _ => Type,
    };
}
