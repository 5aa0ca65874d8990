namespace AlgoAcademy.Storefront.Tests;

/// <summary>One shop for all tests of a class.</summary>
public sealed class SharedShop : IAsyncLifetime
{
    public RunningShop Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
