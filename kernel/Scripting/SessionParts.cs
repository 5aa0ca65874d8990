using AlgoAcademy.Scripting.Engine;
using AlgoAcademy.Scripting.Extensions;
using AlgoAcademy.Scripting.Interrupts;
using AlgoAcademy.Scripting.Packages;

namespace AlgoAcademy.Scripting;

/// <summary>What the cells of one session share.</summary>
internal sealed record SessionParts(SessionOptions Options, SubmissionChain Chain, SessionPackages Packages, StopSigns Signs, ExtensionLoader Extensions)
{
    public static SessionParts Create(SessionOptions options)
    {
        var loadContext = new NotebookLoadContext();
        var chain = new SubmissionChain(loadContext, options.WorkingDirectory);
        return new SessionParts(options, chain, new SessionPackages(options, loadContext, chain), new StopSigns(), new ExtensionLoader(loadContext));
    }
}
