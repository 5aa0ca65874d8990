namespace AlgoAcademy.Bundles.Tests.Modules;

/// <summary>The launcher of an unpacked bundle, run by the machine's shell with a stand-in for dotnet that records its calls.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string FakeDotnet = """
        #!/bin/sh
        printf '%s' "dotnet" >>"$CALLS"
        for argument in "$@"; do printf ' [%s]' "$argument" >>"$CALLS"; done
        printf '\n' >>"$CALLS"
        case $1 in
          --list-sdks) printf '%s\n' "${SDKS-10.0.401 [/usr/lib/dotnet/sdk]}" ;;
          tool)
            [ -z "${INSTALL_FAILS-}" ] || { echo 'error NU1101: no package'; exit 1; }
            [ -z "${SLOW-}" ] || sleep 1
            mkdir -p "$7/.store/algoacademy.cli/1.2.0/algoacademy.cli/1.2.0/tools/net10.0/any"
            echo dll >"$7/.store/algoacademy.cli/1.2.0/algoacademy.cli/1.2.0/tools/net10.0/any/academy.dll" ;;
          exec) echo "root=$ACADEMY_ROOT"; exit 7 ;;
        esac
        """;

    private readonly ModuleTree tree = new();
    private readonly string bundle;
    private readonly string calls;

    public LauncherTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell launcher is for Linux and macOS.");
        bundle = tree.Unpacked();
        calls = tree["calls.txt"];
        tree.Write("bin/dotnet", FakeDotnet);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tree["bin", "dotnet"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private string[] Calls => File.Exists(calls) ? File.ReadAllLines(calls) : [];

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("dash")]
    public void The_shell_finds_no_fault_in_the_launcher(string shell)
    {
        Assert.SkipUnless(Tool.Exists(shell), $"{shell} is missing: apt-get install {shell}");

        var (code, output) = Tool.Run(shell, ["-n", Path.Combine(bundle, "academy")]);

        Assert.Equal((0, ""), (code, output));
    }

    [Fact]
    public void First_start_lays_the_tool_out_from_the_bundle_alone_then_runs_it_with_the_given_arguments()
    {
        var (code, output) = Start(["run", "L27", "--out", "my results"]);

        Assert.Equal(7, code);
        Assert.Contains($"root={bundle}", output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "dotnet [--list-sdks]",
                $"dotnet [tool] [install] [AlgoAcademy.Cli] [--version] [1.2.0] [--tool-path] [{bundle}/.academy/tools.new] [--source] [{bundle}/packages]",
                $"dotnet [exec] [{bundle}/.academy/tools/.store/algoacademy.cli/1.2.0/algoacademy.cli/1.2.0/tools/net10.0/any/academy.dll] [run] [L27] [--out] [my results]",
            ],
            Calls);
        Assert.IsType<Verification.Verified>(new BundleVerifier(tree.Trusted).VerifyFolder(bundle));
    }

    [Fact]
    public void Second_start_runs_the_tool_at_once()
    {
        Start(["run", "L27"]);
        File.Delete(calls);

        Start(["kernel", "install"]);

        Assert.StartsWith("dotnet [exec]", Assert.Single(Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_bundle_unpacked_over_this_one_lays_its_own_tool_out()
    {
        Start(["run", "L27"]);
        tree.Write("packages/AlgoAcademy.Cli.1.2.0.nupkg", "tool with a mended fault");
        var later = tree.Unpacked("later");
        foreach (var file in new[] { "academy", "packages/AlgoAcademy.Cli.1.2.0.nupkg" })
            File.Copy(Path.Combine(later, file), Path.Combine(bundle, file), overwrite: true);
        File.Delete(calls);

        Start(["run", "L27"]);

        Assert.Equal(3, Calls.Length);
        Assert.Contains("[tool] [install]", Calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_tool_package_is_refused_before_anything_of_it_runs()
    {
        File.AppendAllText(Path.Combine(bundle, "packages", "AlgoAcademy.Cli.1.2.0.nupkg"), "malware");

        var (code, output) = Start(["run", "L27"]);

        Assert.Equal(2, code);
        Assert.Contains("Unzip the bundle again", output, StringComparison.Ordinal);
        Assert.Equal(["dotnet [--list-sdks]"], Calls);
    }

    [Fact]
    public void Four_first_starts_at_once_lay_the_tool_out_once_and_all_run()
    {
        var results = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Start(["run", "L27"], ("SLOW", "1"))).ToList();

        Assert.All(results, result => Assert.Equal(7, result.ExitCode));
        Assert.Single(Calls, call => call.Contains("[tool]", StringComparison.Ordinal));
        Assert.Equal(4, Calls.Count(call => call.Contains("[exec]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_to_the_launcher_starts_the_bundle_it_leads_to()
    {
        File.CreateSymbolicLink(tree["bin", "my academy"], Path.Combine(bundle, "academy"));

        var (code, output) = Start(["run", "L27"], program: tree["bin", "my academy"]);

        Assert.Equal(7, code);
        Assert.Contains($"root={bundle}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SDKS", "9.0.100 [/x]", ".NET SDK 10 or newer; this computer has: 9.0.100")]
    [InlineData("SDKS", "", "only the runtime")]
    [InlineData("INSTALL_FAILS", "1", "error NU1101: no package")]
    public void What_is_missing_is_said_and_the_next_start_tries_again(string variable, string value, string message)
    {
        var (code, output) = Start(["run", "L27"], (variable, value));

        Assert.Equal(2, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain(Calls, call => call.Contains("[exec]", StringComparison.Ordinal));
        Assert.Equal(7, Start(["run", "L27"]).ExitCode);
    }

    [Fact]
    public void Without_dotnet_the_cure_is_named()
    {
        File.Delete(tree["bin", "dotnet"]);
        foreach (var program in new[] { "readlink", "dirname", "grep" })
            File.CreateSymbolicLink(tree["bin", program], $"/usr/bin/{program}");

        var (code, output) = Tool.Run(
            "/bin/sh", [Path.Combine(bundle, "academy"), "run", "L27"], start => start.Environment["PATH"] = tree["bin"]);

        Assert.Equal(2, code);
        Assert.Contains("needs the .NET 10 SDK", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_windows_launcher_is_plain_ascii_and_names_the_same_package()
    {
        var script = File.ReadAllText(Path.Combine(bundle, "academy.ps1"));

        Assert.All(script, character => Assert.True(char.IsAscii(character)));
        Assert.Contains("$version = '1.2.0'", script, StringComparison.Ordinal);
        Assert.Contains($"$sha256 = '{Sha256Text.Of("tool"u8)}'", script, StringComparison.Ordinal);
    }

    public void Dispose() => tree.Dispose();

    private (int ExitCode, string Output) Start(string[] arguments, (string Name, string Value)? variable = null, string? program = null) => Tool.Run(
        program ?? Path.Combine(bundle, "academy"),
        arguments,
        start =>
        {
            start.WorkingDirectory = tree["bin"];
            start.Environment["PATH"] = tree["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
            start.Environment["CALLS"] = calls;
            if (variable is { } set)
                start.Environment[set.Name] = set.Value;
        });
}
