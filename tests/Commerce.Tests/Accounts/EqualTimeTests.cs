using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce.Tests.Accounts;

/// <summary>
/// The time of an answer does not tell whether an address has an account (S4). Hashes and waits are counted, not timed: a busy
/// machine would make a stopwatch lie.
/// </summary>
public sealed class EqualTimeTests : IAsyncLifetime
{
    private const string Password = "four random words make one";

    private TestShop _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(publishModule5: false);
        await _shop.ScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ShopUser>>();
            foreach (var name in new[] { "open@example.com", "locked@example.com" })
                Assert.True((await users.CreateAsync(new ShopUser { UserName = name, Email = name }, Password)).Succeeded);
            Assert.True((await users.CreateAsync(new ShopUser { UserName = "none@example.com", Email = "none@example.com" })).Succeeded);
            var locked = await users.FindByEmailAsync("locked@example.com");
            await users.SetLockoutEndDateAsync(locked!, DateTimeOffset.MaxValue);
        });
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("open@example.com", Password, true)]
    [InlineData("open@example.com", "wrong wrong wrong", false)]
    [InlineData("locked@example.com", Password, false)]
    [InlineData("none@example.com", Password, false)]
    [InlineData("nobody@example.com", Password, false)]
    public async Task S4_a_password_is_hashed_exactly_once_whoever_asks(string email, string password, bool expected)
    {
        await _shop.ScopeAsync(async services =>
        {
            var hasher = new CountingHasher(services.GetRequiredService<IPasswordHasher<ShopUser>>());
            var check = ActivatorUtilities.CreateInstance<CheckPassword>(services, hasher);
            var user = await services.GetRequiredService<UserManager<ShopUser>>().FindByEmailAsync(email);
            // The hash that strangers are compared with is made once per process.
            await check.RunAsync(null, password, CancellationToken.None);
            hasher.Verified = 0;

            Assert.Equal(expected, await check.RunAsync(user, password, CancellationToken.None));

            Assert.Equal((1, 0), (hasher.Verified, hasher.MadeSinceFirst));
        });
    }

    [Theory]
    [InlineData("open@example.com")]
    [InlineData("nobody@example.com")]
    public async Task S4_a_reset_is_answered_after_half_a_second_whoever_asks(string email)
    {
        await _shop.ScopeAsync(async services =>
        {
            var clock = new WaitingClock();

            await ActivatorUtilities.CreateInstance<ResetPassword>(services, clock).AskAsync(email, CancellationToken.None);

            // The clock stands while the mail is written, so all of the half second is left to wait.
            Assert.Equal([TimeSpan.FromMilliseconds(500)], clock.Waits);
        });
    }

    private sealed class CountingHasher(IPasswordHasher<ShopUser> inner) : IPasswordHasher<ShopUser>
    {
        private int _made;

        public int Verified { get; set; }

        public int MadeSinceFirst => Math.Max(0, _made - 1);

        public string HashPassword(ShopUser user, string password)
        {
            _made++;
            return inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    /// <summary>Stands still, and lets nobody wait but notes for how long they meant to.</summary>
    private sealed class WaitingClock : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
