using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The stop sign that the engine writes into a cell's loops, so that an interrupt ends a busy cell without killing the
/// process. Cells never call it by hand.
/// </summary>
public static class CellGuard
{
    /// <summary>True while some interrupted code may still be running. Read on every back-edge: a bare field, for speed.</summary>
    [SuppressMessage("Usage", "CA2211:Non-constant fields should not be visible", Justification = "A property would cost the loops of tier-0 code a call.")]
    [SuppressMessage("Design", "MA0069:Non-constant static fields should not be visible", Justification = "A property would cost the loops of tier-0 code a call.")]
    public static volatile bool Stop;

    /// <summary>Ends this code if the cell it belongs to was interrupted; other cells' code goes on.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Check() => KernelInvocationContext.Current?.CancellationToken.ThrowIfCancellationRequested();
}
