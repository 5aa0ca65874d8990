using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// The recursion s[t] = β s[t−1] + x[t], eight bars at a time: three shifted multiply-adds give the sums inside the eight,
/// and the state enters with β, β², … β⁸. From one eight to the next only one multiply-add has to wait for another.
/// </summary>
/// <remarks>
/// Lanes shifted in are zero, not multiplied by zero: a NaN may not reach the bars before it. An exponential average is
/// α s, so its state starts at seed/α.
/// </remarks>
internal readonly struct SmoothingScan
{
    private readonly Vector512<double> _beta1;
    private readonly Vector512<double> _beta2;
    private readonly Vector512<double> _beta4;
    private readonly Vector512<double> _beta8;
    private readonly Vector512<double> _powers;

    public SmoothingScan(double beta)
    {
        double b2 = beta * beta, b4 = b2 * b2;
        _beta1 = Vector512.Create(beta);
        _beta2 = Vector512.Create(b2);
        _beta4 = Vector512.Create(b4);
        _beta8 = Vector512.Create(b4 * b4);
        _powers = Vector512.Create(beta, b2, b2 * beta, b4, b4 * beta, b4 * b2, b4 * b2 * beta, b4 * b4);
    }

    /// <summary>Whether this machine runs it in registers; elsewhere the plain recursion is faster.</summary>
    public static bool IsFast => Vector512.IsHardwareAccelerated;

    /// <summary>s at the next eight bars. The state, s of the bar before in all lanes, is the caller's local: it stays in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Next(Vector512<double> x, ref Vector512<double> state)
    {
        var zero = Vector512<double>.Zero;
        x = Vector512.FusedMultiplyAdd(_beta1, Lanes.Up1(x, zero), x);
        x = Vector512.FusedMultiplyAdd(_beta2, Lanes.Up2(x, zero), x);
        x = Vector512.FusedMultiplyAdd(_beta4, Lanes.Up4(x, zero), x);
        var result = Vector512.FusedMultiplyAdd(_powers, state, x);
        state = Vector512.FusedMultiplyAdd(_beta8, state, Lanes.Last(x));
        return result;
    }
}
