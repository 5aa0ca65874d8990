using System.Text.Encodings.Web;
using System.Text.Json;

namespace AlgoAcademy.Jupyter;

/// <summary>Installs and removes a user's kernelspec: the folder by which Jupyter finds this kernel.</summary>
public static class KernelSpec
{
    private const string SpecFile = "kernel.json";
    private const string PlotlyFile = "plotly.min.js";
    private const string Marker = "academy";

    /// <summary>Writes the spec into the user's Jupyter data directory, replacing an earlier one of ours.</summary>
    /// <returns>The spec's folder.</returns>
    /// <exception cref="ArgumentException">The options are not usable.</exception>
    /// <exception cref="InvalidOperationException">A spec of that name was installed by something else, and Force is not set.</exception>
    public static string Install(KernelSpecOptions options) => Install(options, JupyterDataDirectory.OfUser());

    /// <summary>Removes the spec of that name if it is ours.</summary>
    /// <returns>The folder removed, or null when there was none.</returns>
    /// <exception cref="InvalidOperationException">The spec was installed by something else.</exception>
    public static string? Uninstall(string name) => Uninstall(name, JupyterDataDirectory.OfUser());

    internal static string Install(KernelSpecOptions options, string dataDirectory)
    {
        Validate(options);
        var folder = FolderOf(options.Name, dataDirectory);
        if (Directory.Exists(folder))
        {
            if (!options.Force && !IsOurs(folder))
                throw new InvalidOperationException(
                    $"{folder} was installed by another program; nothing was changed. Use --force to replace it, or --name to choose another name.");
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        if (options.PlotlyScriptPath is { } plotly)
            File.Copy(plotly, Path.Combine(folder, PlotlyFile));
        File.WriteAllBytes(Path.Combine(folder, SpecFile), Content(options));
        return folder;
    }

    internal static string? Uninstall(string name, string dataDirectory)
    {
        CheckName(name);
        var folder = FolderOf(name, dataDirectory);
        if (!Directory.Exists(folder))
            return null;
        if (!IsOurs(folder))
            throw new InvalidOperationException($"{folder} was installed by another program; it was left alone.");
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string FolderOf(string name, string dataDirectory) => Path.Combine(dataDirectory, "kernels", name);

    private static void Validate(KernelSpecOptions options)
    {
        CheckName(options.Name);
        if (!options.CommandLine.Contains("{connection_file}"))
            throw new ArgumentException(
                $"The command line must contain the argument {{connection_file}}; was: {string.Join(' ', options.CommandLine)}", nameof(options));
        if (options.PlotlyScriptPath is { } plotly && !File.Exists(plotly))
            throw new ArgumentException($"PlotlyScriptPath must be an existing file; was {plotly}", nameof(options));
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || name is "." or ".." || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            throw new ArgumentException($"A kernel name must consist of letters, digits, '.', '-' and '_'; was \"{name}\".", nameof(name));
    }

    private static bool IsOurs(string folder)
    {
        var file = Path.Combine(folder, SpecFile);
        if (!File.Exists(file))
            return false;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.TryGetProperty("metadata", out var metadata)
                && metadata.ValueKind == JsonValueKind.Object
                && metadata.TryGetProperty(Marker, out _);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What cannot be read was not written by us.
            return false;
        }
    }

    private static byte[] Content(KernelSpecOptions options)
    {
        using var stream = new MemoryStream();
        var readable = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, readable))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("argv");
            foreach (var argument in options.CommandLine)
                writer.WriteStringValue(argument);
            writer.WriteEndArray();
            writer.WriteString("display_name", options.DisplayName);
            writer.WriteString("language", "C#");
            writer.WriteString("interrupt_mode", "message");
            writer.WriteStartObject("metadata");
            writer.WriteBoolean("debugger", value: false);
            writer.WriteStartObject(Marker);
            writer.WriteString("version", options.Version);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
