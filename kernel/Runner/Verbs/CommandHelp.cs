using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AlgoAcademy.Runner.Verbs;

/// <summary>Adds examples to the help of a verb: most people read these first and the rest never.</summary>
internal static class CommandHelp
{
    /// <summary>The command, whose <c>--help</c> ends with these examples.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        command.Options.Add(new HelpOption { Action = new HelpWith("Examples:", examples) });
        return command;
    }

    /// <summary>The root command, whose <c>--help</c> ends with the exit codes.</summary>
    public static RootCommand WithExitCodes(this RootCommand root)
    {
        root.Options.OfType<HelpOption>().Single().Action = new HelpWith(
            "Exit codes:",
            ["0    done", "1    a cell, a test or a check failed", "2    the call was wrong; the message says what to write instead", "130  stopped by Ctrl-C"]);
        return root;
    }

    private sealed class HelpWith(string title, string[] lines) : SynchronousCommandLineAction
    {
        private readonly HelpAction _standard = new();

        // Who asks for help need not have given what the verb requires.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = _standard.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(title);
            foreach (var line in lines)
                output.WriteLine("  " + line);
            output.WriteLine();
            return exitCode;
        }
    }
}
