using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Contents of the short replies.</summary>
internal static class ReplyContent
{
    /// <summary>interrupt_reply and every other reply that says no more than "done".</summary>
    public static byte[] Ok() => JsonBytes.Object(writer => writer.WriteString("status"u8, "ok"u8));

    /// <summary>Any reply to a request that could not be served.</summary>
    public static byte[] Error(CellError error) => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "error"u8);
        OutputContent.ErrorMembers(writer, error);
    });

    /// <summary>shutdown_reply, echoing whether the client is going to restart the kernel.</summary>
    public static byte[] Shutdown(bool restart) => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteBoolean("restart"u8, restart);
    });

    /// <summary>is_complete_reply; <paramref name="indent"/> is what the next line should begin with.</summary>
    public static byte[] IsComplete(Completeness completeness, string indent) => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, completeness switch
        {
            Completeness.Complete => "complete"u8,
            Completeness.Incomplete => "incomplete"u8,
            Completeness.Invalid => "invalid"u8,
            _ => "unknown"u8,
        });
        if (completeness == Completeness.Incomplete)
            writer.WriteString("indent"u8, indent);
    });

    /// <summary>inspect_reply: nothing known at the cursor.</summary>
    public static byte[] NotFound() => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteBoolean("found"u8, value: false);
        writer.WriteStartObject("data"u8);
        writer.WriteEndObject();
        writer.WriteStartObject("metadata"u8);
        writer.WriteEndObject();
    });

    /// <summary>comm_info_reply: this kernel opens no comms.</summary>
    public static byte[] NoComms() => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteStartObject("comms"u8);
        writer.WriteEndObject();
    });

    /// <summary>comm_close, the specification's answer to a comm_open whose target nobody registered.</summary>
    public static byte[] CommClose(string commId) => JsonBytes.Object(writer =>
    {
        writer.WriteString("comm_id"u8, commId);
        writer.WriteStartObject("data"u8);
        writer.WriteEndObject();
    });
}
