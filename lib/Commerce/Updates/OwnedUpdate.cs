namespace AlgoAcademy.Commerce;

/// <summary>How what a user has of a product compares with what is published.</summary>
/// <param name="Product">The product.</param>
/// <param name="Newest">The newest release the user is offered; null while there is none.</param>
/// <param name="Have">The newest release the user has fetched; null when none was.</param>
/// <param name="Delta">The smaller way from <see cref="Have"/> to <see cref="Newest"/>; null when there is none.</param>
public sealed record OwnedUpdate(Product Product, Release? Newest, Release? Have, ReleaseDelta? Delta)
{
    /// <summary>True when the user has fetched an older release than the newest.</summary>
    public bool IsAvailable => Newest is not null && Have is not null && Release.ByVersion.Compare(Have, Newest) < 0;

    /// <summary>Why the release the user has was withdrawn; null when it stands.</summary>
    public string? Withdrawn => Have?.YankReason;
}
