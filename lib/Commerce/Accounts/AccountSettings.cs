namespace AlgoAcademy.Commerce;

/// <summary>How accounts are made.</summary>
/// <param name="ConfirmAddresses">Whether an account counts only once its address is confirmed.</param>
public sealed record AccountSettings(bool ConfirmAddresses);
