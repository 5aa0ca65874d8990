using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Content of kernel_info_reply: what this kernel is and which language it runs.</summary>
internal static class KernelInfoReply
{
    private const string LanguageVersion = "14.0";

    private static readonly (string Text, string Url)[] HelpLinks =
    [
        ("C# language", "https://learn.microsoft.com/dotnet/csharp/"),
        (".NET API browser", "https://learn.microsoft.com/dotnet/api/"),
    ];

    /// <summary>The kernel's version: that of this assembly.</summary>
    public static string ImplementationVersion { get; } = typeof(KernelInfoReply).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static byte[] Content() => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteString("protocol_version"u8, MessageHeader.ProtocolVersion);
        writer.WriteString("implementation"u8, "algoacademy"u8);
        writer.WriteString("implementation_version"u8, ImplementationVersion);
        writer.WriteString("banner"u8, $"AlgoAcademy C# kernel {ImplementationVersion} on .NET {Environment.Version}");
        writer.WriteStartObject("language_info"u8);
        writer.WriteString("name"u8, "C#"u8);
        writer.WriteString("version"u8, LanguageVersion);
        writer.WriteString("mimetype"u8, "text/x-csharp"u8);
        writer.WriteString("file_extension"u8, ".cs"u8);
        writer.WriteString("pygments_lexer"u8, "csharp"u8);
        writer.WriteEndObject();
        writer.WriteStartArray("help_links"u8);
        foreach (var (text, url) in HelpLinks)
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, text);
            writer.WriteString("url"u8, url);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
