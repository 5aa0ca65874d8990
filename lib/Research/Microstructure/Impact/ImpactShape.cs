namespace AlgoAcademy.Research;

/// <summary>How impact grows with what was traded, and whether it stays.</summary>
public enum ImpactShape
{
    /// <summary>In proportion, for good (Kyle 1985): the only permanent law that cannot be gamed (Huberman and Stanzl 2004).</summary>
    Linear,

    /// <summary>With the square root of what was traded so far (Almgren et al. 2005; Tóth et al. 2011); does not decay here.</summary>
    SquareRoot,

    /// <summary>In proportion to each trade, and then fades exponentially (Obizhaeva and Wang 2013).</summary>
    Transient,
}
