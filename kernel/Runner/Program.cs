using System.CommandLine;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Verbs;

var academy = new RootCommand("AlgoAcademy: run lessons, the C# kernel for Jupyter, tests and the shop.")
{
    RunVerb.Create(),
    KernelVerb.Create(),
    FormatVerb.Create(),
    ShopVerb.Create(),
    TestVerb.Create(),
};

try
{
    return await academy.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
