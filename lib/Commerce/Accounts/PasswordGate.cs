namespace AlgoAcademy.Commerce;

/// <summary>
/// Lets only some passwords be hashed at a time. A hash is slow by intent; a flood of guesses must not take the last core from
/// the readers.
/// </summary>
public sealed class PasswordGate : IDisposable
{
    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Does work that hashes a password, when it is its turn.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await free.WaitAsync(cancellation);
        try
        {
            // Away from the request's thread: hashing would otherwise hold it before the first await.
            return await Task.Run(work, cancellation);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}
