namespace AlgoAcademy.Commerce;

/// <summary>The coupon a buyer used at the payment provider.</summary>
/// <param name="Reference">The provider's id of the code or coupon whose uses are limited.</param>
/// <param name="Limit">How often it may be used; null for any number.</param>
public sealed record CouponTerms(string Reference, long? Limit);
