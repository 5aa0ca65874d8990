using System.Net;
using System.Net.Sockets;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>Connection details on ports that were free a moment ago, as jupyter_client chooses them.</summary>
internal static class FreePorts
{
    public static ConnectionInfo Connection(string key)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, port: 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return new ConnectionInfo
        {
            Ip = "127.0.0.1",
            Key = key,
            ShellPort = ports[0],
            IoPubPort = ports[1],
            StdInPort = ports[2],
            ControlPort = ports[3],
            HeartbeatPort = ports[4],
        };
    }
}
