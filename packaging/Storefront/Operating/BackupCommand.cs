using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The backup and restore verbs of a shop on SQLite.</summary>
public static class BackupCommand
{
    private const string Postgres = """
        This shop keeps its database in PostgreSQL, which has its own tools:
          pg_dump --format=custom --file=<file> "$Shop__Postgres"
          pg_restore --clean --if-exists --single-transaction --dbname="$Shop__Postgres" <file>
        Stop every instance before restoring; the keys of cookies and links are in the database.
        """;

    /// <summary>Backs up.</summary>
    /// <returns>0 when it was done, 1 when it was refused, 2 when the call is wrong.</returns>
    public static Task<int> BackupAsync(string[] args, TextWriter output, TextWriter errors) => RunAsync("backup", args, (output, errors), async (services, file, _) =>
        await services.GetRequiredService<BackupShop>().RunAsync(file, CancellationToken.None) is var result && result is BackupResult.Done { Note: var note }
            ? (0, $"Backed up to {file}: {new FileInfo(file).Length} bytes, last written {note.LastWrittenAt:u}. Keep it where no stranger reaches it; the bundles are not in it.")
            : (1, ((BackupResult.Refused)result).Reason));

    /// <summary>Restores.</summary>
    /// <returns>0 when it was done, 1 when it was refused, 2 when the call is wrong.</returns>
    public static Task<int> RestoreAsync(string[] args, TextWriter output, TextWriter errors) => RunAsync("restore", args, (output, errors), async (services, file, replace) =>
        await services.GetRequiredService<RestoreShop>().RunAsync(file, replace, CancellationToken.None) is var result && result is BackupResult.Done { Note: var note, Aside: var aside }
            ? (0, $"Restored the backup of {note.TakenAt:u}.{(aside is null ? "" : $" What was there before is {aside}.")} Start the shop: it asks the payment provider for what happened since.")
            : (1, ((BackupResult.Refused)result).Reason));

    private static async Task<int> RunAsync(
        string verb, string[] args, (TextWriter Output, TextWriter Errors) to, Func<IServiceProvider, string, bool, Task<(int Code, string Text)>> act)
    {
        if (args is not [{ Length: > 0 } file, .. var rest] || file.StartsWith('-'))
        {
            await to.Errors.WriteLineAsync($"{verb} needs a file.");
            return 2;
        }

        var replace = rest.Contains("--replace", StringComparer.Ordinal);
        await using var app = ShopHost.Build([.. rest.Where(word => word != "--replace")]);
        if (app.Services.GetRequiredService<ShopSettings>().Postgres is not null)
        {
            await to.Errors.WriteLineAsync(Postgres);
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var (code, text) = await act(scope.ServiceProvider, Path.GetFullPath(file), replace);
        await (code == 0 ? to.Output : to.Errors).WriteLineAsync(text);
        return code;
    }
}
