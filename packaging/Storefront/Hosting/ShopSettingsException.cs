namespace AlgoAcademy.Storefront;

/// <summary>The settings do not make a shop. The message lists every fault and how to mend it.</summary>
public sealed class ShopSettingsException(IReadOnlyList<string> faults)
    : Exception("The shop cannot start:\n" + string.Join('\n', faults.Select(fault => "  - " + fault)))
{
    /// <summary>The faults, one by one.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
