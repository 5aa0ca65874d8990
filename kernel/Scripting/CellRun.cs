using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Extensions;
using AlgoAcademy.Scripting.Interrupts;
using AlgoAcademy.Scripting.Magics;
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

    private CellPlace _place;

    public CellRun(SessionParts session, ICellOutput output, CancellationToken interrupt)
    {
        _session = session;
        _displays = new CellDisplays(output);
        _place = new CellPlace("cell", session.Options.WorkingDirectory, []);
        var channel = _displays.CreateChannel() with { Submit = SubmitAsync, FindVariable = FindVariable };
        _context = new KernelInvocationContext(channel, interrupt);
        _code = new CodeRun(session, _context);
        _introduction = new PackageIntroduction(session.Extensions, _code, _displays);
    }

    public async Task<CellResult> ExecuteAsync(CellSource cell)
    {
        _place = _place with { Name = cell.Name };
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
        await BringInAsync(parsed, cell.Name);
        var result = new CellResult(CellStatus.Ok);
        foreach (var step in parsed.Steps)
        {
            // Only the last value is the cell's result; an earlier one would be lost if it were not shown.
            if (result.Value is { } earlier) _displays.Show(earlier);
            result = await RunStepAsync(step, cell.Name);
            if (result.Status != CellStatus.Ok) break;
        }

        if (parsed.ShowTime) ShowTime(Stopwatch.GetElapsedTime(started));
        return result;
    }

    // Everything a cell references is there before any of its code runs.
    private async Task BringInAsync(ParsedCell parsed, string name)
    {
        var notice = new RestoreNotice(_displays);
        var added = await AddPackagesAsync(parsed, name, notice);
        foreach (var text in added.Notices) _displays.Write(OutputStream.Stderr, text + "\n");
        foreach (var package in added.Packages) await _introduction.IntroduceAsync(package, _context.CancellationToken);
        foreach (var project in parsed.Projects) await _session.Projects.AddAsync(project, _place with { Name = name }, _context.CancellationToken);
    }

    private async Task<AddedPackages> AddPackagesAsync(ParsedCell parsed, string name, RestoreNotice notice)
    {
        try
        {
            var added = await _session.Packages.AddAsync(parsed, name, notice.Begin, _context.CancellationToken);
            notice.End(added.Packages);
            return added;
        }
        catch (Exception e) when (e is RestoreException or OperationCanceledException)
        {
            notice.Fail();
            throw;
        }
    }

    private async Task<CellResult> RunStepAsync(CellStep step, string name) => step switch
    {
        CellSection { Language: "csharp" } code => await _code.RunAsync(code.Code, name),
        CellSection content => Show(content),
        MagicCall call => await new MagicRun(new MagicContext(_session, _displays, _code, _context, _place with { Name = name }), RunFileAsync).RunAsync(call),
        _ => throw new InvalidOperationException($"No rule for {step}."),
    };

    // The cells of an imported file run as if they stood here: their values are shown, the first failure ends the cell.
    private async Task<CellResult> RunFileAsync(IReadOnlyList<CellSource> cells, CellPlace place)
    {
        var outer = _place;
        _place = place;
        try
        {
            foreach (var cell in cells)
            {
                var result = await RunStepsAsync(cell);
                if (result.Value is { } value) _displays.Show(value);
                if (result.Status != CellStatus.Ok) return result;
            }

            return new CellResult(CellStatus.Ok);
        }
        finally
        {
            _place = outer;
        }
    }

    // Code that a cell sends to the kernel (Kernel.Root.SendAsync) runs at once, inside of the cell.
    private async Task<SubmissionOutcome> SubmitAsync(string code, string? language)
    {
        try
        {
            var result = await RunStepsAsync(new CellSource(code, $"{_place.Name}, sent code", language));
            if (result.Value is { } value) _displays.Show(value);
            return new SubmissionOutcome(result.Status == CellStatus.Ok, result.Error?.Message, result.Value?.Data);
        }
        catch (Exception e) when (e is DirectiveException or RestoreException)
        {
            return new SubmissionOutcome(Succeeded: false, e.Message, Value: null);
        }
    }

    private (bool Found, object? Value) FindVariable(string name) =>
        _session.Chain.Variables().FirstOrDefault(variable => variable.Name == name) is { } found ? (true, found.Value) : (false, null);

    private CellResult Show(CellSection section)
    {
        var content = section.Code.Trim('\n');
        _displays.Show(section.Language switch
        {
            "html" => MimeBundles.Html(content),
            "markdown" => MimeBundles.Markdown(content),
            "mermaid" => MimeBundles.Mermaid(content),
            _ => MimeBundles.Html($"<script type=\"text/javascript\">{content}</script>", "(a script)"),
        });
        return new CellResult(CellStatus.Ok);
    }

    private void ShowTime(TimeSpan elapsed) =>
        _displays.Show(MimeBundles.Plain(string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:0.###} ms")));
}
