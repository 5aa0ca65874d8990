using System.Net;
using System.Text;

namespace AlgoAcademy.Jupyter.Tests.Browser;

/// <summary>Serves fixed pages on a local port, and remembers what was asked for.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyDictionary<string, string> _pages;
    private readonly List<string> _asked = [];

    public PageServer(int port, IReadOnlyDictionary<string, string> pages)
    {
        _pages = pages;
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        lock (_asked)
            _asked.Add(path);
        var found = _pages.TryGetValue(path, out var page);
        context.Response.StatusCode = found ? 200 : 404;
        context.Response.ContentType = path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/html; charset=utf-8";
        context.Response.Close(Encoding.UTF8.GetBytes(page ?? ""), willBlock: true);
    }
}
