using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Operations;

[Trait("Database", "Sqlite")]
public sealed class BackupTests
{
    [Fact]
    public async Task C5_a_backup_taken_while_the_shop_sells_is_restored_and_the_reconcile_brings_the_lost_day_back()
    {
        await using var shop = await BillingShop.OpenAsync();
        await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var grace = await shop.Shop.UserAsync("grace@example.com");
        var file = Path.Combine(shop.Shop.Folders.Root, "yesterday.zip");
        Assert.IsType<BackupResult.Done>(await BackupAsync(shop.Shop, file));
        shop.Clock.Advance(TimeSpan.FromHours(20));
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(grace));
        shop.Stripe.Complete(await shop.Shop.ReadAsync(db => db.Orders.Where(order => order.UserId == grace).Select(order => order.ProviderRef!).SingleAsync()));
        await shop.BuyAsync("new@example.com");
        await shop.DeliverAsync();
        var before = await StateAsync(shop);
        Assert.Contains($"{grace} M05", before, StringComparison.Ordinal);

        SqliteConnection.ClearAllPools();
        var restored = Assert.IsType<BackupResult.Done>(await RestoreAsync(shop.Shop, file, replaceNewer: true));
        Assert.True(File.Exists(restored.Aside));
        Assert.DoesNotContain("M05", await StateAsync(shop), StringComparison.Ordinal);
        await shop.Shop.RunAsync<Reconcile, ReconcileReport>(reconcile => reconcile.CatchUpAsync(CancellationToken.None));

        // All but the one whose account was made after the backup: her payment waits to be given to her.
        Assert.Equal(before.Split('\n').Length - 1, (await StateAsync(shop)).Split('\n').Length);
        Assert.Contains($"{grace} M05", await StateAsync(shop), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await shop.Shop.ReadAsync(db => db.Orphans.ToListAsync())).AssignedTo);
        Assert.Equal("wal", await shop.Shop.ReadAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [Fact]
    public async Task A_backup_holds_the_keys_and_is_readable_by_its_owner_only()
    {
        await using var shop = await TestShop.OpenAsync();
        var token = await shop.RunAsync<MailOptOuts, string>(optOuts => Task.FromResult(optOuts.TokenOf("ada")));
        var file = Path.Combine(shop.Folders.Root, "backup.zip");
        await BackupAsync(shop, file);
        Directory.Delete(shop.Folders.Keys, recursive: true);
        shop.Folders.Create();

        Assert.IsType<BackupResult.Done>(await RestoreAsync(shop, file));

        Assert.NotEmpty(Directory.GetFiles(shop.Folders.Keys, "*.xml"));
        Assert.NotEmpty(token);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var path in Directory.GetFiles(shop.Folders.Keys).Append(file))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_restore_onto_a_running_shop_is_refused()
    {
        await using var shop = await TestShop.OpenAsync();
        var file = Path.Combine(shop.Folders.Root, "backup.zip");
        await BackupAsync(shop, file);

        using (ShopLock.TryTake(shop.Folders))
            Assert.Contains("running", Reason(await RestoreAsync(shop, file, replaceNewer: true)), StringComparison.Ordinal);

        Assert.IsType<BackupResult.Done>(await RestoreAsync(shop, file));
    }

    [Fact]
    public async Task A_restore_onto_a_database_that_has_seen_more_is_refused_unless_it_is_meant()
    {
        await using var shop = await TestShop.OpenAsync();
        var file = Path.Combine(shop.Folders.Root, "backup.zip");
        await BackupAsync(shop, file);
        shop.Clock.Advance(TimeSpan.FromHours(1));
        await NoteAsync(shop);

        Assert.Contains("--replace", Reason(await RestoreAsync(shop, file)), StringComparison.Ordinal);
        Assert.Equal(1, await NotesAsync(shop));

        SqliteConnection.ClearAllPools();
        Assert.IsType<BackupResult.Done>(await RestoreAsync(shop, file, replaceNewer: true));
        Assert.Equal(0, await NotesAsync(shop));
    }

    [Theory]
    [InlineData("nothing", "no file")]
    [InlineData("text", "no backup")]
    [InlineData("altered", "SHA-256")]
    [InlineData("future", "FromTheFuture")]
    public async Task What_is_no_good_backup_is_refused_and_changes_nothing(string what, string says)
    {
        await using var shop = await TestShop.OpenAsync();
        var file = Path.Combine(shop.Folders.Root, "backup.zip");
        if (what == "text")
            await File.WriteAllTextAsync(file, "not a zip");
        if (what == "future")
            await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0.0')"));
        if (what is "altered" or "future")
            await BackupAsync(shop, file);
        if (what == "altered")
            await AlterAsync(file);
        await NoteAsync(shop);

        Assert.Contains(says, Reason(await RestoreAsync(shop, file, replaceNewer: true)), StringComparison.Ordinal);

        Assert.Equal(1, await NotesAsync(shop));
        Assert.DoesNotContain(Directory.GetFiles(shop.Folders.Root), left => left.Contains("incoming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_never_writes_over_a_file()
    {
        await using var shop = await TestShop.OpenAsync();
        var file = Path.Combine(shop.Folders.Root, "backup.zip");
        await BackupAsync(shop, file);

        Assert.Contains("is there already", Reason(await BackupAsync(shop, file)), StringComparison.Ordinal);
    }

    private static string Reason(BackupResult result) => Assert.IsType<BackupResult.Refused>(result).Reason;

    private static Task<BackupResult> BackupAsync(TestShop shop, string file) => shop.RunAsync<BackupShop, BackupResult>(backup => backup.RunAsync(file, default));

    private static Task<BackupResult> RestoreAsync(TestShop shop, string file, bool replaceNewer = false) =>
        shop.RunAsync<RestoreShop, BackupResult>(restore => restore.RunAsync(file, replaceNewer, default));

    private static Task<int> NoteAsync(TestShop shop) => shop.ReadAsync(db =>
    {
        db.Audit.Add(AuditEntry.Of(shop.Clock.GetUtcNow(), "test.note", null, "after the backup"));
        return db.SaveChangesAsync();
    });

    private static Task<int> NotesAsync(TestShop shop) => shop.ReadAsync(db => db.Audit.CountAsync(line => line.Action == "test.note"));

    private static Task<string> StateAsync(BillingShop shop) => shop.Shop.ReadAsync(async db => string.Join('\n',
        (await db.Grants.AsNoTracking().ToListAsync()).Select(grant => $"{grant.UserId} {grant.ScopeId} {grant.RevokedAt}").Order(StringComparer.Ordinal)));

    private static async Task AlterAsync(string file)
    {
        await using var zip = await System.IO.Compression.ZipFile.OpenAsync(file, System.IO.Compression.ZipArchiveMode.Update);
        await using var database = await zip.GetEntry("shop.db")!.OpenAsync();
        database.Position = 5000;
        database.WriteByte(0xFF);
    }
}
