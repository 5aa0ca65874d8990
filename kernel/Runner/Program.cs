using System.CommandLine;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Verbs;

var academy = new RootCommand("AlgoAcademy: run lessons, the C# kernel for Jupyter, tests and the shop.")
{
    RunVerb.Create(),
    KernelVerb.Create(),
    ExportVerb.Create(),
    FormatVerb.Create(),
    ShopVerb.Create(),
    TestVerb.Create(),
};

try
{
    // The kernel handles SIGINT itself: Jupyter sends it to stop a cell, not the program.
    var isKernel = args is ["kernel", "run", ..];
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    if (isKernel)
        invocation.ProcessTerminationTimeout = null;
    var call = academy.Parse(args);
    var exitCode = await call.InvokeAsync(invocation);
    return call.Errors.Count > 0 ? ExitCode.UserMistake : exitCode;
}
catch (UserMistakeException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return ExitCode.UserMistake;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return ExitCode.Interrupted;
}
