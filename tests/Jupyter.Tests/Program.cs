using AlgoAcademy.Jupyter;
using AlgoAcademy.Scripting;

// The tests with Debian's Jupyter start this very program as their kernel: --kernel <connection file> <kernel name>.
if (args is ["--kernel", var connectionFile, var kernelName])
{
    var session = new SessionOptions
    {
        WorkingDirectory = Environment.CurrentDirectory,
        CacheDirectory = Path.Combine(Path.GetTempPath(), "algoacademy-jupyter-tests"),
    };
    await JupyterKernel.RunAsync(connectionFile, session, kernelName, CancellationToken.None);
    // Threads of user code must not keep the process alive.
    Environment.Exit(0);
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
