using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!value</c>: keeps a text under a name, and shows it.</summary>
internal sealed class ValueMagic(MagicContext context, MagicCall call)
{
    private static readonly string[] Sources = ["from-file", "from-url", "from-value"];
    private static readonly Lazy<HttpClient> Http = new(() => new HttpClient { Timeout = TimeSpan.FromSeconds(100) });
    private readonly MagicArguments _arguments = new(context, call);

    /// <exception cref="DirectiveException">No source or two, or the source cannot be read.</exception>
    public async Task RunAsync()
    {
        var name = await _arguments.RequiredTextAsync("name");
        var stored = await ReadAsync();
        context.Session.Values.Store(name, stored);
        context.Displays.Show(MimeBundles.Of(stored.MimeType, stored.Text, stored.Text));
    }

    private async Task<StoredText> ReadAsync()
    {
        var given = Sources.Where(_arguments.Has).ToList();
        if (given.Count > 1) throw context.Fault(call, "DNI205", $"--{given[0]} and --{given[1]} cannot be used together: a value has one source.");
        if (given.Count == 1 && !string.IsNullOrWhiteSpace(call.Content))
        {
            throw context.Fault(call, "DNI206", $"--{given[0]} cannot be used with text below the line: a value has one source.");
        }

        var mimeType = await _arguments.TextAsync("mime-type") ?? "text/plain";
        return given switch
        {
            ["from-file"] => new StoredText(await FileAsync(await _arguments.RequiredTextAsync("from-file")), mimeType),
            ["from-url"] => new StoredText(await UrlAsync(await _arguments.RequiredTextAsync("from-url")), mimeType),
            ["from-value"] => new StoredText(await _arguments.RequiredTextAsync("from-value"), mimeType),
            _ when string.IsNullOrWhiteSpace(call.Content) => throw context.Fault(call, "DNI207",
                "there is no value: write it below the line, or name it by --from-file, --from-url or --from-value."),
            _ => new StoredText(call.Content, mimeType),
        };
    }

    private async Task<string> FileAsync(string path)
    {
        var full = Path.GetFullPath(path, context.Place.Folder);
        return File.Exists(full)
            ? await File.ReadAllTextAsync(full, context.Running.CancellationToken)
            : throw context.Fault(call, "DNI208", $"there is no file {full}. Paths are relative to the notebook's folder.");
    }

    private async Task<string> UrlAsync(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw context.Fault(call, "DNI209", $"'{address}' is no address. Write it with http:// or https://.");
        }

        try
        {
            return await Http.Value.GetStringAsync(uri, context.Running.CancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw context.Fault(call, "DNI209", $"{uri} cannot be read: {e.Message}");
        }
    }
}
