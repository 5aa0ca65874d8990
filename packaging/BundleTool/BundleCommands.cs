using System.CommandLine;

namespace AlgoAcademy.BundleTool;

/// <summary><c>academy bundle</c>, <c>login</c>, <c>logout</c> and <c>download</c>: what an owner does with a bundle, and what its publisher does.</summary>
internal static class BundleCommands
{
    public static RootCommand Create() => new("Verify and update bundles, without network or from the shop; make deltas and signed indexes.")
    {
        VerifyCommand.Create(), UpdateCommand.Create(), DeltaCommand.Create(), IndexCommand.Create(), KeyCommand.Create(),
        LoginCommand.Create(), LoginCommand.CreateLogout(), DownloadCommand.Create(),
    };
}
