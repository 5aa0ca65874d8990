using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Architecture.Tests;

/// <summary>Inside Research the folders are rooms in reading order: each may use only those before it.</summary>
public sealed class ReadingOrderTests
{
    private static readonly string[] s_rooms =
    [
        "Data", "Simulation", "Indicators", "Statistics", "Signals", "Backtesting", "Metrics", "Optimization",
        "Validation", "Learning", "Portfolio", "Microstructure", "MarketMaking", "Execution", "Charts", "Teaching",
    ];

    [Fact]
    public void Every_folder_of_research_is_a_known_room()
    {
        var unknown = Directory.GetDirectories(Path.Combine(Repository.Root, "lib", "Research"))
            .Select(d => Path.GetFileName(d))
            .Except([.. s_rooms, "interactive-extensions", "bin", "obj"])
            .ToList();
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_room_of_research_uses_only_rooms_before_it()
    {
        var files = Repository.Sources("lib/Research").Select(f => (Path: f, Room: RoomOf(f), Tree: CSharpSyntaxTree.ParseText(File.ReadAllText(f)))).ToList();
        var roomOfType = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, room, tree) in files)
        {
            foreach (var type in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(t => t.Parent is BaseNamespaceDeclarationSyntax))
                roomOfType[type.Identifier.Text] = room;
        }

        var violations = files.SelectMany(f => TypesNamedIn(f.Tree)
                .Where(name => roomOfType.TryGetValue(name, out var room) && room > f.Room)
                .Select(name => $"{Repository.Relative(f.Path)} uses {name} of {s_rooms[roomOfType[name]]}, which comes after {s_rooms[f.Room]}"))
            .Distinct()
            .ToList();
        Assert.NotEmpty(roomOfType);
        Assert.Empty(violations);
    }

    /// <summary>
    /// Names in the position of a type or of a static receiver; a bare call like Check() is a method, not the type Check, and what the
    /// file declares as a property is that property.
    /// </summary>
    private static IEnumerable<string> TypesNamedIn(Microsoft.CodeAnalysis.SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var properties = root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(p => p.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(n => n.Parent is not MemberAccessExpressionSyntax access || access.Expression == n)
            .Where(n => n.Parent is not InvocationExpressionSyntax and not NameColonSyntax and not NameEqualsSyntax and not AssignmentExpressionSyntax)
            .Where(n => !IsValue(n) && !properties.Contains(n.Identifier.Text))
            .Select(n => n.Identifier.Text);
    }

    /// <summary>A bare name that is added, compared, passed or written stands for a value: a property may bear the name of a later room's type.</summary>
    private static bool IsValue(SimpleNameSyntax name) => name.Parent is InterpolationSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax
        || (name.Parent is BinaryExpressionSyntax binary && binary.Kind() is not (SyntaxKind.IsExpression or SyntaxKind.AsExpression));

    private static int RoomOf(string file)
    {
        var room = Path.GetRelativePath(Path.Combine(Repository.Root, "lib", "Research"), file).Split(Path.DirectorySeparatorChar)[0];
        var index = Array.IndexOf(s_rooms, room);
        Assert.True(index >= 0, $"{Repository.Relative(file)} lies in no room of Research ({string.Join(", ", s_rooms)}).");
        return index;
    }
}
