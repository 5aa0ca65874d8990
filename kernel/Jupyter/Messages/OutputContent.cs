using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Contents of the messages broadcast on iopub.</summary>
internal static class OutputContent
{
    /// <summary>status: "starting", "busy" or "idle".</summary>
    public static byte[] Status(string executionState) =>
        JsonBytes.Object(writer => writer.WriteString("execution_state"u8, executionState));

    /// <summary>execute_input: the code about to run, for every client that watches.</summary>
    public static byte[] ExecuteInput(string code, int executionCount) => JsonBytes.Object(writer =>
    {
        writer.WriteString("code"u8, code);
        writer.WriteNumber("execution_count"u8, executionCount);
    });

    /// <summary>stream: text of stdout or stderr.</summary>
    public static byte[] Stream(OutputStream stream, string text) => JsonBytes.Object(writer =>
    {
        writer.WriteString("name"u8, stream == OutputStream.Stderr ? "stderr"u8 : "stdout"u8);
        writer.WriteString("text"u8, text);
    });

    /// <summary>display_data and update_display_data.</summary>
    public static byte[] Display(DisplayData display) => JsonBytes.Object(writer =>
    {
        MimeData.Write(writer, display.Bundle);
        EmptyObject(writer, "metadata");
        writer.WriteStartObject("transient"u8);
        if (display.DisplayId is { } id)
            writer.WriteString("display_id"u8, id);
        writer.WriteEndObject();
    });

    /// <summary>execute_result: the value of the trailing expression.</summary>
    public static byte[] ExecuteResult(MimeBundle value, int executionCount) => JsonBytes.Object(writer =>
    {
        writer.WriteNumber("execution_count"u8, executionCount);
        MimeData.Write(writer, value);
        EmptyObject(writer, "metadata");
    });

    /// <summary>error: why a cell failed.</summary>
    public static byte[] Error(CellError error) => JsonBytes.Object(writer => ErrorMembers(writer, error));

    /// <summary>The members ename, evalue and traceback, shared by the broadcast error and by failing replies.</summary>
    public static void ErrorMembers(Utf8JsonWriter writer, CellError error)
    {
        writer.WriteString("ename"u8, error.Name);
        writer.WriteString("evalue"u8, error.Message);
        writer.WriteStartArray("traceback"u8);
        foreach (var line in error.Traceback)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }

    private static void EmptyObject(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }
}
