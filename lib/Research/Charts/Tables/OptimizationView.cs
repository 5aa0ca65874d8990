using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How searches look as the last expression of a cell: their best trials, how sharp the peak is, and progress.</summary>
public static class OptimizationView
{
    private const int Shown = 10;

    /// <summary>How the search went, its ten best trials, and the ground on which the best stands.</summary>
    public static string ToHtml(this OptimizationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Count == 0)
        {
            return $"<p>{SvgText.Encode(result.ToString())}</p>";
        }

        var onData = result.Summary.TrialsOnData is { } trials ? string.Create(CultureInfo.InvariantCulture, $". {trials:N0} trials ever made on these bars") : "";
        var hidden = result.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $". The best {Shown} of {result.Count:N0}:") : "";
        return Table($"{result.Summary}{onData}{hidden}", result.Space, result.Objectives, result.Top(Shown)) + $"<p>{SvgText.Encode(result.Plateau().ToString())}</p>";
    }

    /// <summary>Trials in the order given, a row each: at most ten, the first and the last five.</summary>
    public static string ToHtml(this IReadOnlyList<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        return trials.Count == 0 ? "<p>No trials</p>" : Table($"{trials.Count} trials", trials[0].Parameters.Space, trials[0].Objectives, trials);
    }

    /// <summary>The windows of a walk-forward with what was chosen, and the out-of-sample equity.</summary>
    public static string ToHtml(this WalkForwardResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return $"<p>{SvgText.Encode(result.ToString())}</p>" + FrameView.ToHtml(result.ToFrame()) + (result.OutOfSample?.ToEquityChart().ToHtml() ?? "");
    }

    /// <summary>A bar with the trials done, their rate, the time left and the best so far.</summary>
    public static string ToHtml(this OptimizationProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return string.Create(CultureInfo.InvariantCulture,
            $"<div><progress max=\"{progress.Total}\" value=\"{progress.Done}\" aria-label=\"trials done\"></progress> {SvgText.Encode(progress.ToString())}</div>");
    }

    private static string Table(string caption, ParameterSpace space, IReadOnlyList<Objective> objectives, IReadOnlyList<Trial> trials)
    {
        var heads = (string[])["Trial", .. space.Parameters.Select(parameter => parameter.Name), .. objectives.Select(objective => objective.Name)];
        var rows = ShownRows.Of(trials.Count).Select(i => i is { } index ? Row(space, trials[index]) : ["⋮", .. heads.Skip(1).Select(_ => "")]);
        return new HtmlTable(caption, heads, [.. rows]).Write();
    }

    private static IReadOnlyList<string> Row(ParameterSpace space, Trial trial) =>
    [
        trial.Index.ToString(CultureInfo.InvariantCulture),
        .. space.Parameters.Select((parameter, i) => trial.Parameters.Values[i] is var value && double.IsNaN(value) ? ""
            : parameter.Kind == ParameterKind.Choice ? parameter.Text(value) : ValueText.Of(value)),
        .. trial.Values.Select(value => ValueText.Of(value)),
    ];
}
