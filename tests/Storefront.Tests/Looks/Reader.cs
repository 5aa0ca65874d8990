namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>Who looks at a page.</summary>
public enum Reader
{
    /// <summary>Somebody without an account.</summary>
    Anyone,

    /// <summary>Somebody who has just signed up: every list is empty.</summary>
    Newcomer,

    /// <summary>Somebody with a plan, a bought bot that has an update, a slot in use and a token.</summary>
    Member,
}
