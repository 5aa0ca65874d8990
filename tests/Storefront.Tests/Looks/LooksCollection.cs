namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>One shop for every test of how pages look and weigh and how they are walked through.</summary>
[CollectionDefinition(Name)]
public sealed class LooksCollection : ICollectionFixture<LooksShop>
{
    public const string Name = "looks";
}
