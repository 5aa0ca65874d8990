using System.CommandLine;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Sessions;
using AlgoAcademy.Runner.Verbs;

if (args is ["kernel", "run", ..] or ["session", ..])
    StartRecord.Begin(args[0]);

// What the runner starts for itself is no verb, and must not wait for the parser.
if (args is ["session", var pipe, var folder])
{
    await SessionServer.RunAsync(pipe, folder);
    await StartRecord.EndAsync();
    // User code may have left threads that would keep the process alive.
    Environment.Exit(ExitCode.Success);
}

var academy = new RootCommand("AlgoAcademy: run lessons, the C# kernel for Jupyter, tests and the shop.")
{
    RunVerb.Create(),
    VerifyVerb.Create(),
    CheckVerb.Create(),
    NewVerb.Create(),
    KernelVerb.Create(),
    ExportVerb.Create(),
    FormatVerb.Create(),
    CompletionVerb.Create(),
    DataVerb.Create(),
    BundleVerb.Create(),
    ShopAccessVerbs.CreateLogin(),
    ShopAccessVerbs.CreateLogout(),
    ShopAccessVerbs.CreateDownload(),
    ShopVerb.Create(),
    TestVerb.Create(),
}.WithExitCodes();

try
{
    var call = academy.Parse(args);
    // The kernel handles SIGINT itself: Jupyter sends it to stop a cell, not the program. A stopped run still writes what there is.
    var isKernel = args is ["kernel", "run", ..];
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = isKernel ? null : TimeSpan.FromSeconds(30) };
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
