using System.CommandLine;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Testing;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy test [suite…]</c></summary>
internal static class TestVerb
{
    public static Command Create()
    {
        var suites = new Argument<string[]>("suites")
        {
            Description = "Parts of suite names, for example 'research'. All suites when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("test", "Run all tests; ends with 'N passed, N failed'. ACADEMY_REQUIRE_ALL=1 turns skipped tests into failures.") { suites };
        command.SetAction((parse, cancellationToken) =>
            new TestRun(AcademyRoot.FindOrExplain(), Console.Out).RunAsync(parse.GetValue(suites) ?? [], cancellationToken));
        return command.WithExamples("academy test", "academy test research runner");
    }
}
