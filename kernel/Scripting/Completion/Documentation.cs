using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>The documentation of a symbol: the XML file beside its assembly, as the reference pack and packages bring it.</summary>
internal sealed class Documentation
{
    private readonly XElement _member;

    private Documentation(XElement member) => _member = member;

    /// <summary>The documentation, or null when there is none.</summary>
    public static Documentation? Of(ISymbol symbol, Compilation compilation)
    {
        var target = symbol is IMethodSymbol { ReducedFrom: { } whole } ? whole : symbol;
        if (target.OriginalDefinition.GetDocumentationCommentId() is not { } id || target.ContainingAssembly is not { } assembly) return null;
        if (compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } path }) return null;
        var file = Path.ChangeExtension(path, ".xml");
        return File.Exists(file) && Find(file, id) is { } member ? new Documentation(member) : null;
    }

    /// <summary>The summary as text.</summary>
    public string Summary => Text(_member.Element("summary"));

    /// <summary>What is returned.</summary>
    public string Returns => Text(_member.Element("returns"));

    /// <summary>What a parameter is.</summary>
    public string Parameter(string name) => Text(_member.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name));

    /// <summary>The exceptions, type and reason.</summary>
    public IEnumerable<KeyValuePair<string, string>> Exceptions =>
        _member.Elements("exception").Select(element => KeyValuePair.Create(ShortName(element.Attribute("cref")?.Value ?? ""), Text(element)));

    // Read as a stream: the framework's files have megabytes, and a question is asked once in a while.
    private static XElement? Find(string file, string id)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.ReadToFollowing("member"))
            {
                if (reader.GetAttribute("name") == id) return (XElement)XNode.ReadFrom(reader);
            }

            return null;
        }
        catch (XmlException)
        {
            // Documentation that cannot be read is as good as none: the signature is still told.
            return null;
        }
    }

    private static string Text(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            else if (node is XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference && reference.IsEmpty) text.Append(ShortName(Target(reference)));
            else if (node is XElement { Name.LocalName: "para" or "br" }) text.Append(' ');
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Target(XElement reference) =>
        reference.Attribute("cref")?.Value ?? reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value ?? reference.Attribute("href")?.Value ?? "";

    // "M:System.String.Join(System.String)" is String.Join to a reader.
    private static string ShortName(string reference)
    {
        if (reference.Length < 2 || reference[1] != ':') return reference;
        var name = reference[2..].Split('(')[0].Split('`')[0];
        var parts = name.Split('.');
        return reference[0] == 'T' || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }
}
