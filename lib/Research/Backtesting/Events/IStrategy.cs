namespace AlgoAcademy.Research;

/// <summary>A strategy that is called as time passes. What it does is carried out at the next bar, never at this one.</summary>
public interface IStrategy
{
    /// <summary>Called once after the close of each bar.</summary>
    void OnBar(StrategyContext context);

    /// <summary>Called after each fill, within its bar. Orders placed here stand from the next bar on.</summary>
    void OnFill(StrategyContext context, in OrderFill fill)
    {
        // Most strategies look at their position at the next close.
    }
}
