namespace AlgoAcademy.Research;

/// <summary>What a maker knows when it quotes.</summary>
public readonly record struct QuotingView
{
    /// <summary>Units of time since the start.</summary>
    public double Time { get; init; }

    /// <summary>Units of time to the end.</summary>
    public double TimeLeft { get; init; }

    /// <summary>Middle price now.</summary>
    public double Mid { get; init; }

    /// <summary>Units held, below zero when short.</summary>
    public int Inventory { get; init; }

    /// <summary>Fills so far, oldest first. Whether the other side was informed is not to be looked at: the market does not tell.</summary>
    public IReadOnlyList<MakerFill> Fills { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:G5}: middle {Mid:F4}, holding {Inventory}");
}
