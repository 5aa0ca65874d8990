using System.Globalization;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verifying;

/// <summary>Tells what a verification found: every difference, then a table, then one line.</summary>
internal static class VerifyReport
{
    public static void Write(IReadOnlyList<VerifyResult> results, TimeSpan time, TextWriter output, TextWriter errors)
    {
        foreach (var result in results.Where(result => result.Details.Count > 0))
        {
            errors.WriteLine($"{result.Name}, {result.Variant}: {result.Verdict}");
            foreach (var detail in result.Details)
                errors.WriteLine(Indented(detail));
            errors.WriteLine();
        }

        var width = results.Max(result => result.Name.Length);
        output.WriteLine($"{"lesson".PadRight(width)}  variant   verdict      seconds");
        foreach (var result in results)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{result.Name.PadRight(width)}  {result.Variant,-8}  {result.Verdict,-11}  {result.Time.TotalSeconds,7:F1}"));

        var bad = results.Count(result => result.ExitCode != ExitCode.Success);
        var line = string.Create(CultureInfo.InvariantCulture, $"{results.Count - bad} as expected, {bad} not, in {time.TotalSeconds:F1} s.");
        (bad == 0 ? output : errors).WriteLine(line);
    }

    private static string Indented(string detail) => "  " + detail.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
}
