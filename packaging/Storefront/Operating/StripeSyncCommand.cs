using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The stripe-sync verb: brings Stripe's products, prices and customer portal up to the catalogue.</summary>
public static class StripeSyncCommand
{
    /// <summary>Runs the verb.</summary>
    /// <returns>0 when Stripe is as the catalogue says, 1 when it could not be made so, 2 when this shop has no Stripe.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        await using var app = ShopHost.Build(args);
        if (app.Services.GetRequiredService<ShopSettings>().Payment.TestCheckout)
        {
            await errors.WriteLineAsync("This shop sells by the test checkout: set Shop__Stripe__SecretKey (and Shop__TestCheckout=false) to synchronise with Stripe.");
            return 2;
        }

        await ShopHost.OpenAsync(app, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        switch (await scope.ServiceProvider.GetRequiredService<StripeSync>().RunAsync(CancellationToken.None))
        {
            case ProviderAnswer<StripeSyncReport>.Found { Value: var report }:
                await output.WriteLineAsync($"Stripe has the catalogue: {report.Created} new, {report.Renamed} renamed, {report.Replaced} prices replaced, {report.Unchanged} as they were.");
                return 0;
            case ProviderAnswer<StripeSyncReport>.Unavailable down:
                await errors.WriteLineAsync($"{down.Reason} What was done stays; run it again.");
                return 1;
            case ProviderAnswer<StripeSyncReport>.Refused refused:
                await errors.WriteLineAsync($"Stripe refused ({refused.Code}): {refused.Reason}");
                return 1;
            default:
                await errors.WriteLineAsync("Stripe does not know an object that was just made; run it again.");
                return 1;
        }
    }
}
