using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The query that every request of a signed-in visitor begins with, compiled once per shop.</summary>
public sealed class SessionRows
{
    private readonly Func<ShopDb, Guid, CancellationToken, Task<Row?>> _find = EF.CompileAsyncQuery((ShopDb db, Guid id, CancellationToken _) => db.SignInSessions
        .AsNoTracking()
        .Where(session => session.Id == id)
        .Join(db.Users, session => session.UserId, user => user.Id, (session, user) => new Row(session, user.SecurityStamp))
        .FirstOrDefault());

    /// <summary>A session with its account's stamp; null when either is gone.</summary>
    internal Task<Row?> FindAsync(ShopDb db, Guid id, CancellationToken cancellation) => _find(db, id, cancellation);

    internal sealed record Row(SignInSession Session, string? Stamp);
}
