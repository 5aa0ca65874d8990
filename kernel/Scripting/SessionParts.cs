using AlgoAcademy.Scripting.Engine;
using AlgoAcademy.Scripting.Errors;
using AlgoAcademy.Scripting.Extensions;
using AlgoAcademy.Scripting.Interrupts;
using AlgoAcademy.Scripting.Magics;
using AlgoAcademy.Scripting.Packages;
using AlgoAcademy.Scripting.Projects;

namespace AlgoAcademy.Scripting;

/// <summary>What the cells of one session share.</summary>
internal sealed record SessionParts(SessionOptions Options, SubmissionChain Chain, SessionPackages Packages, StopSigns Signs, ExtensionLoader Extensions)
{
    /// <summary>What <c>#!value</c> keeps.</summary>
    public ValueKernel Values { get; } = new();

    /// <summary>What the cells say, for errors that show a line.</summary>
    public CellTexts Texts { get; } = new();

    /// <summary>The projects that <c>#r "project:"</c> has built.</summary>
    public required SessionProjects Projects { get; init; }

    public static SessionParts Create(SessionOptions options)
    {
        var loadContext = new NotebookLoadContext();
        var chain = new SubmissionChain(loadContext, options.WorkingDirectory);
        return new SessionParts(options, chain, new SessionPackages(options, loadContext, chain), new StopSigns(), new ExtensionLoader(loadContext))
        {
            Projects = new SessionProjects(options, loadContext, chain),
        };
    }
}
