using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Makes a bundle fit for the wire: no broken JSON, and charts that come alive where scripts run.</summary>
internal sealed class OutputPreparation(string kernelName)
{
    /// <summary>The bundle to send. A JSON content that is not JSON is left out and reported to <paramref name="fault"/>.</summary>
    public MimeBundle Prepare(MimeBundle bundle, Action<string> fault) =>
        PlotlyHtml.Upgrade(WithoutBrokenJson(bundle, fault), kernelName, Guid.NewGuid().ToString("N"));

    private static MimeBundle WithoutBrokenJson(MimeBundle bundle, Action<string> fault)
    {
        var broken = bundle.Data
            .Where(content => MimeBundle.IsJson(content.Key))
            .Select(content => (MimeType: content.Key, Fault: MimeData.JsonFault(content.Value)))
            .Where(content => content.Fault is not null)
            .ToList();
        if (broken.Count == 0)
            return bundle;

        foreach (var (mimeType, why) in broken)
            fault($"Output of type {mimeType} must be JSON and was left out: {why}");
        return new MimeBundle(bundle.Data
            .Where(content => broken.TrueForAll(b => b.MimeType != content.Key))
            .ToDictionary(content => content.Key, content => content.Value, StringComparer.Ordinal));
    }
}
