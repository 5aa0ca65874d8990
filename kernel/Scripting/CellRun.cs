using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Extensions;
using AlgoAcademy.Scripting.Interrupts;
using AlgoAcademy.Scripting.Packages;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting;

/// <summary>
/// The way of one cell from text to result, in the order of its steps: take directives out, bring packages in and let
/// them introduce themselves, then run or show each section.
/// </summary>
internal sealed class CellRun
{
    private readonly SessionParts _session;
    private readonly CellDisplays _displays;
    private readonly CodeRun _code;
    private readonly PackageIntroduction _introduction;
    private readonly KernelInvocationContext _context;

    public CellRun(SessionParts session, ICellOutput output, CancellationToken interrupt)
    {
        _session = session;
        _displays = new CellDisplays(output);
        _context = new KernelInvocationContext(_displays.CreateChannel(), interrupt);
        _code = new CodeRun(session, _context);
        _introduction = new PackageIntroduction(session.Extensions, _code, _displays);
    }

    public async Task<CellResult> ExecuteAsync(CellSource cell)
    {
        try
        {
            return await RunStepsAsync(cell);
        }
        catch (DirectiveException e)
        {
            return CodeRun.Failed(new CellError("DirectiveError", e.Message, [e.Message]));
        }
        catch (RestoreException e)
        {
            return CodeRun.Failed(new CellError("RestoreError", e.Message, [e.Message]));
        }
        catch (OperationCanceledException) when (_context.CancellationToken.IsCancellationRequested)
        {
            return CodeRun.Interrupted(new CellOutcome(WasInterrupted: true));
        }
        finally
        {
            _displays.Flush();
        }
    }

    private async Task<CellResult> RunStepsAsync(CellSource cell)
    {
        var started = Stopwatch.GetTimestamp();
        var parsed = CellParser.Parse(cell);
        var notice = new RestoreNotice(_displays);
        var added = await _session.Packages.AddAsync(parsed, cell.Name, notice.Begin, _context.CancellationToken);
        notice.End(added.Packages);
        foreach (var text in added.Notices) _displays.Write(OutputStream.Stderr, text + "\n");
        foreach (var package in added.Packages) await _introduction.IntroduceAsync(package, _context.CancellationToken);

        var result = new CellResult(CellStatus.Ok);
        foreach (var section in parsed.Sections)
        {
            // Only the last value is the cell's result; an earlier one would be lost if it were not shown.
            if (result.Value is { } earlier) _displays.Show(earlier);
            result = section.Language == "csharp" ? await _code.RunAsync(section.Code, cell.Name) : Show(section);
            if (result.Status != CellStatus.Ok) break;
        }

        if (parsed.ShowTime) ShowTime(Stopwatch.GetElapsedTime(started));
        return result;
    }

    private CellResult Show(CellSection section)
    {
        var content = section.Code.Trim('\n');
        _displays.Show(section.Language switch
        {
            "html" => MimeBundles.Html(content),
            "markdown" => MimeBundles.Markdown(content),
            _ => MimeBundles.Html($"<script type=\"text/javascript\">{content}</script>", "(a script)"),
        });
        return new CellResult(CellStatus.Ok);
    }

    private void ShowTime(TimeSpan elapsed) =>
        _displays.Show(MimeBundles.Plain(string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:0.###} ms")));
}
