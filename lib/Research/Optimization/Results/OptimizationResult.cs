using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Deedle;

namespace AlgoAcademy.Research;

/// <summary>
/// What was tried and what came of it, as columns: one row a trial, a column for each parameter (a choice as its place in
/// the list; NaN where a condition made it meaningless) and one for each objective.
/// </summary>
/// <remarks>Rows are in the order of the search, whatever the number of threads. NaN in an objective is worse than every number.</remarks>
public sealed class OptimizationResult
{
    private readonly Dictionary<string, ImmutableArray<double>> columns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ParameterSet> points;
    private readonly Lazy<int[]> ranking;

    internal OptimizationResult(OptimizationProblem problem, IReadOnlyList<ParameterSet> points, IReadOnlyList<double[]> values, SearchSummary summary)
    {
        this.points = points;
        Space = problem.Space;
        Objectives = problem.Objectives;
        Summary = summary;
        for (var i = 0; i < Space.Parameters.Count; i++)
        {
            columns.Add(Space.Parameters[i].Name, Column(points.Count, row => points[row].Values[i]));
        }

        for (var i = 0; i < Objectives.Count; i++)
        {
            columns.Add(Objectives[i].Name, Column(points.Count, row => values[row][i]));
        }

        ranking = new Lazy<int[]>(Rank);
    }

    /// <summary>The space that was searched.</summary>
    public ParameterSpace Space { get; }

    /// <summary>What every trial was measured by; the first says which trial is best.</summary>
    public IReadOnlyList<Objective> Objectives { get; }

    /// <summary>How the search went.</summary>
    public SearchSummary Summary { get; }

    /// <summary>Number of trials.</summary>
    public int Count => points.Count;

    /// <summary>Names of the columns: parameters, then objectives.</summary>
    public IReadOnlyList<string> Columns => [.. Space.Parameters.Select(parameter => parameter.Name), .. Objectives.Select(objective => objective.Name)];

    /// <summary>The numbers of a column, one a trial.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ImmutableArray<double> this[string column] => columns.TryGetValue(column, out var values)
        ? values
        : throw new ArgumentException($"There is no column '{column}'. Known: {string.Join(", ", Columns)}.", nameof(column));

    /// <summary>The trial with the best first objective; of equals the first tried. NaN only when all are.</summary>
    /// <exception cref="InvalidOperationException">Nothing was tried: the search was cancelled at once.</exception>
    public Trial Best => Count > 0 ? this[ranking.Value[0]] : throw new InvalidOperationException("There is no best trial: the search was cancelled before one was done.");

    /// <summary>Trial <paramref name="index"/> in the order of the search.</summary>
    public Trial this[int index] => new(index, points[index], [.. Objectives.Select(objective => columns[objective.Name][index])]) { Objectives = Objectives };

    /// <summary>The best <paramref name="count"/> trials by the first objective, best first; fewer when there are fewer.</summary>
    public IReadOnlyList<Trial> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. ranking.Value.Take(count).Select(index => this[index])];
    }

    /// <summary>The trials that no other beats in every objective, in the order of the search (Pareto front).</summary>
    public IReadOnlyList<Trial> ParetoFront() => [.. Dominance.Front(Losses()).Select(index => this[index])];

    /// <summary>The results over two parameters; of trials that differ only in others, the best.</summary>
    /// <param name="x">Parameter along the columns.</param>
    /// <param name="y">Parameter along the rows.</param>
    /// <param name="objective">Objective shown; the first by default.</param>
    public ParameterMap HeatMap(string x, string y, string? objective = null) => ParameterMap.Of(this, x, y, objective);

    /// <summary>How the best trial stands among its neighbors, and which trial stands on the best ground.</summary>
    /// <param name="reach">How far a neighbor may be in each parameter, a fraction of its range; one step of the grid at least.</param>
    public Plateau Plateau(double reach = 0.1) => Research.Plateau.Of(this, reach);

    /// <summary>The columns as a frame, a row a trial; choices by name.</summary>
    public Frame<int, string> ToFrame()
    {
        var frame = Frame.CreateEmpty<int, string>();
        foreach (var parameter in Space.Parameters)
        {
            var column = columns[parameter.Name];
            frame.AddColumn(parameter.Name, Rows(i => parameter.Kind == ParameterKind.Choice ? parameter.Text(column[i]) : (object)column[i]));
        }

        foreach (var objective in Objectives)
        {
            var column = columns[objective.Name];
            frame.AddColumn(objective.Name, Rows(i => column[i]));
        }

        return frame;
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? $"{Summary}" : $"{Summary}. Best {Objectives[0].Name} {Best}";

    /// <summary>Per trial the objectives with a goal, turned so that less is better.</summary>
    internal double[][] Losses()
    {
        var goals = Objectives.Where(objective => objective.Goal != Goal.Observe).ToArray();
        return [.. Enumerable.Range(0, Count).Select(row => goals.Select(goal => goal.Loss(columns[goal.Name][row])).ToArray())];
    }

    private int[] Rank()
    {
        var values = columns[Objectives[0].Name];
        return [.. Enumerable.Range(0, Count).OrderBy(row => Objectives[0].Loss(values[row]))];
    }

    private Series<int, T> Rows<T>(Func<int, T> at) => new(Enumerable.Range(0, Count), Enumerable.Range(0, Count).Select(at));

    private static ImmutableArray<double> Column(int count, Func<int, double> at)
    {
        var column = new double[count];
        for (var i = 0; i < count; i++)
        {
            column[i] = at(i);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(column);
    }
}
