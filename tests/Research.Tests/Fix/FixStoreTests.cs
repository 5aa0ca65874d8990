namespace AlgoAcademy.Research.Tests.Fix;

public sealed class FixStoreTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"fix-{Guid.NewGuid():N}.store");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_store_that_is_opened_again_knows_its_numbers_and_messages()
    {
        using (var store = new FileFixStore(_path))
        {
            store.Append("one"u8);
            store.Append("two"u8);
            store.Expect(7);
        }

        using var again = new FileFixStore(_path);
        Assert.Equal((3L, 7L), (again.NextOut, again.NextIn));
        Assert.Equal("two"u8.ToArray(), again.Sent(2));
        Assert.Null(again.Sent(3));
        again.Reset();
        Assert.Equal((1L, 1L), (again.NextOut, again.NextIn));
        Assert.Null(again.Sent(1));
    }

    [Fact]
    public void Whatever_a_kill_leaves_half_written_is_cut_off()
    {
        using (var store = new FileFixStore(_path))
        {
            store.Append("one"u8);
            store.Append("two"u8);
        }

        var whole = File.ReadAllBytes(_path);
        for (var length = whole.Length; length >= 0; length--)
        {
            File.WriteAllBytes(_path, whole[..length]);
            // A record of 8 + 1 + 3 bytes each.
            using (var store = new FileFixStore(_path))
            {
                Assert.Equal((length / 12) + 1, store.NextOut);
                store.Append("next"u8);
            }

            using var again = new FileFixStore(_path);
            Assert.Equal("next"u8.ToArray(), again.Sent((length / 12) + 1));
        }
    }

    [Fact]
    public void Damage_before_the_end_is_an_error_not_a_loss()
    {
        using (var store = new FileFixStore(_path))
        {
            store.Append("one"u8);
            store.Append("two"u8);
        }

        var bytes = File.ReadAllBytes(_path);
        bytes[9] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("damaged", Assert.Throws<IOException>(() => new FileFixStore(_path)).Message, StringComparison.Ordinal);
    }
}
