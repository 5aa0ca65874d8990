namespace AlgoAcademy.Storefront.Tests;

/// <summary>A shop that confirms addresses, as every shop outside Development does.</summary>
public sealed class ConfirmedShop : IAsyncLifetime
{
    public RunningShop Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:ConfirmAddresses", "true");

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
