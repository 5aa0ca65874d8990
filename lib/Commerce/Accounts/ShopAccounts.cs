using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Accounts: e-mail and password, kept by ASP.NET Core Identity.</summary>
public static class ShopAccounts
{
    /// <summary>OWASP's advice for PBKDF2 with SHA-512.</summary>
    public const int HashIterations = 210_000;

    /// <summary>Registers accounts and their cookie.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="https">
    /// Whether the shop is served over https. Browsers accept the __Host- name and the Secure flag only there; over
    /// http on the loopback address the cookie goes by another name, so the two can never be taken for each other.
    /// </param>
    /// <param name="site">Where the shop is reached: passkeys are made for its host. Null: "localhost", as passkeys know no loopback address.</param>
    /// <param name="confirmAddresses">Whether an account counts only once its address is confirmed; only then nobody learns whose addresses have one.</param>
    public static void Add(IServiceCollection services, bool https, Uri? site = null, bool confirmAddresses = false)
    {
        services.AddSingleton(new AccountSettings(confirmAddresses));
        services.AddIdentityCore<ShopUser>(options => ConfigureIdentity(options, confirmAddresses))
            .AddEntityFrameworkStores<ShopDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        // Links in mails: to confirm an address, to set a new password.
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = AccountLinks.Life);
        services.Configure<IdentityPasskeyOptions>(options => PasskeyRules.Configure(options, site));
        AddCookies(services, https);
    }

    private static void AddCookies(IServiceCollection services, bool https) =>
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = https ? "__Host-aa" : "aa-development";
                options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                options.Cookie.HttpOnly = true;
                // Lax, not Strict: the return from the payment page must find the session.
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = SignInSessions.Life;
                options.SlidingExpiration = false;
                options.LoginPath = "/login";
                options.AccessDeniedPath = "/denied";
                options.ReturnUrlParameter = "returnUrl";
                options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            })
            // Holds the question a passkey has to answer, for the minutes that takes.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                options.Cookie.Name = https ? "__Host-aa-passkey" : "aa-passkey-development";
                options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            })
            // Holds what another provider said, from its answer to the page that acts on it.
            .AddCookie(IdentityConstants.ExternalScheme, options =>
            {
                options.Cookie.Name = https ? "__Host-aa-external" : "aa-external-development";
                options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            })
            // Never issued, but a session that is refused is signed out of this scheme too: without it the refusal fails.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options =>
            {
                options.Cookie.Name = https ? "__Host-aa-remember" : "aa-remember-development";
                options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            });

    private static void ConfigureIdentity(IdentityOptions options, bool confirmAddresses)
    {
        options.User.RequireUniqueEmail = true;
        options.SignIn.RequireConfirmedEmail = confirmAddresses;
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
