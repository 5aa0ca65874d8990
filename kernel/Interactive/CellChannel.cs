namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What a running cell can do to the outside, as the engine wires it. Delegates instead of an interface:
/// this assembly is seen by notebooks and must not know the engine.
/// </summary>
internal sealed record CellChannel
{
    /// <summary>Shows a value in the given MIME types (the type's preferred ones when empty) under a display id.</summary>
    public required Action<object?, IReadOnlyCollection<string>, string> Display { get; init; }

    /// <summary>Replaces what was shown under a display id.</summary>
    public required Action<object?, IReadOnlyCollection<string>, string> Update { get; init; }

    /// <summary>Asks the user: prompt, whether the answer is secret.</summary>
    public required Func<string, bool, CancellationToken, Task<string>> ReadInput { get; init; }

    /// <summary>Appends to stdout (false) or stderr (true).</summary>
    public required Action<bool, string> Write { get; init; }

    /// <summary>Runs code in a language (C# when null) inside of the running cell.</summary>
    public Func<string, string?, Task<SubmissionOutcome>> Submit { get; init; } =
        (_, _) => Task.FromResult(new SubmissionOutcome(Succeeded: false, "This kernel takes no code here.", Value: null));

    /// <summary>The value of a variable of the session, if there is one of that name.</summary>
    public Func<string, (bool Found, object? Value)> FindVariable { get; init; } = _ => (false, null);
}
