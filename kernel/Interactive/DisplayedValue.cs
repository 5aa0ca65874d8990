namespace Microsoft.DotNet.Interactive;

/// <summary>A display that can be replaced in place.</summary>
public sealed class DisplayedValue
{
    private readonly KernelInvocationContext _context;
    private readonly IReadOnlyCollection<string> _mimeTypes;

    private DisplayedValue(KernelInvocationContext context, string displayId, IReadOnlyCollection<string> mimeTypes)
    {
        _context = context;
        DisplayId = displayId;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The id under which the display is known; updates keep it.</summary>
    public string DisplayId { get; }

    /// <summary>The MIME types asked for; empty when the type's preferred ones apply.</summary>
    public IReadOnlyCollection<string> MimeTypes => _mimeTypes;

    /// <summary>Replaces the content, in the same MIME types and under the same display id.</summary>
    public void Update(object? updatedValue) => _context.Channel.Update(updatedValue, _mimeTypes, DisplayId);

    internal static DisplayedValue Show(KernelInvocationContext context, object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var displayed = new DisplayedValue(context, Guid.NewGuid().ToString("N"), mimeTypes);
        context.Channel.Display(value, mimeTypes, displayed.DisplayId);
        return displayed;
    }
}
