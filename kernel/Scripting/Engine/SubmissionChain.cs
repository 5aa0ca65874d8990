using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>
/// The cells run so far, each compiled to see the variables, types and usings of those before it. Roslyn's own script
/// compilations carry the language; its scripting API is left aside because it binds packages to the host's versions.
/// </summary>
internal sealed class SubmissionChain
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    // The first seven are what .NET Interactive gave; System.IO, System.Threading and System.Net.Http spare a line each.
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel", "Microsoft.DotNet.Interactive.Jupyter.TopLevelMethods", "System.IO", "System.Threading", "System.Net.Http",
    ];

    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly NotebookLoadContext _loadContext;
    private readonly CSharpCompilationOptions _firstOptions;
    private readonly CSharpCompilationOptions _laterOptions;
    private readonly Lock _roslyn = new();
    private readonly List<MetadataReference> _newReferences = [.. FrameworkReferences.Load()];
    private ChainLink? _last;
    private object?[] _slots = new object?[16];
    private int _assemblyCount;

    public SubmissionChain(NotebookLoadContext loadContext, string workingDirectory)
    {
        _loadContext = loadContext;
        _laterOptions = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: true,
            sourceReferenceResolver: new SourceFileResolver([], workingDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
            nullableContextOptions: NullableContextOptions.Disable);
        _firstOptions = _laterOptions.WithUsings(Imports);
    }

    /// <summary>Lets the cells from now on use an assembly.</summary>
    public void AddReference(string path)
    {
        lock (_roslyn) _newReferences.Add(MetadataReference.CreateFromFile(path));
    }

    /// <summary>Parses a cell; the name becomes the document that errors and stack traces speak of.</summary>
    public static SyntaxTree Parse(string code, string name) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, path: name);

    /// <summary>Compiles a cell after the last one added, with namespaces open beside its own. The chain itself does not change.</summary>
    public Submission Compile(SyntaxTree tree, IReadOnlyList<string> namespaces, CancellationToken cancellationToken)
    {
        lock (_roslyn) return CompileNext(tree, namespaces, cancellationToken);
    }

    /// <summary>
    /// Looks at code as if it were the next cell, without compiling or keeping it. Waits while a cell is being compiled: references
    /// that are read for the first time by two at once could give each its own symbols (<see cref="FrameworkReferences.Load"/>).
    /// </summary>
    public T Examine<T>(string code, Func<SemanticModel, SyntaxNode, T> look, CancellationToken cancellationToken)
    {
        var tree = Parse(code, "");
        lock (_roslyn)
        {
            var compilation = After(_last, "examined", tree, []);
            return look(compilation.GetSemanticModel(tree), tree.GetRoot(cancellationToken));
        }
    }

    private Submission CompileNext(SyntaxTree tree, IReadOnlyList<string> namespaces, CancellationToken cancellationToken)
    {
        var name = $"cell#{++_assemblyCount}";
        // Optimistically without the last cell: what it declared may be declared here again.
        var compilation = After(_last?.Previous, name, tree, namespaces);
        if (_last is not null && !_last.GivesWayTo(compilation))
            compilation = After(_last, name, tree, namespaces);
        if (!HasCode(compilation, cancellationToken))
        {
            return new Submission(compilation, [], [], Errors(compilation.GetDiagnostics(cancellationToken)));
        }

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emission, cancellationToken: cancellationToken);
        return emitted.Success
            ? new Submission(compilation, image.ToArray(), symbols.ToArray(), [])
            : new Submission(compilation, [], [], Errors(emitted.Diagnostics));
    }

    /// <summary>
    /// Loads a compiled cell and returns what starts it. A cell that is kept joins the chain at once, so that its
    /// variables stay visible even when it throws; one that is not kept sees the others, and nobody sees it.
    /// </summary>
    public LinkedCell Link(Submission submission, bool keep)
    {
        var previous = PreviousOf(submission);
        var used = (previous?.Slots ?? 0) + (submission.HasCode ? 1 : 0);
        if (used >= _slots.Length) Array.Resize(ref _slots, _slots.Length * 2);
        var slots = keep ? _slots : [.. _slots];
        if (keep)
        {
            lock (_roslyn)
            {
                _last = new ChainLink(submission.Compilation, previous, used, _newReferences.Count > 0);
                _newReferences.Clear();
            }
        }

        if (!submission.HasCode) return new LinkedCell(() => Task.FromResult<object?>(null), null);
        var assembly = _loadContext.LoadFromStream(new MemoryStream(submission.Image), new MemoryStream(submission.Symbols));
        var entry = submission.Compilation.GetEntryPoint(CancellationToken.None)!;
        var code = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        var factory = code
            .GetMethod(entry.MetadataName, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return new LinkedCell(() => factory(slots), code);
    }

    /// <summary>The variables of all cells by name, the newest where a name was declared again.</summary>
    public IReadOnlyList<SessionVariable> Variables()
    {
        var found = new SortedDictionary<string, SessionVariable>(StringComparer.Ordinal);
        for (var slot = _last?.Slots ?? 0; slot > 0; slot--)
        {
            if (_slots[slot] is not { } cell) continue;
            foreach (var field in cell.GetType().GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly))
            {
                if (!field.Name.StartsWith('<')) found.TryAdd(field.Name, new SessionVariable(field.Name, field.FieldType, field.GetValue(cell)));
            }
        }

        return [.. found.Values];
    }

    private CSharpCompilation After(ChainLink? last, string name, SyntaxTree tree, IReadOnlyList<string> namespaces)
    {
        var options = last is null ? _firstOptions : _laterOptions;
        return CSharpCompilation.CreateScriptCompilation(name, tree, _newReferences, options.WithUsings(options.Usings.AddRange(namespaces)), last?.Compilation);
    }

    private ChainLink? PreviousOf(Submission submission)
    {
        var previous = submission.Compilation.ScriptCompilationInfo!.PreviousScriptCompilation;
        return _last?.Compilation == previous ? _last : _last?.Previous;
    }

    private static bool HasCode(CSharpCompilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(t => ((CompilationUnitSyntax)t.GetRoot(cancellationToken)).Members.Count > 0);

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
}
