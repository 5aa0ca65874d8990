using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>The yardstick: benchmarks/limit, compiled for this machine at the start of a run and called in this process.</summary>
internal static partial class Limit
{
    private const string Library = "algoacademy-limit";

    /// <summary>Compiles and loads it. False, with the reason, where there is no gcc or no AVX-512.</summary>
    public static bool TryLoad(string sources, out string reason)
    {
        var output = Path.Combine(Path.GetTempPath(), $"{Library}-{Environment.ProcessId}.so");
        var build = new ProcessStartInfo("/bin/sh", [Path.Combine(sources, "build.sh"), output]) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(build)!;
        reason = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            return false;
        }

        var handle = NativeLibrary.Load(output);
        File.Delete(output);
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Library ? handle : 0);
        return true;
    }

    /// <summary>Where a pinned column lies.</summary>
    public static nint At(double[] column) => Marshal.UnsafeAddrOfPinnedArrayElement(column, 0);

    [LibraryImport(Library, EntryPoint = "limit_sma_cross")]
    public static partial void SmaCross(in CrossInput input, Span<double> equity, Span<double> answer);

    [LibraryImport(Library, EntryPoint = "limit_sma_cross_fresh")]
    public static partial void SmaCrossFresh(in CrossInput input, Span<double> answer);

    [LibraryImport(Library, EntryPoint = "limit_sma")]
    public static partial void Sma(ReadOnlySpan<double> source, long count, long length, Span<double> destination);

    [LibraryImport(Library, EntryPoint = "limit_ema")]
    public static partial void Ema(ReadOnlySpan<double> source, long count, long length, Span<double> destination);

    [LibraryImport(Library, EntryPoint = "limit_rsi")]
    public static partial void Rsi(ReadOnlySpan<double> source, long count, long length, Span<double> destination);

    [LibraryImport(Library, EntryPoint = "limit_macd")]
    public static partial void Macd(ReadOnlySpan<double> source, long count, ReadOnlySpan<long> lengths, Span<double> line, Span<double> signal);

    [LibraryImport(Library, EntryPoint = "limit_bollinger")]
    public static partial void Bollinger(ReadOnlySpan<double> source, long count, long length, double width, ReadOnlySpan<nint> bands);

    [LibraryImport(Library, EntryPoint = "limit_atr")]
    public static partial void Atr(ReadOnlySpan<nint> bars, long count, long length, Span<double> destination);

    [LibraryImport(Library, EntryPoint = "limit_sweep")]
    public static partial void Sweep(
        in CrossInput input, ReadOnlySpan<long> fast, ReadOnlySpan<long> slow, long pairs, Span<double> sharpe);

    [LibraryImport(Library, EntryPoint = "limit_brackets")]
    public static partial void Brackets(
        in CrossInput input, ReadOnlySpan<nint> bars, ReadOnlySpan<double> exits, ReadOnlySpan<nint> columns, Span<double> answer);

    [LibraryImport(Library, EntryPoint = "limit_events")]
    public static partial void Events(
        in CrossInput input, ReadOnlySpan<nint> bars, ReadOnlySpan<double> exits, ReadOnlySpan<nint> columns, Span<double> answer);
}
