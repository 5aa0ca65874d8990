namespace AlgoAcademy.Bundles.Tests.Updating;

public sealed class BundleUpdaterTests : IDisposable
{
    private readonly ReleaseFolder releases = new();

    private string Installed => releases.Two.Installed;

    [Fact]
    public async Task An_untouched_bundle_is_updated_by_the_delta_and_nothing_is_left_beside_it()
    {
        var updated = Assert.IsType<UpdateResult.Updated>(await releases.UpdateAsync());

        Assert.True(updated.ByDelta);
        Assert.Equal(("1.0.0", "1.1.0"), (updated.From.ToString(), updated.To.ToString()));
        Assert.Equal(new FileInfo(releases.PathOf(releases.DeltaKey)).Length, updated.Fetched);
        Assert.Null(updated.KeptFolder);
        AssertHolds("1.1.0");
        Assert.Equal([Installed], Directory.GetDirectories(Path.GetDirectoryName(Installed)!));
    }

    [Fact]
    public async Task After_an_update_there_is_nothing_to_update()
    {
        await releases.UpdateAsync();

        Assert.Equal(new UpdateResult.UpToDate(BundleVersion.Parse("1.1.0"), null), await releases.UpdateAsync());
    }

    [Fact]
    public async Task M6_a_bundle_somebody_worked_in_is_updated_whole_and_the_work_is_kept()
    {
        File.AppendAllText(Path.Combine(Installed, "notebooks", "M05-momentum", "L27.ipynb"), "my answer");
        File.WriteAllText(Path.Combine(Installed, "mine.ipynb"), "my own");

        var updated = Assert.IsType<UpdateResult.Updated>(await releases.UpdateAsync());

        Assert.False(updated.ByDelta);
        Assert.Equal(releases.Two.Second.Size, updated.Fetched);
        Assert.Contains(updated.DeltaRefusals, refusal => refusal.File == "notebooks/M05-momentum/L27.ipynb");
        Assert.Equal(["mine.ipynb", "notebooks/M05-momentum/L27.ipynb"], updated.OwnFiles.Order(StringComparer.Ordinal));
        Assert.Equal(Installed + ".before-1.0.0", updated.KeptFolder);
        Assert.EndsWith("my answer", File.ReadAllText(Path.Combine(updated.KeptFolder!, "notebooks", "M05-momentum", "L27.ipynb")), StringComparison.Ordinal);
        AssertHolds("1.1.0");
    }

    [Fact]
    public async Task Results_licence_and_the_tool_move_along()
    {
        foreach (var file in new[] { "artifacts/lessons/L27.html", ".academy/tools/ready", "LICENSE-ORDER.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Installed, file))!);
            File.WriteAllText(Path.Combine(Installed, file), file);
        }

        Assert.Null(Assert.IsType<UpdateResult.Updated>(await releases.UpdateAsync()).KeptFolder);

        foreach (var file in new[] { "artifacts/lessons/L27.html", ".academy/tools/ready", "LICENSE-ORDER.txt" })
            Assert.Equal(file, File.ReadAllText(Path.Combine(Installed, file)));
    }

    [Fact]
    public async Task A_delta_that_was_tampered_with_is_refused_and_the_whole_bundle_is_taken()
    {
        var file = releases.PathOf(releases.DeltaKey);
        var bytes = File.ReadAllBytes(file);
        bytes[200] ^= 1;
        File.WriteAllBytes(file, bytes);

        var updated = Assert.IsType<UpdateResult.Updated>(await releases.UpdateAsync());

        Assert.False(updated.ByDelta);
        Assert.NotEmpty(updated.DeltaRefusals);
        AssertHolds("1.1.0");
    }

    [Fact]
    public async Task M1_a_whole_bundle_that_was_tampered_with_is_refused_and_the_old_one_stays()
    {
        releases.Sign(releases.Edit.Add(releases.Index, releases.Index.Releases[1] with { Deltas = [] }));
        var file = releases.PathOf(releases.Index.Releases[1].KeyOf("module-5"));
        var bytes = File.ReadAllBytes(file);
        bytes[200] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.IsType<UpdateResult.Refused>(await releases.UpdateAsync());

        AssertHolds("1.0.0");
    }

    [Fact]
    public async Task M2_an_index_that_names_the_zip_of_another_version_is_refused_though_all_is_signed()
    {
        var lie = ReleaseFolder.Entry(releases.Two.Second) with { Version = BundleVersion.Parse("1.2.0") };
        releases.Sign(releases.Edit.Add(releases.Index, lie));
        releases.Put(releases.Two.Second.Path, lie.KeyOf("module-5"));

        var refused = Assert.IsType<UpdateResult.Refused>(await releases.UpdateAsync());

        Assert.Equal(RefusalKind.WrongRelease, Assert.Single(refused.Refusals).Kind);
        AssertHolds("1.0.0");
    }

    [Fact]
    public async Task M3_an_old_index_played_again_and_an_expired_one_are_refused()
    {
        var old = releases.Index;
        releases.Sign(releases.Edit.Renew(old));
        await releases.UpdateAsync();

        releases.Sign(old);
        Assert.Equal(RefusalKind.Rollback, Assert.Single(Assert.IsType<UpdateResult.Refused>(await releases.UpdateAsync()).Refusals).Kind);
        releases.Sign(releases.Edit.Renew(releases.Edit.Renew(old)));
        releases.Clock.Now += TimeSpan.FromDays(31);
        Assert.Equal(RefusalKind.Expired, Assert.Single(Assert.IsType<UpdateResult.Refused>(await releases.UpdateAsync()).Refusals).Kind);
    }

    [Fact]
    public async Task D5_a_withdrawn_release_is_not_taken_and_its_owner_is_told()
    {
        releases.Sign(releases.Edit.Withdraw(releases.Index, BundleVersion.Parse("1.1.0"), "Wrong prices.", malware: true));

        Assert.Equal(new UpdateResult.UpToDate(BundleVersion.Parse("1.0.0"), null), await releases.UpdateAsync());

        releases.Sign(releases.Edit.Withdraw(releases.Index, BundleVersion.Parse("1.0.0"), "Also wrong."));
        Assert.Equal(new UpdateResult.UpToDate(BundleVersion.Parse("1.0.0"), "Also wrong."), await releases.UpdateAsync());
    }

    [Fact]
    public void An_update_works_from_one_file_whole_or_delta_and_never_backwards()
    {
        var delta = releases.Two.Delta().Path;

        Assert.True(Assert.IsType<UpdateResult.Updated>(releases.Updater.RunFromFile(Installed, delta)).ByDelta);
        AssertHolds("1.1.0");
        var refused = Assert.IsType<UpdateResult.Refused>(releases.Updater.RunFromFile(Installed, releases.Two.First.Path));
        Assert.Equal(RefusalKind.Rollback, Assert.Single(refused.Refusals).Kind);
        Assert.Equal(RefusalKind.WrongBase, Assert.IsType<UpdateResult.Refused>(releases.Updater.RunFromFile(Installed, delta)).Refusals[0].Kind);
        AssertHolds("1.1.0");
    }

    [Fact]
    public void M2_the_bundle_of_another_product_is_no_update()
    {
        var other = releases.Two.Build(Sample.Content(product: "module-6", version: "2.0.0"));

        var refused = Assert.IsType<UpdateResult.Refused>(releases.Updater.RunFromFile(Installed, other.Path));

        Assert.Equal(RefusalKind.WrongRelease, Assert.Single(refused.Refusals).Kind);
    }

    [Fact]
    public async Task A_folder_without_a_signed_manifest_is_not_updated()
    {
        File.WriteAllText(Path.Combine(Installed, "manifest.json"), "{}");

        Assert.Equal(RefusalKind.Manifest, Assert.IsType<UpdateResult.Refused>(await releases.UpdateAsync()).Refusals[0].Kind);
    }

    [Fact]
    public async Task A_source_without_index_says_what_to_name()
    {
        var fault = await Assert.ThrowsAsync<UpdateSourceException>(() =>
            releases.Updater.RunAsync(Installed, new FolderUpdateSource(Installed), BundleChannel.Stable));

        Assert.Contains("index.json", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => releases.Dispose();

    private void AssertHolds(string version)
    {
        var verified = Assert.IsType<Verification.Verified>(new BundleVerifier(releases.Two.Trusted).VerifyFolder(Installed));
        Assert.Equal(version, verified.Manifest.Version.ToString());
    }
}
