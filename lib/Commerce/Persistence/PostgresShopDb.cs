using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The shop's database on PostgreSQL: the same model, migrations of its own.</summary>
public sealed class PostgresShopDb(DbContextOptions<PostgresShopDb> options) : ShopDb(options);
