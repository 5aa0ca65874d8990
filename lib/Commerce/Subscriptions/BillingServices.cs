using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Registers what talks to the payment provider, and what keeps the books in step with it.</summary>
internal static class BillingServices
{
    /// <summary>Adds subscriptions, refunds and the provider's gateways.</summary>
    public static void Add(IServiceCollection services, PaymentSettings payment)
    {
        services.AddScoped<SyncSubscription>().AddScoped<EndDuplicates>();
        services.AddScoped<FindSubscription>().AddScoped<ChangePlan>().AddScoped<EndPlan>().AddScoped<ComparePlans>();
        services.AddScoped<SyncPayment>().AddScoped<RefundOrder>();
        services.AddScoped<HandleEvent>().AddScoped<StoreEvent>();
        services.AddScoped<ResolveOrphan>().AddScoped<Reconcile>();
        if (payment.TestCheckout)
        {
            services.AddScoped<IPaymentGateway, TestGateway>().AddScoped<ISubscriptionGateway, TestSubscriptions>().AddScoped<IMoneyGateway, TestMoney>();
            services.AddScoped<IEventFeed, TestEventFeed>();
            services.AddScoped<TestCheckoutPage>().AddScoped<SendTestEvent>();
            return;
        }

        services.AddSingleton<StripeConnection>();
        services.AddSingleton<IPaymentGateway, StripeGateway>().AddSingleton<ISubscriptionGateway, StripeSubscriptions>()
            .AddSingleton<IMoneyGateway, StripeMoney>().AddSingleton<IEventFeed, StripeEventFeed>();
        services.AddScoped<StripeSync>();
    }
}
