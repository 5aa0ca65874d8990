using System.CommandLine;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy data</c>: hands everything behind it to the data tool, which knows the research library.</summary>
internal static class DataVerb
{
    private static readonly BuiltProgram Tool = new(
        "AlgoAcademy.DataTool", "academy-data",
        "The data tool is not built here. It is part of the repository, not of bundles: run './academy data' in a clone, or UserData.Import in a notebook.");

    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "import, list, check, remove or sets, and what they need.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("data", "Import your own market data, list and check them; 'academy data import' alone says how.") { words };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancellationToken) =>
        {
            // As they were typed: the options are the tool's, and the parser here knows none of them.
            var typed = parse.Tokens.Select(token => token.Value).SkipWhile(word => word != "data").Skip(1).ToList();
            return Tool.RunAsync(AcademyRoot.FindOrExplain(), Environment.CurrentDirectory, typed is [] ? ["--help"] : typed, cancellationToken);
        });
        return command.WithExamples("academy data import btc.csv --name btc", "academy data list", "academy data check btc", "academy data remove btc");
    }
}
