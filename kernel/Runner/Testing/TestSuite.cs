using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace AlgoAcademy.Runner.Testing;

/// <summary>One built test program (xUnit v3 makes them executables) and how to run it.</summary>
/// <param name="assembly">The program.</param>
/// <param name="resultFolder">Where its result file goes.</param>
/// <param name="setting">How it runs another time; null for the plain run.</param>
public sealed class TestSuite(string assembly, string resultFolder, SuiteSetting? setting = null)
{
    private readonly string _resultFile = Path.Combine(resultFolder, $"{Path.GetFileNameWithoutExtension(assembly)}{setting?.Label}.xml");

    /// <summary>Name of the suite, for example "Research.Tests", with the label of its setting.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(assembly) + (setting is null ? "" : $" ({setting.Label})");

    /// <summary>Runs the program to its end and reads its result file.</summary>
    /// <param name="failSkips">True when a skipped test counts as failed.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public async Task<SuiteResult> RunAsync(bool failSkips, CancellationToken cancellationToken)
    {
        File.Delete(_resultFile);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(StartInfo(failSkips))
            ?? throw new InvalidOperationException($"'{assembly}' did not start.");
        using var registration = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var text = await output.ConfigureAwait(false) + await errors.ConfigureAwait(false);
        return File.Exists(_resultFile)
            ? Read(XDocument.Load(_resultFile), watch.Elapsed, process.ExitCode, text)
            : new SuiteResult(Name, 0, 1, 0, watch.Elapsed, [], $"{Name} ended with code {process.ExitCode} before it wrote a result.\n{text}");
    }

    private ProcessStartInfo StartInfo(bool failSkips)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        foreach (var argument in (string[])["exec", assembly, "-noColor", "-noLogo", "-result-xml", _resultFile])
            start.ArgumentList.Add(argument);
        if (failSkips)
            start.ArgumentList.Add("-failSkips");
        if (setting is null)
            return start;
        start.Environment[setting.Variable] = setting.Value;
        start.ArgumentList.Add("-trait-");
        start.ArgumentList.Add(setting.WithoutTrait);
        return start;
    }

    private SuiteResult Read(XDocument document, TimeSpan elapsed, int exitCode, string text)
    {
        var totals = document.Descendants("assembly").ToList();
        int Sum(string attribute) => totals.Sum(a => int.Parse(a.Attribute(attribute)?.Value ?? "0", CultureInfo.InvariantCulture));
        var failed = Sum("failed") + Sum("errors");
        // A program may die after its last test, for example in a fixture: its exit code then says so.
        if (failed == 0 && exitCode != 0)
            failed = 1;
        var reasons = document.Descendants("test")
            .Where(t => t.Attribute("result")?.Value == "Skip")
            .Select(t => t.Element("reason")?.Value.Trim() ?? "no reason given")
            .Distinct()
            .ToList();
        return new SuiteResult(Name, Sum("passed"), failed, Sum("skipped"), elapsed, reasons, failed == 0 ? "" : text);
    }
}
