using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AlgoAcademy.Commerce;

/// <summary>Stores a time as Unix milliseconds: SQLite can neither sort nor compare a DateTimeOffset.</summary>
public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
