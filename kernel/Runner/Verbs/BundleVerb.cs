using System.CommandLine;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy bundle</c>: hands everything behind it to the bundle tool, which knows signatures and stores.</summary>
internal static class BundleVerb
{
    private static readonly BuiltProgram Tool = new(
        "AlgoAcademy.BundleTool", "academy-bundle",
        "The bundle tool is not built here. It is part of the repository, not of bundles: in a clone run './academy bundle' and name this folder, or stand in it.");

    public static Command Create() => HandOver("bundle", "Verify and update bundles you own, without network or from the shop.", withVerb: false).WithExamples(
        "academy bundle verify algoacademy-module-5-1.0.0.zip",
        "academy bundle verify",
        "academy bundle verify my-bundle --keys trusted-keys.txt",
        "academy bundle update my-bundle --from releases",
        "academy bundle update my-bundle --from https://shop.example --token-file token.txt");

    /// <summary>A verb whose words the bundle tool reads.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="withVerb">Whether the tool knows it by the same name; else it is only the door.</param>
    internal static Command HandOver(string verb, string description, bool withVerb)
    {
        var words = new Argument<string[]>("words") { Description = "What the tool takes; --help behind a verb of its own lists it.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(verb, description) { words };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancellationToken) =>
        {
            // As they were typed: the options are the tool's, and the parser here knows none of them.
            var typed = parse.Tokens.Select(token => token.Value).SkipWhile(word => word != verb).Skip(withVerb ? 0 : 1).ToList();
            return Tool.RunAsync(AcademyRoot.FindOrExplain(), Environment.CurrentDirectory, typed is [] ? ["--help"] : typed, cancellationToken);
        });
        return command;
    }
}
