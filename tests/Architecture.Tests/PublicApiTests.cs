using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlgoAcademy.Architecture.Tests;

/// <summary>
/// The public surface of Research is a promise to 57 notebooks: a change to it shows as a change of
/// approved/Research.txt in the same commit. ACADEMY_ACCEPT=1 rewrites the file.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    [Fact]
    public void The_public_api_of_research_is_the_approved_one()
    {
        var approvedFile = Path.Combine(Repository.Root, "tests", "Architecture.Tests", "approved", "Research.txt");
        var actual = Listing(Path.Combine(AppContext.BaseDirectory, "AlgoAcademy.Research.dll"));
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
            File.WriteAllText(approvedFile, actual);

        Assert.Equal(File.ReadAllText(approvedFile).ReplaceLineEndings("\n"), actual);
    }

    private static string Listing(string assemblyFile)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => p != assemblyFile);
        var reference = MetadataReference.CreateFromFile(assemblyFile);
        var compilation = CSharpCompilation.Create("listing", references: platform.Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).Append(reference));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var text = new StringBuilder();
        foreach (var type in Types(assembly.GlobalNamespace).OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal))
        {
            text.Append(type.TypeKind.ToString().ToLowerInvariant()).Append(' ').Append(type.ToDisplayString()).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Types)
            .Concat(space.GetTypeMembers().SelectMany(WithNested).Where(t => t.DeclaredAccessibility == Accessibility.Public));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static IEnumerable<string> Members(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && m is not INamedTypeSymbol)
            .Where(m => m is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove })
            // What the compiler writes into every record is no decision of ours.
            .Where(m => !m.IsImplicitlyDeclared && m.Name is not ("Equals" or "GetHashCode" or "<Clone>$" or "PrintMembers" or "EqualityContract" or "op_Equality" or "op_Inequality" or "Deconstruct"))
            .Select(m => m.ToDisplayString(s_format));
}
