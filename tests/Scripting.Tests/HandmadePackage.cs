using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlgoAcademy.Scripting.Tests;

/// <summary>A .nupkg made by hand: a class library compiled in the test, zipped as dotnet pack would.</summary>
public sealed record HandmadePackage(string Id, string Version, string Source)
{
    public string? Dependencies { get; init; }

    public string? ExtensionNotebook { get; init; }

    /// <summary>Source of an assembly under interactive-extensions/dotnet, named after the package.</summary>
    public string? ExtensionSource { get; init; }

    public IReadOnlyList<(string Path, string Text)> OtherFiles { get; init; } = [];

    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{Id}.{Version}.nupkg");
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        Add(zip, $"{Id}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{Id}</id><version>{Version}</version><authors>test</authors><description>test</description>
                <dependencies><group targetFramework="net10.0">{Dependencies}</group></dependencies>
              </metadata>
            </package>
            """);
        using (var assembly = zip.CreateEntry($"lib/net10.0/{Id}.dll").Open()) assembly.Write(Compile());
        if (ExtensionSource is not null)
        {
            using var extension = zip.CreateEntry($"interactive-extensions/dotnet/{Id}.Interactive.dll").Open();
            extension.Write(Compile($"{Id}.Interactive", ExtensionSource));
        }

        if (ExtensionNotebook is not null) Add(zip, "interactive-extensions/dotnet/extension.dib", ExtensionNotebook);
        foreach (var (path, text) in OtherFiles) Add(zip, path, text);
        return file;
    }

    public byte[] Compile() => Compile(Id, Source);

    private static byte[] Compile(string name, string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Console.dll" or "netstandard.dll"
                or "Microsoft.DotNet.Interactive.dll" or "Microsoft.DotNet.Interactive.Formatting.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open());
        writer.Write(text);
    }
}
