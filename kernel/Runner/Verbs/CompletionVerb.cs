using System.CommandLine;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy completion bash</c></summary>
internal static class CompletionVerb
{
    // The command line itself knows what fits: asked with [suggest:position] "line", it prints one word a line.
    private const string Bash = """
        _academy() {
          local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _academy academy ./academy
        """;

    private const string Zsh = """
        _academy() {
          local -a words_found
          words_found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a words_found
          _files
        }
        compdef _academy academy ./academy
        """;

    private const string Fish = """
        function __academy
          set -l line (commandline -cp)
          academy "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c academy -a '(__academy)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName academy, academy.ps1 -ScriptBlock {
          param($word, $line, $position)
          & $line.CommandElements[0].Value "[suggest:$position]" "$line" 2>$null |
            Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell the script is for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Print a script that completes verbs, options and lessons in your shell.") { shell };
        command.SetAction(parse =>
        {
            Console.WriteLine(parse.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
            return ExitCode.Success;
        });
        return command.WithExamples(
            "source <(academy completion bash)      # for ever: put this line into ~/.bashrc",
            "source <(academy completion zsh)",
            "academy completion fish > ~/.config/fish/completions/academy.fish",
            "academy completion pwsh | Out-String | Invoke-Expression");
    }
}
