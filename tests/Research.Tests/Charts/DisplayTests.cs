using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>
/// What a cell of a notebook shows for a result: whatever a public method returns has a view that extension.dib registers,
/// or words of its own, or is a handful of plain numbers and texts.
/// </summary>
public sealed partial class DisplayTests
{
    private const int MostPlainProperties = 12;

    private static readonly HashSet<string> s_registered = [.. Registration().Matches(Extension()).Select(m => m.Groups["type"].Value)];

    [Fact]
    public void Whatever_a_public_method_returns_looks_well_in_a_cell()
    {
        var returned = typeof(Chart).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m.Name[0] != '<').SelectMany(m => Inner(m.ReturnType)).Where(t => t.Assembly == typeof(Chart).Assembly).Distinct().ToList();

        Assert.InRange(returned.Count, 30, 1000);
        var poor = returned.Where(t => !IsShown(t)).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        Assert.True(poor.Count == 0, $"Give these a ToHtml in Charts/Tables and a line in extension.dib, or a ToString of their own: {string.Join(", ", poor)}.");
    }

    [Fact]
    public void Every_view_is_registered()
    {
        var views = typeof(Chart).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name == "ToHtml" && m.ReturnType == typeof(string))
            .Select(m => m.IsDefined(typeof(ExtensionAttribute), inherit: false) ? m.GetParameters()[0].ParameterType : m.DeclaringType!)
            .Where(t => t != typeof(FrameView) && t != typeof(SeriesSetView) && t != typeof(PropertyView)).Select(Name).ToList();

        Assert.DoesNotContain(views, v => !s_registered.Contains(v));
    }

    [Fact]
    public void Series_of_one_indicator_stand_beside_each_other()
    {
        var html = SeriesSetView.ToHtml(MarketData.Load("sp500-daily").Slice(0, 60).Close.Macd());

        Assert.Contains("Close (UTC)", html, StringComparison.Ordinal);
        Assert.Equal(12, html.Split("<tr>").Length - 1); // head, five rows, the gap, five rows
    }

    [Fact]
    public void A_card_of_properties_shortens_lists_and_encodes_text()
    {
        var html = PropertyView.ToHtml(new { Name = "<b>", Items = Enumerable.Range(0, 100).ToList(), Rate = 0.25 });

        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("100: 0, 1, 2, 3, 4, 5, …", html, StringComparison.Ordinal);
        Assert.Contains("0.25", html, StringComparison.Ordinal);
    }

    private static bool IsShown(Type type) =>
        type.IsEnum || type.ContainsGenericParameters || typeof(Delegate).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type)
        || s_registered.Contains(Name(type)) || HasOwnWords(type) || IsPlain(type);

    /// <summary>A ToString that somebody wrote: that of a record is written by the compiler.</summary>
    private static bool HasOwnWords(Type type)
    {
        var words = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        return words.DeclaringType!.Assembly == type.Assembly && !words.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    private static bool IsPlain(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return properties.Length is > 0 and <= MostPlainProperties && properties.All(p => p.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(p.PropertyType));
    }

    private static IEnumerable<Type> Inner(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Inner).Append(type)
        : type.IsArray ? Inner(type.GetElementType()!) : [type];

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string Extension([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "lib", "Research", "interactive-extensions", "dotnet", "extension.dib");
            if (File.Exists(file))
                return File.ReadAllText(file);
        }

        throw new FileNotFoundException($"extension.dib of Research is not above {AppContext.BaseDirectory} ({here}).");
    }

    [GeneratedRegex(@"(Show|Formatter\.Register)<(?<type>.+?)>\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Registration();
}
