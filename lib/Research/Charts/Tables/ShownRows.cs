using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Which rows of a long table are shown: the first and the last five, and a gap between them.</summary>
internal static class ShownRows
{
    /// <summary>Rows shown at each end.</summary>
    internal const int Ends = 5;

    /// <summary>Row numbers in order; null stands for the rows left out.</summary>
    internal static IEnumerable<int?> Of(int count)
    {
        for (var i = 0; i < Math.Min(count, 2 * Ends); i++)
        {
            if (count > 2 * Ends && i == Ends)
                yield return null;
            yield return count > 2 * Ends && i >= Ends ? count - (2 * Ends) + i : i;
        }
    }

    /// <summary>A date, with the time of day where there is one.</summary>
    internal static string Time(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
