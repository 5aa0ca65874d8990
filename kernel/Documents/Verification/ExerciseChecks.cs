using System.Globalization;

namespace AlgoAcademy.Documents.Verification;

/// <summary>What the exercises of an executed notebook must say, solved and unsolved.</summary>
public static class ExerciseChecks
{
    /// <summary>The exercises of a notebook ("L27.E1"), in order.</summary>
    public static IReadOnlyList<string> Ids(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return [.. notebook.Cells.Where(c => c.Kind == CellKind.Code && c.HasTag("exercise")).Select(c => c.Exercise).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Exercises that pass although nobody has solved them, or that the author's own solution does not pass; each as one line.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="said">The text of its run.</param>
    /// <param name="solved">Whether that run had the solutions in place.</param>
    public static IReadOnlyList<string> Faults(Notebook notebook, string said, bool solved)
    {
        ArgumentNullException.ThrowIfNull(said);
        return
        [
            .. Ids(notebook)
                .Where(id => said.Contains(string.Create(CultureInfo.InvariantCulture, $"{id} passed"), StringComparison.Ordinal) != solved)
                .Select(id => solved ? $"{id}: the author's solution does not pass its check" : $"{id}: the check passes before anybody has solved it"),
        ];
    }
}
