namespace AlgoAcademy.Jupyter.Transport;

/// <summary>The channels that carry messages, as the specification names them. The heartbeat carries none and belongs to the transport.</summary>
internal enum JupyterChannel
{
    /// <summary>Requests, answered one after the other.</summary>
    Shell,

    /// <summary>Requests that must not wait for a running cell.</summary>
    Control,

    /// <summary>Questions of the kernel to the user.</summary>
    StdIn,

    /// <summary>Outputs and states, broadcast to every client.</summary>
    IoPub,
}
