using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Serves complete_request and inspect_request.</summary>
internal sealed class AssistHandler(EngineStart engine)
{
    /// <summary>How the code may go on at the cursor.</summary>
    public async Task CompleteAsync(Request request)
    {
        var (code, cursor) = Place(request.Message);
        var ready = await engine.ReadyAsync();
        request.Reply(AssistReply.Complete(code, await ready.CompleteAsync(code, cursor, CancellationToken.None)));
    }

    /// <summary>What the name at the cursor is.</summary>
    public async Task InspectAsync(Request request)
    {
        var (code, cursor) = Place(request.Message);
        var ready = await engine.ReadyAsync();
        var found = await ready.InspectAsync(code, cursor, CancellationToken.None);
        request.Reply(found is null ? ReplyContent.NotFound() : AssistReply.Inspect(found, request.Message.Content.OptionalInt("detail_level") ?? 0));
    }

    // A client that names no cursor means the end of its text.
    private static (string Code, int Cursor) Place(ReceivedMessage message)
    {
        var code = message.Content.RequiredString("code");
        var cursor = message.Content.OptionalInt("cursor_pos") ?? code.Length;
        return (code, CodePoints.ToUtf16(code, cursor));
    }
}
