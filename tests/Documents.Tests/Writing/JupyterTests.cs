using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Tests.Writing;

/// <summary>Our files in the hands of Debian's own nbformat.</summary>
public sealed class JupyterTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public void Jupyter_finds_both_forms_valid_and_would_save_the_same_bytes()
    {
        Assert.SkipUnless(
            File.Exists(Python) && Run("import nbformat", "") is not null,
            "Debian's nbformat is not installed: apt-get install jupyter-notebook python3-nbclient python3-nbconvert");
        var notebook = Everything();

        Assert.Equal(NotebookWriter.Source(notebook), SavedByJupyter(NotebookWriter.Source(notebook)));
        Assert.Equal(NotebookWriter.Executed(notebook), SavedByJupyter(NotebookWriter.Executed(notebook)));
    }

    private static Notebook Everything() => Samples.With(
        Samples.Markdown("# Title\n\nText é 😀 \u2028 \u007f \t \"quoted\" \\alpha\n"),
        new Cell { Kind = CellKind.Raw, Source = "" },
        Samples.Code(
            "Console.WriteLine(1);\n1 + 1",
            new StreamOutput("stdout", "one\r\n\vtwo\r\u001b[31m red\u001b[0m\n"),
            Samples.Display(
                ("text/html", "<b>\nhi</b>"), ("text/plain", "hi"), ("image/png", "QUJD\n"), ("image/svg+xml", "<svg>\n</svg>"),
                ("application/vnd.plotly.v1+json", """{"data": [{"y": [3, 1, 2], "type": "bar"}], "layout": {}}""")),
            new ResultOutput { Data = new JsonObject { ["text/plain"] = "2" }, ExecutionCount = 1 },
            new ErrorOutput("E", "v", ["a\nb", "c"])) with
        { ExecutionCount = 1 });

    private static string SavedByJupyter(string json) => Run(
        """
        import sys, io, nbformat
        text = sys.stdin.buffer.read().decode("utf-8")
        nb = nbformat.reads(text, as_version=4)
        nbformat.validate(nb)
        out = io.StringIO()
        nbformat.write(nb, out)
        sys.stdout.buffer.write(out.getvalue().encode("utf-8"))
        """, json) ?? throw new InvalidOperationException("nbformat refused the notebook.");

    /// <summary>The script's standard output, or null when it failed.</summary>
    private static string? Run(string script, string input)
    {
        var start = new ProcessStartInfo(Python, ["-W", "error", "-c", script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }
}
