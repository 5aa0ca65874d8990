using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>Decides whether an index of releases is to be believed: signed, of the right product, not expired, not older than the last.</summary>
public sealed class IndexReader(TrustedKeys trusted, TimeProvider clock)
{
    /// <summary>How much later than here the publisher's clock may be.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>The index and its new mark.</summary>
    /// <param name="signed">What was received.</param>
    /// <param name="product">The product that was asked for.</param>
    /// <param name="last">The mark of the last index believed.</param>
    /// <exception cref="BundleRefusedException">The index is not to be believed; the refusals say why.</exception>
    public (ReleaseIndex Index, IndexMark Mark) Read(SignedIndex signed, string product, IndexMark last)
    {
        ArgumentNullException.ThrowIfNull(signed);
        ArgumentNullException.ThrowIfNull(last);
        ReleaseIndex index;
        try
        {
            index = ReleaseIndex.Read(signed.Bytes);
        }
        catch (ManifestException fault)
        {
            throw Refused(RefusalKind.Index, fault.Message);
        }

        if (SignatureCheck.FaultOf(ReleaseIndex.FileName, index.KeyId, (signed.Bytes, signed.Signature), trusted) is { } unsigned)
            throw new BundleRefusedException([unsigned]);
        var mark = new IndexMark(index.Sequence, Sha256Text.Of(signed.Bytes));
        return FaultOf(index, product, (last, mark)) is { } refusal ? throw refusal : (index, mark);
    }

    private BundleRefusedException? FaultOf(ReleaseIndex index, string product, (IndexMark Last, IndexMark Now) marks)
    {
        var now = clock.GetUtcNow();
        if (index.Product != product)
            return Refused(RefusalKind.WrongRelease, $"The index of releases must be that of {product}; it is that of {index.Product}.");
        if (marks.Now.Sequence < marks.Last.Sequence || (marks.Now.Sequence == marks.Last.Sequence && marks.Now.Sha256 != marks.Last.Sha256))
        {
            return Refused(RefusalKind.Rollback, string.Create(CultureInfo.InvariantCulture,
                $"The index of releases must follow number {marks.Last.Sequence}, which was seen before; this is {(marks.Now.Sequence == marks.Last.Sequence ? "another list of that number" : $"number {marks.Now.Sequence}")}. Somebody may be serving an old list."));
        }

        if (now >= index.Expires)
        {
            return Refused(RefusalKind.Expired, string.Create(CultureInfo.InvariantCulture,
                $"The index of releases must not be past its date; it ended {index.Expires:yyyy-MM-dd HH:mm} UTC, now it is {now:yyyy-MM-dd HH:mm} UTC. Ask again later, and check this computer's clock."));
        }

        return index.Created > now + ClockTolerance
            ? Refused(RefusalKind.Expired, string.Create(CultureInfo.InvariantCulture,
                $"The index of releases must not come from the future; it was made {index.Created:yyyy-MM-dd HH:mm} UTC, now it is {now:yyyy-MM-dd HH:mm} UTC. Check this computer's clock."))
            : null;
    }

    private static BundleRefusedException Refused(RefusalKind kind, string message) => new([new Refusal(kind, ReleaseIndex.FileName, message)]);
}
