using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Makes a bundle fit for the wire: no broken contents, and charts that come alive where scripts run.</summary>
internal sealed class OutputPreparation(string kernelName)
{
    /// <summary>The bundle to send. A content that is not what its type says is left out and reported to <paramref name="fault"/>.</summary>
    public MimeBundle Prepare(MimeBundle bundle, Action<string> fault) =>
        PlotlyHtml.Upgrade(WithoutBroken(bundle, fault), kernelName, Guid.NewGuid().ToString("N"));

    private static MimeBundle WithoutBroken(MimeBundle bundle, Action<string> fault)
    {
        var broken = bundle.Data
            .Select(content => (MimeType: content.Key, Fault: FaultOf(content.Key, content.Value)))
            .Where(content => content.Fault is not null)
            .ToList();
        if (broken.Count == 0)
            return bundle;

        foreach (var (mimeType, why) in broken)
            fault($"Output of type {mimeType} {why}");
        return new MimeBundle(bundle.Data
            .Where(content => broken.TrueForAll(b => b.MimeType != content.Key))
            .ToDictionary(content => content.Key, content => content.Value, StringComparer.Ordinal));
    }

    private static string? FaultOf(string mimeType, string content)
    {
        if (MimeBundle.IsJson(mimeType))
            return MimeData.JsonFault(content) is { } why ? $"must be JSON and was left out: {why}" : null;
        return mimeType == PlotlyHtml.Svg && !content.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            ? "must hold an svg element and was left out."
            : null;
    }
}
