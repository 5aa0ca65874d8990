namespace AlgoAcademy.Research;

/// <summary>What a child order wants done.</summary>
public enum ChildStep
{
    /// <summary>Nothing.</summary>
    Wait,

    /// <summary>Enter a limit order.</summary>
    Post,

    /// <summary>Move the limit order to another price.</summary>
    Replace,

    /// <summary>Cancel the limit and take what the other side offers.</summary>
    Cross,
}
