using System.Globalization;
using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>The connection file: where Jupyter wants the five sockets, and the key that signs messages.</summary>
internal sealed record ConnectionInfo
{
    /// <summary>Address to bind, without port.</summary>
    public required string Ip { get; init; }

    public required int ShellPort { get; init; }

    public required int IoPubPort { get; init; }

    public required int StdInPort { get; init; }

    public required int ControlPort { get; init; }

    public required int HeartbeatPort { get; init; }

    /// <summary>HMAC key; empty when messages are not signed.</summary>
    public required string Key { get; init; }

    /// <summary>The endpoint of one socket.</summary>
    public string Endpoint(int port) => $"tcp://{Ip}:{port}";

    /// <summary>Reads the file Jupyter wrote for this kernel.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="WireFormatException">The file is not a connection file this kernel can serve.</exception>
    public static ConnectionInfo Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Parse(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or WireFormatException)
        {
            throw new WireFormatException($"{path} must be a Jupyter connection file: {e.Message}", e);
        }
    }

    /// <exception cref="WireFormatException">A member is missing, or asks for a transport or signature other than tcp and hmac-sha256.</exception>
    public static ConnectionInfo Parse(JsonElement json)
    {
        var transport = json.OptionalString("transport") ?? "tcp";
        if (transport != "tcp")
            throw new WireFormatException($"\"transport\" must be \"tcp\"; was \"{transport}\".");

        var key = json.OptionalString("key") ?? "";
        var scheme = json.OptionalString("signature_scheme") ?? "hmac-sha256";
        if (key.Length > 0 && scheme != "hmac-sha256")
            throw new WireFormatException($"\"signature_scheme\" must be \"hmac-sha256\"; was \"{scheme}\".");

        return new ConnectionInfo
        {
            Ip = json.RequiredString("ip"),
            ShellPort = Port(json, "shell_port"),
            IoPubPort = Port(json, "iopub_port"),
            StdInPort = Port(json, "stdin_port"),
            ControlPort = Port(json, "control_port"),
            HeartbeatPort = Port(json, "hb_port"),
            Key = key,
        };
    }

    private static int Port(JsonElement json, string name)
    {
        var port = json.OptionalInt(name);
        return port is >= 1 and <= 65535
            ? port.Value
            : throw new WireFormatException($"\"{name}\" must be a port from 1 to 65535; was {port?.ToString(CultureInfo.InvariantCulture) ?? "missing"}.");
    }
}
