using System.Text;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Tests.Wire;

public sealed class MessageSignerTests
{
    // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?"; the data is split as a message's frames are.
    [Fact]
    public void The_signature_is_the_published_hmac_sha256_of_the_joined_frames()
    {
        byte[][] frames = ["what do "u8.ToArray(), "ya want "u8.ToArray(), "for "u8.ToArray(), "nothing?"u8.ToArray()];
        Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Encoding.ASCII.GetString(new MessageSigner("Jefe").Sign(frames)));
    }

    [Fact]
    public void Another_key_does_not_verify()
    {
        byte[][] frames = ["{}"u8.ToArray()];
        var signature = new MessageSigner("one").Sign(frames);
        Assert.True(new MessageSigner("one").Verifies(signature, frames));
        Assert.False(new MessageSigner("two").Verifies(signature, frames));
        Assert.False(new MessageSigner("one").Verifies([], frames));
    }

    [Fact]
    public void An_empty_key_switches_signing_off()
    {
        var signer = new MessageSigner("");
        Assert.Empty(signer.Sign(["{}"u8.ToArray()]));
        Assert.True(signer.Verifies([], ["{}"u8.ToArray()]));
    }
}
