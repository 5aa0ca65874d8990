using System.Reflection;
using Deedle;

namespace AlgoAcademy.Research.Tests.Data;

/// <summary>
/// A notebook opens AlgoAcademy.Research beside Deedle and the usual System namespaces: no name may be ambiguous. The one
/// known exception is Deedle's static class Series, for which the doc comment of our Series gives the alias.
/// </summary>
public class NamesTests
{
    private static readonly string[] Opened =
        ["System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic", "Deedle"];

    [Fact]
    public void Only_series_collides_with_what_a_notebook_opens()
    {
        var ours = typeof(BarSeries).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "AlgoAcademy.Research" && !type.IsNested)
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assembly[] theirs = [typeof(Frame<,>).Assembly, typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(HttpClient).Assembly, typeof(Uri).Assembly];
        var collisions = theirs.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && Opened.Contains(type.Namespace, StringComparer.Ordinal) && ours.Contains(type.Name))
            .Select(type => type.FullName);
        Assert.Equal(["Deedle.Series"], collisions);
    }
}
