using System.CommandLine;
using System.Text.Json;
using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary>What was asked for is said on the output; a refusal is exit code 1, a user's mistake one line and exit code 2.</summary>
internal static class Said
{
    public const int Done = 0;
    public const int Refused = 1;
    private const int WrongCall = 2;
    private const int Stopped = 130;

    public static async Task<int> ByAsync(ParseResult parse, Func<TextWriter, Task<int>> action)
    {
        var errors = parse.InvocationConfiguration.Error;
        try
        {
            return await action(parse.InvocationConfiguration.Output);
        }
        catch (BundleRefusedException refused)
        {
            foreach (var refusal in refused.Refusals)
                await errors.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (ShopRefusalException refusal)
        {
            await errors.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped; nothing was changed.");
            return Stopped;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException or InvalidDataException or ManifestException
            or IOException or UnauthorizedAccessException or JsonException)
        {
            await errors.WriteLineAsync(mistake.Message.Split(" (Parameter '")[0]);
            return WrongCall;
        }
    }

    /// <summary>Each reason to refuse on a line of its own.</summary>
    public static async Task<int> RefusedAsync(TextWriter output, string head, IReadOnlyList<Refusal> refusals)
    {
        await output.WriteLineAsync(head);
        foreach (var refusal in refusals)
            await output.WriteLineAsync("  " + refusal.Message);
        return Refused;
    }
}
